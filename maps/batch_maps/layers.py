"""The layers of a batch: what its solved scenarios say of every region together."""

from functools import partial

from inputs.case import Case
from maps import words
from maps.batch_maps.groups import ALL
from maps.batch_maps.records import Survey
from maps.layers.layer import Circles, Layer, Years
from maps.layers.reading import Theme
from maps.records import Period
from maps.words import LANGS, Text
from optimizer.plan.plan import Plan

ONE_OF_EQUALS = Text(
    "只计有最优方案的情景；同优方案中每个情景取其一",
    "Solved scenarios only; where several plans are equally good, one of them counts",
)


def of_no_plan(plan: Plan, case: Case, years: Years) -> Period:
    """No numbers: what many scenarios say stands in no single plan."""
    return Period({})


_across = partial(Layer, group=ALL, tables=(), read=of_no_plan, by_year=False)
"""A layer of all scenarios together, which has no years of its own."""

FREQUENCY = _across(
    key="frequency",
    title=Text("项目落地频率", "Projects over the scenarios"),
    measure=Text("平均每个情景落地的项目数", "Projects in an average scenario"),
    unit="projects_unit",
    regions_add_up=False,
    circles=Circles(
        Text("稳健核心项目数", "Projects of the robust core"),
        "projects_unit",
        is_count=True,
    ),
    note=Text(
        f"稳健核心：95% 以上的情景都在此落地；{ONE_OF_EQUALS.zh}",
        f"Robust core: there in 95% of the scenarios or more. {ONE_OF_EQUALS.en}",
    ),
)

VALUE_MEAN = _across(
    key="value_mean",
    title=Text("平均价值", "Mean value"),
    measure=Text("各情景折现价值的均值", "Mean discounted value"),
    part=Text("平均折现价值", "the mean value"),
    unit="yi_cny",
    note=ONE_OF_EQUALS,
)

VALUE_SPREAD = _across(
    key="value_spread",
    title=Text("价值的波动", "Spread of value"),
    measure=Text("折现价值的 95% 与 5% 分位之差", "Value: 95th less 5th percentile"),
    unit="yi_cny",
    regions_add_up=False,
    note=Text(
        "十个情景中约有九个落在此区间内；只计有最优方案的情景",
        "About nine scenarios of ten lie in this range; solved scenarios only",
    ),
)

LAYERS = (FREQUENCY, VALUE_MEAN, VALUE_SPREAD)


def layers_of(survey: Survey) -> tuple[Layer, ...]:
    """The layers that the batch has numbers for."""
    return tuple(layer for layer in LAYERS if theme_of(survey, layer).whole.values)


def theme_of(survey: Survey, layer: Layer) -> Theme:
    """The numbers of one of the layers."""
    periods = {
        FREQUENCY.key: Period(
            {code: crowd.mean for code, crowd in survey.crowds.items()},
            {code: float(len(crowd.core)) for code, crowd in survey.crowds.items() if crowd.core},
        ),
        VALUE_MEAN.key: Period({code: one.mean for code, one in survey.yields.items()}),
        VALUE_SPREAD.key: Period({code: one.spread for code, one in survey.yields.items()}),
    }
    return Theme(layer, layer.unit, periods[layer.key], {}, {})


def of_project(survey: Survey, project: str) -> Theme:
    """How often one project stands in each region, per cent of the solved scenarios."""
    names = [words.name(survey.case.projects.get(project), project, lang) for lang in LANGS]
    layer = _across(
        key="project_frequency",
        title=Text(f"{names[0]}的落地频率", f"{names[1]}: how often, where"),
        measure=Text("在此落地的情景比例", "Share of scenarios in which it stands there"),
        unit="percent",
        regions_add_up=False,
        note=ONE_OF_EQUALS,
    )
    placed = next((one for one in survey.placed if one.project == project), None)
    there = {place.region: place.frequency for place in placed.regions} if placed else {}
    values = {code: 100 * there.get(code, 0.0) for code in survey.case.regions}
    return Theme(layer, layer.unit, Period(values), {}, {})
