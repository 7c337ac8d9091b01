"""Effects of known functions: factorials exactly, lines exactly, Ishigami within its error."""

import math
from itertools import product

import numpy as np
import pytest
from scipy.stats import qmc

from optimizer.answers.effects import effects
from optimizer.answers.records import MONEY, Measure, Varied

X, Y = Varied("x", "number", (), 0.0, 10.0), Varied("y", "number", (), -1.0, 1.0)
A, B = Varied("lever.a", "choice", ("off", "on"), 0.0, 1.0), Varied("b", "choice", ("off", "on"))


def of(found, axis, measure=MONEY):
    return next(e for e in effects(found) if e.axis == axis and e.measure == measure)


def test_levers_of_a_factorial_have_their_effects_exactly(answers):
    """y = 3a + 2b + ab over all four: with b off and on, a adds 3 and 4: 3.5 ± (1/√2)/√2 = 0.5."""
    points = list(product((0, 1), repeat=2))
    found = answers([A, B], points, [3 * a + 2 * b + a * b for a, b in points])
    lever = of(found, A)
    assert lever.amount == pytest.approx(3.5)
    assert lever.error == pytest.approx(0.5)
    assert lever.method == "difference of means, 2 pairs"
    assert of(found, B).amount == pytest.approx(2.5)
    assert [e.axis for e in effects(found)][:2] == [A, B]


def test_half_a_pair_is_left_out_where_one_scenario_has_no_plan(answers):
    points = [(0, 0), (0, 1), (1, 0), (1, 1)]
    lever = of(answers([A, B], points, [1.0, 100.0, 4.0, math.nan]), A)
    assert (lever.amount, lever.scenarios) == (3.0, 2)
    assert math.isnan(lever.error)
    assert lever.reason


def test_levels_that_come_in_no_pairs_are_compared_by_their_means(answers):
    """Means 2 and 7, variances 2 and 8 of two each: √(1 + 4)."""
    found = answers([A, X], [(0, 1), (0, 2), (1, 3), (1, 4)], [1.0, 3.0, 5.0, 9.0])
    lever = of(found, A)
    assert (lever.amount, lever.method) == (5.0, "difference of means")
    assert lever.error == pytest.approx(math.sqrt(5))
    assert lever.variance == pytest.approx(25 / 35)


def test_of_several_choices_the_best_is_held_against_the_worst(answers):
    axis = Varied("list", "choice", ("one", "two", "three"), 0.0, 2.0)
    found = of(answers([axis], [[0], [1], [2], [1]], [5.0, 1.0, 4.0, 2.0]), axis)
    assert (found.amount, found.low, found.high) == (3.5, 1.0, 0.0)
    assert found.method == "best against worst choice"


def test_a_line_gives_its_slopes_over_the_ranges(answers):
    points = qmc.LatinHypercube(2, seed=1).random(50) * [10, 2] - [0, 1]
    money = 7 + 3 * points[:, 0] - 5 * points[:, 1]
    found = answers([X, Y], points, money, {"sh": 0.5 * money})
    x, y = of(found, X), of(found, Y)
    assert (x.amount, y.amount) == (pytest.approx(30), pytest.approx(-10))
    assert x.error == pytest.approx(0, abs=1e-6)
    assert x.variance == pytest.approx(9 * np.var(points[:, 0]) / np.var(money))
    assert (x.rank > 0.8, y.rank < 0) == (True, True)
    assert "all axes together" in x.method
    assert "100" in x.reason
    assert of(found, Y, Measure("worth", "sh")).amount == pytest.approx(-5)


def test_a_fit_with_a_lever_takes_its_effect_out(answers):
    points = [(a, x) for a in (0, 1) for x in range(6)][:-2]
    found = answers([A, X], points, [100 * a + 2 * x for a, x in points])
    assert of(found, X).amount == pytest.approx(20)


