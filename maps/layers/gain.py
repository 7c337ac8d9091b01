"""What a region gains over its province standing alone."""

from collections.abc import Mapping

from inputs.case import Case
from maps.layers.groups import MONEY
from maps.layers.layer import Layer, Years
from maps.readings import has_column, region_sums, rows, tally
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan

LEAST_SHARE = 1e-6
"""A gain below this share of the largest worth is a difference between two solves."""


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Worth in the plan less worth where the province stands alone, 亿元, discounted.

    What is lost in the rounding of two solves is nothing.
    """
    found = region_sums(plan, case, "gain", years)
    worth = region_sums(plan, case, "worth", years).values()
    least = LEAST_SHARE * max(map(abs, worth), default=0.0)
    return Period({code: gain if abs(gain) > least else 0.0 for code, gain in found.items()})


def gains(plan: Plan, case: Case) -> Mapping[str, float]:
    """What each province gains over standing alone, 亿元; empty where the plan does not tell."""
    if not has_column(plan, "regions", "gain"):
        return {}
    told = [row for row in rows(plan, "regions", case.years) if row["gain"] is not None]
    found: dict[str, float] = {}
    for code, gain in tally(told, "region", "gain").items():
        player = case.regions[code].province if code in case.regions else code
        found[player] = found.get(player, 0.0) + gain
    return found


GAIN = Layer(
    key="gain",
    group=MONEY,
    title=Text("相对单干的增益", "Gain over standing alone"),
    measure=Text("相对单干的增益", "Gain over standing alone"),
    unit="yi_cny",
    tables=("regions.gain",),
    read=read,
    scale="diverging",
    years_add_up=True,
    note=Text(
        "本方案中的净值减去所在省市单干方案中的净值；省内此增彼减属正常",
        "Worth in the plan less worth where its province stands alone; within a province one "
        "region may lose what another gains",
    ),
)
