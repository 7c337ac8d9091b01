"""The tables of a run as sheets: names, what each says, and how it is read at a glance."""

from typing import NamedTuple


class Sheet(NamedTuple):
    """A table as a sheet.

    `adds` are columns whose sum over all rows means something; `stocks` add up over places, within
    one year only. `bars` and `shades` get data bars and a colour scale.
    """

    table: str
    zh: str
    en: str
    says_zh: str
    says_en: str
    adds: tuple[str, ...] = ()
    stocks: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    shades: tuple[str, ...] = ()


_WORTH = (
    "value", "capital", "talent", "energy", "land", "training", "recruitment", "moving", "barrier",
    "building", "hosting", "transit", "funding", "crowding", "closing", "vouchers", "planner",
    "fee", "worth", "gain", "capital_started",
)  # fmt: skip

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "placements", "项目落地", "Placements",
        "每个项目在何地、何年开工，占多大份额。“唯一”指所有同样优的方案都如此；"
        "“有自身数据依据”指该地的数字并非由省级数字分摊而来。",
        "Where and when each project starts, and with which share. Unique: in every equally good "
        "plan. Identified: a figure of its own tells the region from its neighbours.",
        ("capital", "value"), (), ("capital", "value"), ("share",),
    ),
    Sheet(
        "regions", "分地区收支", "Regions",
        "各地区各年净值的每一项（成本为负）以及资源用量。净值之和等于全案净值。",
        "Every term of worth by region and year (costs are negative), and the use of resources. "
        "Net worth adds up to that of the plan.",
        _WORTH, ("people_used", "compute_used", "energy_used", "land_used"),
        ("worth", "gain", "capital_started"),
    ),
    Sheet(
        "talent", "人才", "Talent",
        "各类人才在各地区各年的来源与使用。",
        "People by class, region and year: where they come from, and how many are used.",
        (), ("resident", "trained", "recruited", "lent", "borrowed", "available", "used"),
        ("available", "used"),
    ),
    Sheet(
        "talent_moves", "人才流动", "Talent moves",
        "常住一地而在另一地工作的人数。",
        "People who live in one region and work in another.",
        (), ("people",), ("people",),
    ),
    Sheet(
        "compute", "算力", "Compute",
        "各承载地各类算力的装机、新增与使用。",
        "Compute by class, host and year: installed, added and used.",
        (), ("installed", "ordered", "provided", "capacity", "used"), ("capacity", "used"),
    ),
    Sheet(
        "compute_service", "算力调度", "Compute service",
        "哪里的用户由哪里的算力服务。",
        "Which users are served from which host.",
        (), ("eflops",), ("eflops",),
    ),
    Sheet(
        "funding", "资金", "Funding",
        "各渠道在各地区各年的付款。",
        "Who pays, by source, discipline, region and year.",
        ("amount",), (), ("amount",),
    ),
    Sheet(
        "vouchers", "创新券与算力券", "Vouchers",
        "各省市发出的券在何地使用。",
        "Whose vouchers pay where.",
        ("amount",), (), ("amount",),
    ),
    Sheet(
        "shortfalls", "目标完成", "Targets",
        "“卡脖子”产品的覆盖（供应的份额）与公布的目标：要求、达到、缺口。",
        "Coverage of chokepoints (share of supply) and published targets: asked, reached, missed.",
    ),
    Sheet(
        "indicators", "评价指标", "Indicators",
        "地区差距与耦合协调度，规划前后对照；基年以来的自然增长不在其内。",
        "Inequality and coupling coordination before and with the plan; growth without the plan "
        "is in neither.",
    ),
    Sheet(
        "prices", "影子价格", "Prices",
        "各限额多一个单位时净值增加多少。只在所列区间内成立；“唯一”为否时还有别的价格同样成立。",
        "What one more unit of each limit is worth. Holds over the range beside it; where it is "
        "not unique, other prices hold as well.",
    ),
    Sheet(
        "binding", "用足的限额", "Binding limits",
        "方案用到尽头的限额。",
        "Limits that the plan exhausts.",
    ),
    Sheet(
        "ranges", "落地的稳健区间", "Ranges",
        "第一步（总值最大）方案中，每处落地的净收益变动多少以内方案不变。",
        "How far the money of each placement of the money stage may move before that plan changes.",
    ),
    Sheet(
        "sensitivity", "敏感性", "Sensitivity",
        "对净值影响最大的假设，在可辩护区间两端重新求解。",
        "The assumptions that move net worth most, solved again at both ends of their ranges.",
        (), (), ("swing",),
    ),
    Sheet(
        "sensitivity_numbers", "敏感性所改的数", "Sensitivity numbers",
        "敏感性分析的每一端改动了哪些数。",
        "The numbers that each end of a sensitivity changes.",
    ),
)  # fmt: skip
"""In the order of the workbook."""


LONGEST_NAME = 31
"""Characters that Excel takes in the name of a sheet."""
