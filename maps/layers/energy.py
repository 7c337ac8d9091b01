"""Electricity that projects and compute draw, and its share of the headroom."""

from collections.abc import Mapping

from inputs.case import Case
from maps.layers.groups import RESOURCES
from maps.layers.layer import Layer, Years
from maps.layers.resource import last_use, share
from maps.readings import number, rows
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Cell, Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Electricity of the last of the years, 亿 kWh, before what energy projects set free."""
    return Period(last_use(plan, case, "energy_used", years))


def read_share(plan: Plan, case: Case, years: Years) -> Period:
    """Per cent of the year's headroom that is used, after what energy projects set free."""
    year = max(years)
    used = last_use(plan, case, "energy_used", years)
    freed = set_free(plan, case, year)
    net = {code: amount - freed.get(code, 0.0) for code, amount in used.items()}
    limits = {key: record.budget_yi_kwh for key, record in case.energy.items()}
    return Period(share(net, limits, year))


def set_free(plan: Plan, case: Case, year: int) -> dict[str, float]:
    """Electricity that the energy projects of a region save in a year, 亿 kWh, after their lag."""
    found: dict[str, float] = {}
    saving = [one for one in case.provides.values() if one.resource == "energy"]
    for row in rows(plan, "placements", [then for then in case.years if then <= year]):
        left = _standing(case, row, year) if saving else 0.0
        for one in saving:
            if one.project == row["project"] and number(row["year"]) + one.lag <= year:
                region = str(row["region"])
                found[region] = found.get(region, 0.0) + left * one.amount
    return found


def _standing(case: Case, row: Mapping[str, Cell], year: int) -> float:
    """Share of a placement that still stands: what is closed at its deadline is gone."""
    terms = case.disciplines.get(case.projects[str(row["project"])].discipline)
    deadline = terms.deadline_years if terms and case.settings.rules.discipline else None
    is_over = deadline is not None and year - number(row["year"]) >= deadline
    return number(row["share"]) - (number(row.get("closed")) if is_over else 0.0)


ENERGY = Layer(
    key="energy",
    group=RESOURCES,
    title=Text("用电", "Electricity"),
    measure=Text("项目与算力用电", "Electricity used"),
    part=Text("用电量", "the electricity"),
    unit="yi_kwh",
    tables=("regions.energy_used",),
    read=read,
    note=Text("未扣除节能项目腾出的电量", "Before what energy projects set free"),
)

ENERGY_SHARE = Layer(
    key="energy_share",
    group=RESOURCES,
    title=Text("用电占指标", "Share of headroom"),
    measure=Text("用电占新增用能指标", "Share of the electricity headroom in use"),
    unit="percent",
    tables=("regions.energy_used", "placements"),
    read=read_share,
    regions_add_up=False,
    note=Text(
        "已扣除节能项目腾出的电量；无指标的地区为无数据",
        "After what energy projects set free; regions without a limit have no data",
    ),
)
