"""Compute installed in a region, and what the plan orders."""

from collections.abc import Iterable

from inputs.case import Case
from maps.layers.groups import COMPUTE as GROUP
from maps.layers.hosts import hosted, hubs
from maps.layers.layer import Circles, Layer, Years
from maps.readings import OUTSIDE, Row, by_region, number, rows, tally
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """EFLOPS installed in the last of the years, and ordered up to then, by region of the host."""
    now = max(years)
    until = rows(plan, "compute", [year for year in case.years if year <= now])
    installed = _installed(case, until, now)
    ordered = hosted(case, tally(until, "host", "ordered"))
    circles = {code: amount for code, amount in ordered.items() if amount > 0 and code != OUTSIDE}
    values = by_region(plan, case, "compute", hosted(case, installed))
    return Period(values, circles, outside=hubs(case, installed))


def _installed(case: Case, until: Iterable[Row], now: int) -> dict[str, float]:
    """By host: what stands without the plan, what projects provide, and orders that arrived."""
    found: dict[str, float] = {}
    for row in until:
        kind, host, year = str(row["class"]), str(row["host"]), int(number(row["year"]))
        there = number(row["installed"]) + number(row.get("provided")) if year == now else 0.0
        machine = case.compute.get((kind, host))
        if machine is not None and year + machine.lead_years <= now:
            there += number(row["ordered"])
        found[host] = found.get(host, 0.0) + there
    return found


CAPACITY = Layer(
    key="capacity",
    group=GROUP,
    title=Text("算力规模", "Compute installed"),
    measure=Text("已装算力", "Compute installed"),
    part=Text("图内已装算力", "the compute installed on the map"),
    unit="eflops",
    smaller_unit="pflops",
    tables=("compute.installed", "compute.ordered"),
    read=read,
    circles=Circles(Text("方案累计订购", "Ordered by the plan so far")),
    note=Text(
        "含规划期前已有、已在建、项目自带及订购后到位的算力；订购满建设周期后才计入",
        "What stood or was being built before, what projects bring, and orders after their lead "
        "time",
    ),
)
