"""The response of numbers to axes: straight lines and pairs, believed only where they hold."""

import numpy as np
import pytest

from inputs.sweeps.sweep import load_sweep
from optimizer.hot.evaluation import Evaluation
from optimizer.hot.groups import group_of
from optimizer.hot.measuring import measured
from optimizer.hot.moves import Move
from optimizer.hot.numbers import numbers_of
from optimizer.hot.response import Response, Slope, agree, slopes_of, touching

FIRST, SECOND = Move(0, None, 1.0, 2.0), Move(1, None, 1.0, 3.0)
HERE = np.array([0], np.int32)


def test_numbers_move_along_lines_and_pairs():
    """2 + 3·x + 5·x·y at x = 0.5, y = 2 is 2 + 1.5 + 5."""
    response = Response(
        {"cost": np.array([2.0, 7.0])},
        ((FIRST, (Slope("cost", HERE, np.array([3.0])),)),),
        ((FIRST, SECOND, (Slope("cost", HERE, np.array([5.0])),)),),
    )
    assert response.at((1.5, 3.0))["cost"].tolist() == [8.5, 7.0]
    assert response.at((1.0, 3.0))["cost"] is response.middle["cost"]


def test_a_choice_counts_once_it_is_made():
    move = Move(0, 2, 0.0, 2.0)
    assert [move.size((value,)) for value in (0.0, 1.0, 2.0)] == [0.0, 0.0, 1.0]


def test_slopes_leave_out_what_only_rounds_and_open_sides():
    low = {"high": np.array([1.0, np.inf, 4.0])}
    high = {"high": np.array([1.0 + 1e-14, np.inf, 6.0])}
    ((name, place, gain),) = slopes_of(high, low, 4.0)
    assert (name, place.tolist(), gain.tolist()) == ("high", [2], [0.5])
    assert agree(low, {"high": np.array([1.0 + 1e-14, np.inf, 4.0])})
    assert not agree(low, {"high": np.array([1.0, 5.0, 4.0])})


def test_moves_that_touch_the_same_number_are_measured_together():
    mine = (FIRST, (Slope("cost", np.array([0, 3], np.int32), np.ones(2)),))
    theirs = (SECOND, (Slope("cost", np.array([3], np.int32), np.ones(1)),))
    other = (SECOND, (Slope("low", np.array([3], np.int32), np.ones(1)),))
    assert touching((mine, theirs)) == [(mine, theirs)]
    assert touching((mine, other)) == []


def _response(folder, axes, count=60):
    sweep = load_sweep(folder, {"sample": {"count": count, "axes": axes}})
    group = group_of(sweep, (), 0)
    evaluation = Evaluation(sweep, group.middle)
    return sweep, evaluation, measured(sweep, evaluation, group)


def test_two_axes_that_multiply_each_other_are_met_at_every_point(folder):
    """Value × productivity is one number of the program."""
    axes = {
        "projects.value_yi_cny": {"multiply": [0.8, 1.2]},
        "regions.productivity": {"multiply": [0.9, 1.1]},
    }
    sweep, evaluation, (response, reason) = _response(folder, axes)
    assert (response is not None, reason) == (True, "")
    assert response.paired
    for point in sweep.points[:5].tolist():
        truth = numbers_of(evaluation.at(point))
        for name, found in response.at(point).items():
            assert found == pytest.approx(truth[name], rel=1e-12, abs=1e-12, nan_ok=True)


def test_a_bent_line_is_not_believed(folder):
    _, _, (response, reason) = _response(folder, {"advantage.theta": [0.0, 0.3]})
    assert response is None
    assert "straight lines" in reason


def test_few_scenarios_do_not_pay_for_measuring(folder):
    axes = {"energy.budget_yi_kwh": {"multiply": [0.9, 1.1]}}
    _, _, (response, reason) = _response(folder, axes, count=1)
    assert response is None
    assert "few" in reason
