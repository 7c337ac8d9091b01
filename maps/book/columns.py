"""Every column of a run's tables: heading in Chinese and English, and its measure."""

from typing import NamedTuple

from maps.answer_plots.vocabulary import TERMS


class Column(NamedTuple):
    """Heading in both languages, and the name of its measure."""

    zh: str
    en: str
    measure: str


_PROJECT = Column("项目代码", "Project code", "code")
_REGION = Column("地区代码", "Region code", "code")
_CLASS = Column("类别代码", "Class code", "code")
_HOST = Column("承载地代码", "Host code", "code")
_YEAR = Column("年份", "Year", "year")
_START = Column("开工年份", "Year of start", "year")
_RULE = Column("规则代码", "Rule code", "code")
_ROW = Column("约束代码", "Row code", "code")
_UNIT = Column("单位（原文）", "Unit as in the run", "text")
_UNIQUE = Column("唯一", "Unique", "flag")
_DISCIPLINE = Column("经济纪律代码", "Discipline code", "code")

_TERMS = {
    **TERMS,
    "fee": ("省际结算", "Fees between provinces"),
    "worth": ("净值", "Net worth"),
    "gain": ("与单干相比的增益", "Gain over standing alone"),
}
"""Terms of worth by region and year; costs are negative."""

COLUMNS: dict[str, dict[str, Column]] = {
    "placements": {
        "project": _PROJECT, "region": _REGION, "year": _START,
        "share": Column("落地份额", "Share placed", "share"),
        "capital": Column("投放资本", "Capital", "money"),
        "value": Column("达产年价值", "Yearly value", "yearly"),
        "closed": Column("到期关闭份额", "Share closed at deadline", "share"),
        "unique": _UNIQUE,
        "share_min": Column("同优方案最小份额", "Least share in equal plans", "share"),
        "share_max": Column("同优方案最大份额", "Largest share in equal plans", "share"),
        "identified": Column("有自身数据依据", "Identified by own data", "flag"),
    },
    "regions": {
        "region": _REGION, "year": _YEAR,
        **{key: Column(*names, "worth") for key, names in _TERMS.items()},
        "capital_started": Column("新投放资本", "Capital started", "money"),
        "people_used": Column("在岗人才", "People at work", "people"),
        "compute_used": Column("使用算力", "Compute used", "eflops"),
        "energy_used": Column("用电", "Electricity used", "power"),
        "land_used": Column("用地", "Land used", "land"),
    },
    "talent": {
        "class": _CLASS, "region": _REGION, "year": _YEAR,
        "resident": Column("常住可用", "Resident", "people"),
        "trained": Column("当年培养", "Trained", "entering"),
        "recruited": Column("当年引进", "Recruited", "entering"),
        "lent": Column("外出工作", "Lent", "people"),
        "borrowed": Column("外来工作", "Borrowed", "people"),
        "available": Column("可用合计", "Available", "people"),
        "used": Column("在岗", "Used", "people"),
    },
    "talent_moves": {
        "class": _CLASS, "from": Column("常住地代码", "Home code", "code"),
        "to": Column("工作地代码", "Work code", "code"), "year": _YEAR,
        "people": Column("人数", "People", "people"),
    },
    "compute": {
        "class": _CLASS, "host": _HOST, "year": _YEAR,
        "installed": Column("装机", "Installed", "eflops"),
        "ordered": Column("当年新订", "Ordered", "eflops"),
        "provided": Column("项目提供", "Provided by projects", "eflops"),
        "capacity": Column("可用能力", "Capacity", "eflops"),
        "used": Column("已用", "Used", "eflops"),
    },
    "compute_service": {
        "class": _CLASS, "host": _HOST, "region": Column("用户地代码", "User region code", "code"),
        "year": _YEAR, "eflops": Column("调度算力", "Compute served", "eflops"),
    },
    "funding": {
        "source": Column("资金渠道代码", "Source code", "code"), "discipline": _DISCIPLINE,
        "region": _REGION, "year": _YEAR, "amount": Column("付款", "Paid", "money"),
    },
    "vouchers": {
        "province": Column("发券省市代码", "Issuing province code", "code"),
        "discipline": _DISCIPLINE, "region": Column("用券地区代码", "Region code", "code"),
        "year": _YEAR, "amount": Column("用券金额", "Vouchers used", "money"),
    },
    "shortfalls": {
        "rule": _RULE, "code": Column("目标代码", "Target code", "code"), "year": _YEAR,
        "asked": Column("要求", "Asked", "own"), "reached": Column("达到", "Reached", "own"),
        "missed": Column("缺口", "Missed", "own"),
    },
    "indicators": {
        "year": _YEAR, "indicator": Column("指标代码", "Indicator code", "code"),
        "before": Column("规划前", "Before", "level"), "after": Column("规划后", "After", "level"),
    },
    "prices": {
        "rule": _RULE, "row": _ROW, "price": Column("影子价格", "Shadow price", "price"),
        "unit": _UNIT, "right": Column("限额", "Limit", "side"),
        "right_min": Column("价格有效区间下端", "Price holds from", "side"),
        "right_max": Column("价格有效区间上端", "Price holds to", "side"), "unique": _UNIQUE,
    },
    "binding": {
        "rule": _RULE, "row": _ROW, "left": Column("实际用量", "Used", "side"),
        "right": Column("限额", "Limit", "side"),
        "price": Column("影子价格", "Shadow price", "price"),
        "unit": _UNIT,
    },
    "ranges": {
        "project": _PROJECT, "region": _REGION, "year": _START,
        "share": Column("第一步份额", "Share in the money stage", "share"),
        "money": Column("整个项目的净收益", "Money of the whole project", "worth"),
        "money_min": Column("方案不变的下端", "Plan holds from", "worth"),
        "money_max": Column("方案不变的上端", "Plan holds to", "worth"),
    },
    "sensitivity": {
        "assumption": Column("假设", "Assumption", "long"),
        "names": Column("名称", "Names", "text"),
        "meaning": Column("含义", "Meaning", "long"), "table": Column("表", "Table", "text"),
        "key": Column("键", "Key", "text"), "column": Column("列", "Column", "text"),
        "unit": _UNIT, "operation": Column("变动方式", "Operation", "text"),
        "low": Column("低端取值", "Low", "own"), "base": Column("基准取值", "Base", "own"),
        "high": Column("高端取值", "High", "own"),
        "money_low": Column("低端净值", "Net worth at low", "worth"),
        "money_high": Column("高端净值", "Net worth at high", "worth"),
        "swing": Column("变幅", "Swing", "worth"),
        "direction": Column("由低到高净值", "Direction", "text"),
        "first_order_low": Column("按价格估计的低端净值", "Net worth at low, by prices", "worth"),
        "first_order_high": Column("按价格估计的高端净值", "Net worth at high, by prices", "worth"),
        "first_order": Column("按价格估计的变幅", "Swing by prices", "worth"),
        "share": Column("占净值所依全部数据的份额", "Share of all that worth rests on", "part"),
        "follow": Column("随之变动的推算数", "Derived numbers that follow", "count"),
        "stay": Column("提到它而不变的推算数", "Derived numbers that stay", "count"),
        "status_low": Column("低端求解状态", "Status at low", "text"),
        "status_high": Column("高端求解状态", "Status at high", "text"),
        "grade": Column("依据等级", "Grade", "text"), "reason": Column("理由", "Reason", "long"),
    },
    "sensitivity_numbers": {
        "assumption": Column("假设", "Assumption", "long"), "end": Column("端点", "End", "text"),
        "path": Column("改动的数", "Number", "long"), "base": Column("基准值", "Base", "own"),
        "value": Column("端点值", "Value at the end", "own"),
    },
}  # fmt: skip
"""By table and column, as a run names them."""


def column_of(table: str, name: str) -> Column:
    """The heading and measure of a column; one that is not known keeps its name."""
    return COLUMNS.get(table, {}).get(name) or Column(name, name, "own")
