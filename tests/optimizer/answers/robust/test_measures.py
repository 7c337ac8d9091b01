"""Measures of a plan over scenarios."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.answers.robust.measures import measures, tail_mean


def even(count: int) -> np.ndarray:
    return np.full(count, 1 / count)


def test_a_case_on_the_edge_of_the_tail_counts_in_part():
    """The worst 0.3 of four cases: the first whole, 0.25, and 0.05 of the second."""
    found = tail_mean(np.array([4.0, 1.0, 3.0, 2.0]), even(4), 0.3)
    assert found == pytest.approx((0.25 * 1 + 0.05 * 2) / 0.3)


def test_odds_need_not_be_equal():
    """Half of the worst case, which has a probability of 0.6."""
    assert tail_mean(np.array([5.0, 2.0]), np.array([0.4, 0.6]), 0.3) == pytest.approx(2.0)
    assert tail_mean(np.array([5.0, 2.0]), np.array([0.4, 0.6]), 0.8) == pytest.approx(2.75)


def test_measures_follow_from_money_and_what_each_scenario_reaches_alone():
    found = measures(np.array([4.0, 1.0]), np.array([10.0, 2.0]), even(2), 0.5)
    assert (found.worst_regret, found.mean_regret) == (6.0, 3.5)
    assert (found.mean, found.cvar, found.least, found.greatest) == (2.5, 1.0, 1.0, 4.0)
    assert found.impossible == 0


def test_nothing_is_said_of_a_plan_that_is_impossible_somewhere():
    found = measures(np.array([4.0, np.nan, np.nan]), np.zeros(3), even(3), 0.5)
    assert found.impossible == 2
    assert np.isnan([found.worst_regret, found.mean, found.cvar, found.least]).all()


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=9), st.floats(0.01, 1.0))
def test_the_tail_lies_between_the_least_and_the_mean(money, tail):
    """And it is the greatest of η − Σ p·max(η − money, 0)/tail over the thresholds η = money_s."""
    amounts, odds = np.array(money), even(len(money))
    found = tail_mean(amounts, odds, tail)
    room = 1e-9 * (1 + np.abs(amounts).max())
    assert amounts.min() - room <= found <= odds @ amounts + room
    formula = max(eta - odds @ np.maximum(eta - amounts, 0) / tail for eta in amounts)
    assert found == pytest.approx(formula, abs=1e-6 * (1 + np.abs(amounts).max()))
