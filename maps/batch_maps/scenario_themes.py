"""The layers of single scenarios: what regions yield, and how that differs from the base."""

from collections.abc import Iterable

from maps.batch_maps.groups import SCENARIO
from maps.batch_maps.layers import of_no_plan
from maps.batch_maps.scenario import Chosen, Scenario
from maps.layers.layer import Circles, Layer
from maps.layers.reading import Theme
from maps.records import Period
from maps.words import Text

VALUE = Layer(
    key="scenario_value",
    group=SCENARIO,
    title=Text("价值与项目数", "Value and projects"),
    measure=Text("折现价值", "Discounted value"),
    unit="yi_cny",
    tables=(),
    read=of_no_plan,
    years_add_up=True,
    circles=Circles(Text("项目数", "Projects"), "projects_unit", is_count=True),
    note=Text(
        "各情景共用一套分级，颜色可以相互比较；同优方案中每个情景取其一，基准、最高、最低三个按规则选定",
        "All scenarios share these classes, so that colours can be compared. Of equally good plans "
        "a scenario holds any one; base, best and worst hold the one that a rule chooses",
    ),
)

CHANGE = Layer(
    key="scenario_change",
    group=SCENARIO,
    title=Text("与基准相比的价值", "Value against the base"),
    measure=Text("折现价值减去基准", "Discounted value less that of the base"),
    unit="yi_cny",
    tables=(),
    read=of_no_plan,
    years_add_up=True,
    scale="diverging",
    is_difference=True,
    note=VALUE.note,
)


def value_theme(chosen: Chosen) -> Theme:
    """The value of every region in each scenario that is shown, and how many projects it has."""
    years = {at: _value(one) for at, one in enumerate(chosen.shown)}
    return Theme(VALUE, VALUE.unit, _widest(years.values()), years, {})


def change_theme(chosen: Chosen) -> Theme | None:
    """The value of every region less that in the base; None where the base has no plan."""
    if chosen.base is None or not chosen.base.values:
        return None
    base = chosen.base.values
    years = {
        at: Period({code: one.values[code] - base[code] for code in base if code in one.values})
        for at, one in enumerate(chosen.shown)
    }
    return Theme(CHANGE, CHANGE.unit, _widest(years.values()), years, {})


def _value(one: Scenario) -> Period:
    counts = {code: float(len(projects)) for code, projects in one.placed.items() if projects}
    return Period(one.values, counts)


def _widest(periods: Iterable[Period]) -> Period:
    """The numbers that are furthest from zero, region by region: they settle the decimals."""
    found: dict[str, float] = {}
    for period in periods:
        for code, value in period.values.items():
            found[code] = max(found.get(code, 0.0), value, key=abs)
    return Period(found)
