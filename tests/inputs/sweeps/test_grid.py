"""Every combination of the levels of a grid."""

import pytest

ENERGY = "energy[region=310000,year=2023].budget_yi_kwh"


def budgets(case):
    return [row.budget_yi_kwh for row in case.energy.values()]


def test_a_list_of_levels_sets_values(swept):
    sweep = swept({"grid": {ENERGY: [4, 5, 7]}})
    axis = sweep.axes[0]
    assert (axis.name, axis.kind, axis.choices, axis.low, axis.high) == (ENERGY, "number", (), 4, 7)
    assert [budgets(sweep.case_at(point)) for point in sweep.points] == [[4, 6], [5, 6], [7, 6]]


def test_levels_multiply_or_add_to_all_the_cells(swept):
    sweep = swept({"grid": {"energy.budget_yi_kwh": {"multiply": [0.5, 1]}}})
    assert sweep.axes[0].name == "energy.budget_yi_kwh ×"
    assert [budgets(sweep.case_at(point)) for point in sweep.points] == [[2.5, 3], [5, 6]]
    sweep = swept({"grid": {"energy.budget_yi_kwh": {"add": [-1, 1]}}})
    assert sweep.axes[0].name == "energy.budget_yi_kwh +"
    assert [budgets(sweep.case_at(point)) for point in sweep.points] == [[4, 5], [6, 7]]


def test_set_is_what_a_bare_list_does(swept):
    named, bare = swept({"grid": {ENERGY: {"set": [4, 5]}}}), swept({"grid": {ENERGY: [4, 5]}})
    assert named.described() == bare.described()


def test_even_steps_lie_between_both_ends(swept):
    sweep = swept({"grid": {ENERGY: {"low": 4, "high": 5, "steps": 5}}})
    assert sweep.points[:, 0].tolist() == [4, 4.25, 4.5, 4.75, 5]
    sweep = swept({"grid": {ENERGY: {"multiply": {"low": 0.9, "high": 1.1, "steps": 3}}}})
    assert sweep.points[:, 0] == pytest.approx([0.9, 1, 1.1])


def test_a_setting_takes_numbers_and_a_province_is_a_place(swept):
    sweep = swept(
        {"grid": {"discount_rate": [0.03, 0.08], "land[province=320000].available_km2": [1, 2]}}
    )
    case = sweep.case_at(sweep.points[3])
    assert case.settings.discount_rate == 0.08
    assert [row.available_km2 for row in case.land.values()] == [2, 2]


def test_texts_rules_and_lists_of_texts_are_choices(swept):
    grid = {
        "advantage.method": ["document", "none"],
        "rules.land": ["on", "off"],
        "stages": [[], ["equity", "security"]],
    }
    sweep = swept({"grid": grid})
    assert [axis.choices for axis in sweep.axes] == [
        ("document", "none"),
        ("on", "off"),
        ("blank", "equity,security"),
    ]
    assert [(axis.kind, axis.low, axis.high) for axis in sweep.axes] == [("choice", 0, 1)] * 3
    settings = sweep.case_at([1, 1, 1]).settings
    assert settings.advantage.method == "none"
    assert not settings.rules.land
    assert settings.stages == ("equity", "security")
    assert sweep.case_at([0, 0, 0]).settings.stages == ()


def test_flags_of_a_table_are_choices(swept):
    sweep = swept({"grid": {"projects[project=plant].mandated": ["true", "false"]}})
    assert sweep.axes[0].kind == "choice"
    assert sweep.case_at([0]).projects["plant"].mandated
    assert not sweep.case_at([1]).projects["plant"].mandated


def test_the_last_axis_of_a_grid_varies_first(swept):
    sweep = swept({"grid": {"discount_rate": [0.03, 0.08], ENERGY: [4, 5, 7]}})
    assert sweep.points.tolist() == [
        [0.03, 4], [0.03, 5], [0.03, 7], [0.08, 4], [0.08, 5], [0.08, 7]
    ]  # fmt: skip


def test_the_scenario_of_a_sweep_holds_for_all_its_cases(swept):
    sweep = swept({"set": {ENERGY: 9}, "grid": {"energy.budget_yi_kwh": {"multiply": [1, 2]}}})
    assert budgets(sweep.base) == [9, 6]
    assert budgets(sweep.case_at([2])) == [18, 12]


def test_whole_numbers_stay_whole(swept):
    sweep = swept({"grid": {"projects.life_years": {"multiply": [1, 2, 3]}, "pruning_rounds": [1]}})
    assert sweep.case_at([3, 1]).projects["plant"].life_years == 30
    assert sweep.case_at([3, 1]).settings.pruning_rounds == 1
