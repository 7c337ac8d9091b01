"""On which evidence the value and the capital of a region's projects rest."""

from typing import TYPE_CHECKING

from inputs.case import Case
from maps.layers.groups import EVIDENCE as GROUP
from maps.layers.layer import Layer, Pies, Years
from maps.readings import number, rows
from maps.records import Period
from maps.words import Lang, Text, word
from optimizer.plan.plan import Plan

if TYPE_CHECKING:
    from optimizer.plan.weights.optimum import Cell

GRADES = ("document", "statistic", "derived", "assumption")


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Per cent of a region's money that rests on assumptions, and the parts of all grades.

    Money is the capital, and the value of one year, of the placements; each hangs on the number of
    the case that states it, and the value on the productivity of the region too. Derived numbers
    pass their part on to what they are derived from, as in the shares of the whole plan. Regions
    without projects have no data.
    """
    from optimizer.plan.origins.chain import Chain  # noqa: PLC0415 - start-up: it loads the solver

    chain, parts = Chain(case), {}
    for region, weights in _weights(plan, case, years).items():
        grades = dict.fromkeys(GRADES, 0.0)
        for origin, weight in chain.passed_on(weights).items():
            grades[origin.grade] += abs(weight)
        whole = sum(grades.values())
        if whole > 0:
            parts[region] = {grade: 100 * part / whole for grade, part in grades.items()}
    return Period({code: part["assumption"] for code, part in parts.items()}, parts=parts)


def _weights(plan: Plan, case: Case, years: Years) -> dict[str, dict["Cell", float]]:
    """By region: the numbers that state the projects' capital and value, with their money."""
    found: dict[str, dict[Cell, float]] = {}
    for row in rows(plan, "placements", years):
        project, region = str(row["project"]), str(row["region"])
        weights = found.setdefault(region, {})
        for column in ("capital", "value"):
            for cell in _stated(case, project, region, f"{column}_yi_cny"):
                weights[cell] = weights.get(cell, 0.0) + number(row[column])
    return found


def _stated(case: Case, project: str, region: str, column: str) -> tuple["Cell", ...]:
    """The site's number where it has one; else the project's, and for value the productivity."""
    site = case.sites.get((project, region))
    if site is not None and getattr(site, column) is not None:
        return (("sites", (project, region), column),)
    own: Cell = ("projects", project, column)
    return (own, ("regions", region, "productivity")) if column == "value_yi_cny" else (own,)


def named(case: Case, code: str, lang: Lang) -> str:
    """The name of a grade."""
    return word(code, lang)


EVIDENCE = Layer(
    key="evidence",
    group=GROUP,
    title=Text("数据依据", "Evidence"),
    measure=Text("以假设为依据的份额", "Share that rests on assumptions"),
    unit="percent",
    tables=("placements",),
    read=read,
    regions_add_up=False,
    by_year=False,
    pies=Pies(Text("各类依据的构成", "All grades of evidence"), named, order=GRADES),
    note=Text(
        "按所布项目的资本、年价值（及当地生产率）计；推算的数计入其来源；不含人才、算力等成本的依据",
        "By capital and yearly value (with local productivity) of the projects there; derived "
        "numbers count with what they come from; evidence of other costs is left out",
    ),
)
