"""Chinese for the words that a run writes into its tables in English."""

from collections.abc import Mapping

from optimizer.plan.plan import Cell
from optimizer.plan.sensitive import BY_PRICES

_STATUS: Mapping[str, str] = {
    "optimal": "最优", "infeasible": "无可行方案", "unbounded": "无界", "limit": "求解到限",
    "failed": "求解失败", "unverified": "未通过核验", BY_PRICES: "按价格估计",
}  # fmt: skip

CHINESE: Mapping[str, Mapping[str, str]] = {
    "operation": {"set": "取值", "multiply": "乘以", "add": "加上"},
    "direction": {
        "rises": "上升", "falls": "下降", "stays": "不变",
        "falls both ways": "两端都下降", "rises both ways": "两端都上升",
    },
    "status_low": _STATUS, "status_high": _STATUS,
    "grade": {"document": "文献", "statistic": "统计", "derived": "推算", "assumption": "假设"},
    "end": {"low": "低端", "high": "高端"},
}  # fmt: skip
"""By column; a word that is not known stays as it is."""


def chinese(column: str, cell: Cell) -> Cell:
    """The cell with its word in Chinese; truth values as yes and no."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    return CHINESE.get(column, {}).get(cell, cell) if isinstance(cell, str) else cell
