"""Dominated points and copies of a point go."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.answers.frontier.sifting import SAME, fates, scaled


def test_a_point_that_another_one_beats_is_dominated():
    gains = np.array([[1, 0], [0.4, 0.4], [0.5, 0.5], [0.5, 0.4]])
    assert fates(gains) == ("kept", "dominated", "kept", "dominated")


def test_of_equal_points_the_first_is_kept():
    gains = np.array([[1, 0], [1 - SAME / 2, SAME / 2], [0, 1]])
    assert fates(gains) == ("kept", "duplicate", "kept")


@given(st.lists(st.tuples(*[st.integers(0, 5)] * 3), min_size=1, max_size=12))
def test_what_is_kept_is_what_no_other_point_beats(points):
    gains = np.array(points) / 5
    kept = {p for p, fate in zip(points, fates(gains), strict=True) if fate == "kept"}
    beaten = {
        p for p in points for q in points
        if q != p and all(b >= a for a, b in zip(p, q, strict=True))
    }  # fmt: skip
    assert kept == set(points) - beaten


def test_values_are_measured_in_parts_of_their_range():
    found = scaled([[10.0, 5.0], [5.0, 5.0]], np.array([0.0, 5.0]), np.array([10.0, 0.0]))
    assert found == pytest.approx(np.array([[1, 1], [0.5, 1]]))
