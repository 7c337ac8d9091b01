"""Which sectors a region's projects belong to, and which of them leads."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inputs.case import Case
from maps import style
from maps.layers.groups import PROJECTS
from maps.layers.layer import Bars, Layer, Pies, Years
from maps.readings import by_region, number, rows
from maps.records import Period
from maps.words import Lang, Text, listed, name, percent, word
from optimizer.plan.plan import Plan

OTHERS = ""
"""Key of the sectors that have no colour of their own; no sector has an empty code."""

MOST_NAMED = 3
"""Sectors that a sentence names."""


class Start(NamedTuple):
    """Capital, 亿元, that a placement brings to a region."""

    region: str
    sector: str
    capital: float


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Capital of the projects that start, 亿元, by region and sector, and the sector that leads.

    Sectors without a colour of their own are together in OTHERS; it leads where one of them does.
    """
    shown = coloured(plan, case)
    exact: dict[str, dict[str, float]] = {}
    for start in _starts(plan, case, years):
        kinds = exact.setdefault(start.region, {})
        kinds[start.sector] = kinds.get(start.sector, 0.0) + start.capital
    sums = {region: sum(kinds.values()) for region, kinds in exact.items()}
    values = by_region(plan, case, "placements", sums)
    first = {region: _ordered(kinds)[0] for region, kinds in exact.items()}
    leading = {region: kind if kind in shown else OTHERS for region, kind in first.items()}
    return Period(values, parts=_together(exact, shown), leading=leading)


def _together(
    exact: Mapping[str, Mapping[str, float]], shown: Sequence[str]
) -> dict[str, dict[str, float]]:
    """The capital of every region by sector, with those that have no colour together."""
    found: dict[str, dict[str, float]] = {}
    for region, kinds in exact.items():
        own = {kind: amount for kind, amount in kinds.items() if kind in shown}
        rest = sum(amount for kind, amount in kinds.items() if kind not in shown)
        found[region] = {**own, OTHERS: rest} if rest else own
    return found


def coloured(plan: Plan, case: Case) -> tuple[str, ...]:
    """The sectors with most capital over all years, as many as there are hues, largest first."""
    return tuple(_ordered(_totals(plan, case))[: len(style.HUES)])


def _totals(plan: Plan, case: Case) -> dict[str, float]:
    """Capital by sector over all years."""
    totals: dict[str, float] = {}
    for start in _starts(plan, case, tuple(case.years)):
        totals[start.sector] = totals.get(start.sector, 0.0) + start.capital
    return totals


def _ordered(amounts: Mapping[str, float]) -> list[str]:
    """The kinds with most first; by code where two are equal."""
    return sorted(amounts, key=lambda kind: (-amounts[kind], kind))


def _starts(plan: Plan, case: Case, years: Years) -> list[Start]:
    """The placements that cost something."""
    return [
        Start(str(row["region"]), case.projects[str(row["project"])].sector, number(row["capital"]))
        for row in rows(plan, "placements", years)
        if number(row["capital"]) > 0
    ]


def by_province(plan: Plan, case: Case) -> dict[str, float]:
    """Capital that starts in every province, 亿元."""
    found = dict.fromkeys((region.province for region in case.regions.values()), 0.0)
    for start in _starts(plan, case, tuple(case.years)):
        found[case.regions[start.region].province] += start.capital
    return found


def findings(plan: Plan, case: Case, lang: Lang) -> tuple[str, ...]:
    """The sectors that take most of the capital."""
    totals = _totals(plan, case)
    whole = sum(totals.values())
    told = [
        f"{named(case, code, lang)} {percent(totals[code] / whole)}"
        for code in _ordered(totals)[:MOST_NAMED]
    ]
    return (word("find_kinds", lang, names=listed(told, lang)),) if told else ()


def named(case: Case, code: str, lang: Lang) -> str:
    """The name of a sector, or of those without a colour."""
    if code == OTHERS:
        return word("other_sectors", lang)
    return name(case.sectors.get(code), code, lang)


SECTORS = Layer(
    key="sectors",
    group=PROJECTS,
    title=Text("主导产业", "Leading sectors"),
    measure=Text("资本最多的产业", "Sector with most capital"),
    part=Text("新投放资本", "the capital"),
    amount=Text("新投放资本", "Capital placed"),
    unit="yi_cny",
    tables=("placements",),
    read=read,
    scale="categorical",
    years_add_up=True,
    findings=findings,
    bars=Bars(Text("分省新投放资本（亿元）", "Capital placed by province (¥100m)"), by_province),
    pies=Pies(Text("新投放资本的产业构成", "Sectors of the capital placed"), named),
    note=Text(
        "底色为资本最多的产业；圆饼为各产业所占份额",
        "Shade: the sector with most capital; pies: the shares of all sectors",
    ),
)
