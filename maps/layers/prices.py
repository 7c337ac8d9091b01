"""What one more unit of a resource would be worth by region, from the shadow prices of the plan."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from inputs.case import Case
from maps.layers.groups import PRICES
from maps.layers.layer import Layer, Namer, Years
from maps.readings import number
from maps.records import Period
from maps.words import Lang, Text, name
from optimizer.plan.plan import Plan


class Priced(NamedTuple):
    """A price by class (empty where the resource has none), region and year."""

    kind: str
    region: str
    year: int
    price: float


class Limit(NamedTuple):
    """A rule whose rows limit a resource, and the regions where the case has such rows."""

    rule: str
    governed: Callable[[Case], set[str]]


def read(limit: Limit, plan: Plan, case: Case, years: Years) -> Period:
    """亿元 of present value for one more unit in each of the years, of the class worth most.

    A limit that does not bind is worth zero. Regions without such a limit have no data, and none
    has where the rule is off or the solver gave no prices.
    """
    rule_is_on = getattr(case.settings.rules, limit.rule)
    if not rule_is_on or not plan.tables["prices"].rows:
        return Period({})
    sums: dict[str, dict[str, float]] = {code: {} for code in case.regions}
    for found in _priced(plan, case, limit.rule):
        if found.year in years and found.region in sums:
            kinds = sums[found.region]
            kinds[found.kind] = kinds.get(found.kind, 0.0) + found.price
    governed = limit.governed(case)
    kept = {code: kinds for code, kinds in sums.items() if code in governed}
    values = {code: max(kinds.values(), default=0.0) for code, kinds in kept.items()}
    best = {code: max(kinds, key=lambda one: kinds[one]) for code, kinds in kept.items() if kinds}
    return Period(values, leading={code: kind for code, kind in best.items() if kind})


def _priced(plan: Plan, case: Case, rule: str) -> Iterator[Priced]:
    """The prices of a rule; its rows are named by class, where there is one, region and year.

    Where provinces plan apart, each has rows of its own, and its code stands at their end.
    """
    end = -1 if case.settings.coordination == "apart" else None
    table = plan.tables["prices"]
    at = {column: table.columns.index(column) for column in ("rule", "row", "price")}
    for row in table.rows:
        if row[at["rule"]] == rule:
            *kind, region, year = str(row[at["row"]]).split("__")[:end]
            yield Priced("__".join(kind), region, int(year), number(row[at["price"]]))


def _talent_class(case: Case, code: str, lang: Lang) -> str:
    return name(case.talent_classes.get(code), code, lang)


def _compute_class(case: Case, code: str, lang: Lang) -> str:
    return name(case.compute_classes.get(code), code, lang)


HOW = Text(
    "货币阶段的影子价格：规划期每年各增加一单位的现值；上限不紧为零，无此规则为无数据",
    "Shadow prices of the money stage: present value of one more unit in every year; zero where "
    "the limit does not bind, no data where there is no such rule",
)


def _layer(key: str, title: Text, measure: Text, unit: str, limit: Limit) -> Layer:
    return Layer(
        key=key,
        group=PRICES,
        title=title,
        measure=measure,
        unit=unit,
        tables=("prices",),
        read=partial(read, limit),
        years_add_up=True,
        regions_add_up=False,
        leading=NAMERS.get(limit.rule),
        note=NOTES.get(limit.rule, HOW),
    )


NAMERS: dict[str, Namer] = {"talent_balance": _talent_class, "compute_balance": _compute_class}
NOTES = {
    "talent_balance": Text(
        HOW.zh + "；取各类人才中最高者", HOW.en + "; of the class of people worth most"
    ),
    "compute_balance": Text(
        HOW.zh + "；在用户处多得一单位，含承载与传输成本；取各类算力中最高者",
        HOW.en + "; delivered to the user, so hosting and transit are in it; of the class worth "
        "most",
    ),
}

TALENT_PRICE = _layer(
    "talent_price",
    Text("人才的边际价值", "Worth of more people"),
    Text("多一千人的价值", "Worth of one thousand more people"),
    "yi_per_kperson",
    Limit("talent_balance", lambda case: {region for _, region in case.talent}),
)
COMPUTE_PRICE = _layer(
    "compute_price",
    Text("算力的边际价值", "Worth of more compute"),
    Text("多得一 EFLOPS 的价值", "Worth of one more EFLOPS delivered"),
    "yi_per_eflops",
    Limit(
        "compute_balance",
        lambda case: set(case.regions) if case.project_compute else set(),
    ),
)
ENERGY_PRICE = _layer(
    "energy_price",
    Text("用能指标的边际价值", "Worth of more electricity"),
    Text("多一亿千瓦时指标的价值", "Worth of 100m kWh more headroom"),
    "yi_per_yi_kwh",
    Limit("energy", lambda case: {region for region, _ in case.energy}),
)
LAND_PRICE = _layer(
    "land_price",
    Text("用地指标的边际价值", "Worth of more land"),
    Text("多一平方千米的价值", "Worth of one more km²"),
    "yi_per_km2",
    Limit("land", lambda case: {region for region, _ in case.land}),
)
