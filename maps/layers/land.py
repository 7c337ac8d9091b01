"""Industrial land under projects, and its share of what is available."""

from inputs.case import Case
from maps.layers.groups import RESOURCES
from maps.layers.layer import Layer, Years
from maps.layers.resource import last_use, share
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Land under projects in the last of the years, km²."""
    return Period(last_use(plan, case, "land_used", years))


def read_share(plan: Plan, case: Case, years: Years) -> Period:
    """Per cent of the land available in the last of the years that projects stand on."""
    limits = {key: record.available_km2 for key, record in case.land.items()}
    return Period(share(last_use(plan, case, "land_used", years), limits, max(years)))


LAND = Layer(
    key="land",
    group=RESOURCES,
    title=Text("用地", "Land"),
    measure=Text("项目用地", "Land under projects"),
    part=Text("项目用地", "the land under projects"),
    unit="km2",
    tables=("regions.land_used",),
    read=read,
)

LAND_SHARE = Layer(
    key="land_share",
    group=RESOURCES,
    title=Text("用地占指标", "Share of land supply"),
    measure=Text("用地占可供工业用地", "Share of the available industrial land in use"),
    unit="percent",
    tables=("regions.land_used",),
    read=read_share,
    regions_add_up=False,
    note=Text("无指标的地区为无数据", "Regions without a limit have no data"),
)