def test_where_scenarios_are_few_an_axis_is_fitted_alone(answers):
    found = answers([X, Y], [(0, 0), (5, 1), (10, 0)], [0.0, 5.0, 10.0])
    assert of(found, X).amount == pytest.approx(10)
    assert "this axis alone" in of(found, X).method


def test_axes_that_say_the_same_are_fitted_alone(answers):
    points = [(x, x / 5 - 1) for x in range(11)]
    found = answers([X, Y], points, [float(x) for x, _ in points])
    assert (of(found, X).amount, of(found, Y).amount) == (pytest.approx(10), pytest.approx(10))


def test_axes_that_move_together_against_each_other_have_no_share_of_the_variance(answers):
    """y = 10 (x − 10 y) varies little though x and y vary much: (slope · s(x) / s(y))² passes 1."""
    points = [(x, x / 10 + 0.01 * (x % 3)) for x in range(10)]
    found = of(answers([X, Y], points, [10 * (x - 10 * y) for x, y in points]), X)
    assert found.amount == pytest.approx(100)
    assert math.isnan(found.variance)
    assert "moves with other axes" in found.reason


def test_the_error_of_a_slope_is_that_of_the_textbook(answers):
    """y = 0, 2, 1 at x = 0, 5, 10: slope 0.1; residuals −.5, 1, −.5; s² = 1.5; s²/Σ(x−x̄)² = .03."""
    found = of(answers([X], [[0], [5], [10]], [0.0, 2.0, 1.0]), X)
    assert found.amount == pytest.approx(1.0)
    assert found.error == pytest.approx(10 * math.sqrt(0.03))


@pytest.mark.parametrize("money", [[5.0] * 4, [5.0, 5.0 + 1e-12, 5.0, 5.0]])
def test_constant_money_has_no_effect_and_divides_by_nothing(answers, money):
    found = answers([A, X], [(0, 1), (0, 2), (1, 3), (1, 4)], money)
    with np.errstate(all="raise"):
        assert [(e.amount, e.reason) for e in effects(found)] == [(0.0, "nothing varies")] * 2


@pytest.mark.parametrize("count", [0, 1])
def test_with_one_scenario_or_none_nothing_is_known(answers, count):
    money = [1.0] * count + [math.nan] * (4 - count)
    found = effects(answers([A, X], [(0, 1), (0, 2), (1, 3), (1, 4)], money))
    assert all(math.isnan(e.amount) for e in found)
    assert {e.reason for e in found} == {f"{count} solved scenarios"}


def test_an_axis_with_one_value_left_has_no_effect_that_is_known(answers):
    found = answers([A, X], [(0, 1), (0, 2), (0, 3), (1, 4)], [1.0, 2.0, 3.0, math.nan])
    assert "one value" in of(found, A).reason
    assert of(found, X).amount == pytest.approx(10)


def test_the_luckiest_of_many_axes_is_no_effect(answers):
    """Six scenarios of noise along four hundred axes: some axis follows it closely by chance."""
    random = np.random.default_rng(1)
    axes = [Varied(f"x{i}", "number", (), 0.0, 1.0) for i in range(400)]
    points = random.random((6, 400))
    found = effects(answers(axes, points.tolist(), random.random(6).tolist()))
    assert all(math.isnan(effect.amount) for effect in found)
    assert "no more than chance: 6 scenarios for 400 axes" in found[0].reason


def test_an_effect_far_beyond_chance_is_found_among_many_axes(answers):
    random = np.random.default_rng(1)
    axes = [Varied(f"x{i}", "number", (), 0.0, 1.0) for i in range(400)]
    points = random.random((60, 400))
    money = 5 * points[:, 7] + 0.01 * random.random(60)
    found = effects(answers(axes, points.tolist(), money.tolist()))
    assert found[0].axis.name == "x7"
    assert found[0].amount == pytest.approx(5, abs=0.05)
    assert math.isnan(found[1].amount)


def test_no_axis_and_two_axes_of_one_point_are_borne(answers):
    assert effects(answers([], [[]], [3.0])) == ()
