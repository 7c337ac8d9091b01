"""What regions hold over scenarios, against counts and percentiles by hand."""

from collections import Counter

import numpy as np
import pytest

from optimizer.answers.placements import Counts
from optimizer.answers.standing import crowds, yields

THERE = Counter({("p", "a"): 20, ("q", "a"): 19, ("r", "a"): 18, ("p", "b"): 3})
"""Of 20 solved scenarios: 95 % are 19."""


def test_the_core_of_a_region_stands_there_in_19_of_20_scenarios():
    found = crowds(Counts(20, Counter(), THERE, {}), ("a", "b", "c"))
    assert found["a"].core == ("p", "q")
    assert found["a"].mean == pytest.approx((20 + 19 + 18) / 20)
    assert (found["b"].mean, found["b"].core) == (3 / 20, ())
    assert found["c"].mean == 0.0


def test_regions_that_the_case_does_not_know_are_left_out():
    assert set(crowds(Counts(20, Counter(), THERE, {}), ("b",))) == {"b"}


def test_without_a_solved_scenario_nothing_is_known():
    assert crowds(Counts(0, Counter(), Counter(), {}), ("a",)) == {}


def test_mean_and_tails_leave_out_what_is_not_told():
    values = {"a": np.array([*range(101), np.nan]), "b": np.array([np.nan])}
    found = yields(values)
    assert set(found) == {"a"}
    assert (found["a"].mean, found["a"].low, found["a"].high) == (50.0, 5.0, 95.0)
    assert found["a"].spread == 90.0


def test_one_scenario_has_no_spread():
    assert yields({"a": np.array([7.0])})["a"].spread == 0.0
