"""The difference of two plans in any layer is the numbers of the other less those of the first."""

from dataclasses import replace

import pytest

from inputs.case import Case
from maps import difference, places
from maps.difference import Difference, Named
from maps.difference_page import changed_projects
from maps.layers import LAYERS, layer_named
from maps.layers.difference import Side, differing, of_plans
from maps.layers.reading import numbers
from maps.scene import Scene
from optimizer.plan.plan import Plan

Solved = tuple[Plan, Case]


@pytest.fixture(scope="module")
def halved(solved: Solved) -> Plan:
    """The plan with half of every capital, worth and use, and without what starts last."""
    plan = solved[0]
    tables = dict(plan.tables)
    for name, columns in (
        ("placements", ("capital", "value")),
        ("regions", ("worth", "gain", "land_used")),
        ("talent", ("used",)),
    ):
        table = tables[name]
        at = [table.columns.index(column) for column in columns]
        rows = tuple(
            tuple(cell / 2 if place in at else cell for place, cell in enumerate(row))  # type: ignore[operator]
            for row in table.rows
        )
        tables[name] = replace(table, rows=rows)
    return replace(plan, tables=tables, id="halved")


@pytest.mark.parametrize("key", ["placements", "talent", "worth", "gain", "land", "land_share"])
def test_half_of_everything_is_a_difference_of_minus_a_half(
    solved: Solved, halved: Plan, key: str
) -> None:
    plan, case = solved
    layer = layer_named(key)
    found = of_plans(layer, Side(plan, case), Side(halved, case))
    whole = numbers(plan, case, layer)
    for year, period in [(None, found.whole), *found.years.items()]:
        before = whole.whole if year is None else whole.years[year]
        for code, value in before.values.items():
            assert period.values[code] == pytest.approx(-value / 2)
    assert not found.whole.circles
    assert not found.whole.flows


def test_plans_that_are_alike_differ_in_no_layer(solved: Solved) -> None:
    side = Side(*solved)
    shown = differing(side, side)
    assert {layer.key for layer in LAYERS} - {layer.key for layer in shown} == {"sectors", "equity"}
    ground = places.ground(side.case)
    for layer in shown:
        found = of_plans(layer, side, side)
        assert not any(found.whole.values.values())
        scene = Scene(side.case, ground, found, "zh")
        assert [step.colour for step in scene.classes] == ["#FFFFFF"]
        assert difference.findings(scene) == (f"各地区{layer.title.zh}相同",)


def test_colours_are_alike_on_both_sides_of_zero_and_numbers_carry_signs(
    solved: Solved, halved: Plan
) -> None:
    plan, case = solved
    found = of_plans(layer_named("gain"), Side(halved, case), Side(plan, case))
    scene = Scene(case, places.ground(case), found, "zh")
    assert all(step.low >= 0 for step in scene.classes)
    assert scene.amount(3.0).startswith("+")
    assert scene.legend == "相对单干的增益之差（亿元）"


def test_shares_are_compared_without_sums(solved: Solved, halved: Plan) -> None:
    plan, case = solved
    found = of_plans(layer_named("land_share"), Side(plan, case), Side(halved, case))
    told = difference.findings(Scene(case, places.ground(case), found, "zh"))
    assert any("减少最多" in text for text in told)
    assert not any("合计" in text for text in told)


def test_a_pop_up_tells_the_projects_whose_capital_differs(solved: Solved, halved: Plan) -> None:
    plan, case = solved
    theme = of_plans(layer_named("placements"), Side(plan, case), Side(halved, case))
    shown = Difference(Named("a", plan), Named("b", halved), case, (theme,))
    table = plan.frame("placements")
    for region, projects in changed_projects(shown, "zh").items():
        largest = table[table.region == region].groupby("project")["capital"].sum().max()
        first = float(projects.shown[0][2].replace("−", "-"))
        assert first == pytest.approx(-largest / 2, abs=0.06)
    alike = Difference(Named("a", plan), Named("a", plan), case, (theme,))
    assert all(not projects.shown for projects in changed_projects(alike, "zh").values())
