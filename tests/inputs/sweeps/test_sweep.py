"""A sweep as an object: it travels, describes itself, and tells what became different."""

import pickle
import time

import numpy as np
import pytest

from inputs.load import load_case
from inputs.sweeps.sweep import differences, load_sweep

SWEEP = {
    "levers": {"all": ["double", "no_land"]},
    "grid": {"discount_rate": [0.03, 0.08], "advantage.method": ["document", "none"]},
    "sample": {"count": 4, "axes": {"energy.budget_yi_kwh": {"multiply": [0.9, 1.1]}}},
}


def test_a_sweep_can_be_pickled(swept):
    sweep = swept(SWEEP)
    copy = pickle.loads(pickle.dumps(sweep))  # noqa: S301 - our own
    assert copy.described() == sweep.described()
    assert copy.steps_at(copy.points[-1]) == sweep.steps_at(sweep.points[-1])
    assert copy.case_at(copy.points[-1]) == sweep.case_at(sweep.points[-1])


def test_a_sweep_is_named_after_its_file(from_file, swept, folder):
    sweep = from_file("grid: {discount_rate: [0.03, 0.08]}\n")
    assert (sweep.name, sweep.source) == ("mine", str(folder))
    assert swept(SWEEP).name == "unnamed"
    assert swept({**SWEEP, "name": "yours"}).name == "yours"


def test_a_file_and_a_mapping_that_say_the_same_are_the_same_sweep(from_file, swept):
    text = "name: mine\ngrid: {discount_rate: [0.03, 8e-2]}\n"
    assert (
        from_file(text).described()
        == swept({"name": "mine", "grid": {"discount_rate": [0.03, 0.08]}}).described()
    )


def test_changed_numbers_name_the_sweep_in_their_evidence(from_file):
    sweep = from_file("grid: {discount_rate: [0.03, 0.08]}\n")
    row = sweep.case_at([0.03]).evidence["case", "*", "discount_rate"]
    assert (row.grade, row.reason) == ("assumption", "sweep mine: set to 0.03")


def test_a_point_where_nothing_changes_is_the_base_itself(swept, folder):
    sweep = swept({"grid": {"discount_rate": [0.05, 0.08]}})
    assert sweep.case_at([0.05]) is sweep.base
    assert sweep.base == load_case(folder)


def test_axes_of_settings_alone_are_told_apart(swept):
    sweep = swept(SWEEP)
    assert [sweep.settings_only(axis) for axis in sweep.axes] == [False, True, True, True, False]


def test_steps_are_quick():
    ranges = {
        "discount_rate": [0.03, 0.08], "equity.tolerance": [0, 0.05], "advantage.theta": [0, 0.3],
        "energy.budget_yi_kwh": {"multiply": [0.9, 1.1]},
        "talent.stock_kperson": {"multiply": [0.9, 1.1]},
        "land.available_km2": {"multiply": [0.9, 1.1]},
        "funding.budget_yi_cny": {"multiply": [0.8, 1.2]},
        "projects.capital_yi_cny": {"multiply": [0.95, 1.1]},
    }  # fmt: skip
    sweep = load_sweep("delta-province", {"sample": {"count": 200, "axes": ranges}})
    start = time.perf_counter()
    for point in sweep.points:
        assert len(sweep.steps_at(point)) == 8
    assert time.perf_counter() - start < 200 * 0.001, "five times what it takes"


def test_descriptions_of_equal_sweeps_are_equal_and_nothing_differs(swept):
    one, other = swept(SWEEP).described(), swept(SWEEP).described()
    assert one == other
    assert differences(one, other) == ()


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"set": {"equity.tolerance": 0.5}}, "the case changed"),
        ({"grid": {"discount_rate": [0.03, 0.08]}}, "axis advantage.method is gone"),
        ({"list": ["cheap", "dear"]}, "axis list is new"),
        ({"sample": {**SWEEP["sample"], "count": 8}}, "the sweep had 64 scenarios and has 128"),
        ({"sample": {**SWEEP["sample"], "seed": 8}}, "the points are others"),
        ({"name": "mine"}, "the sweep was unnamed and is mine"),
        (
            {"grid": {**SWEEP["grid"], "discount_rate": [0.03, 0.09]}},
            "axis discount_rate has another range",
        ),
        (
            {"grid": {**SWEEP["grid"], "advantage.method": ["none", "document"]}},
            "axis advantage.method has another choices, effect",
        ),
        (
            {"grid": {"advantage.method": ["document", "none"], "discount_rate": [0.03, 0.08]}},
            "the axes stand in another order",
        ),
    ],
)
def test_what_differs_is_told_in_words(swept, changes, words):
    then, now = swept(SWEEP).described(), swept({**SWEEP, **changes}).described()
    assert words in differences(then, now)


def test_a_lever_that_does_something_else_is_another_axis(swept, folder):
    then = swept(SWEEP).described()
    levers = folder / "levers.yaml"
    levers.write_text(levers.read_text().replace("multiply: 2", "multiply: 3"))
    assert differences(then, swept(SWEEP).described()) == ("axis lever.double has another effect",)


def test_points_are_numbers_of_a_row_per_scenario(swept):
    sweep = swept(SWEEP)
    assert sweep.points.dtype == np.float64
    assert sweep.points.shape == (sweep.count, len(sweep.axes)) == (64, 5)
