"""What a region is worth after all costs."""

from inputs.case import Case
from maps.layers.groups import MONEY
from maps.layers.layer import Layer, Years
from maps.readings import region_sums
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Value less every cost and fee of a region, 亿元, discounted to the base year."""
    return Period(region_sums(plan, case, "worth", years))


WORTH = Layer(
    key="worth",
    group=MONEY,
    title=Text("净值", "Worth"),
    measure=Text("折现净值", "Discounted worth"),
    part=Text("折现净值", "the worth"),
    unit="yi_cny",
    tables=("regions.worth",),
    read=read,
    years_add_up=True,
    note=Text("价值减去全部成本与费用", "Value less all costs and fees"),
)
