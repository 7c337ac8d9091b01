"""Value by head crossed with the gain relative to the economy: who has much, and who gains."""

from inputs.case import Case
from maps.layers.gain import read as read_gain
from maps.layers.groups import MONEY
from maps.layers.layer import Crossing, Layer, Years
from maps.layers.value import read as read_value
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan

CNY_PER_HEAD = 1e5
"""亿元 by thousand people is 100,000 元 by head."""


def read(plan: Plan, case: Case, years: Years) -> Period:
    """Value by head, 元, and gain over standing alone by GDP of the base year, per mille.

    Regions without people or GDP, or whose gain is not told, have no data.
    """
    value, gain = read_value(plan, case, years).values, read_gain(plan, case, years).values
    heads = {code: case.regions[code].population_kperson for code in value}
    gdp = {code: case.regions[code].gdp_yi_cny for code in gain}
    told = [code for code in value if code in gain and heads[code] > 0 and gdp[code] > 0]
    by_head = {code: CNY_PER_HEAD * value[code] / heads[code] for code in told}
    by_gdp = {code: 1000 * gain[code] / gdp[code] for code in told}
    return Period(by_head, second=by_gdp)


EQUITY = Layer(
    key="equity",
    group=MONEY,
    title=Text("收益与均衡", "Value and equity"),
    measure=Text("人均折现价值", "Value by head"),
    unit="cny_per_head",
    tables=("regions.value", "regions.gain"),
    read=read,
    scale="bivariate",
    regions_add_up=False,
    by_year=False,
    crossing=Crossing(Text("增益占地区生产总值", "Gain by GDP"), "per_mille"),
    note=Text(
        "各按地区数三等分；增益为相对单干的净值之差，除以基年地区生产总值",
        "Thirds by number of regions; gain is over standing alone, by GDP of the base year",
    ),
)
