"""The knee is the point farthest beyond the line or plane through the ends."""

import math

import numpy as np
import pytest

from optimizer.answers.frontier.knee import STRAIGHT, knee_of

ENDS = np.array([[1.0, 0.0], [0.0, 1.0]])


def test_the_point_farthest_from_the_line_is_the_knee():
    """(0.5, 0.8) lies (0.5 + 0.8 − 1)/√2 beyond the line from (1, 0) to (0, 1)."""
    found = knee_of(np.array([[1, 0], [0.9, 0.2], [0.5, 0.8], [0, 1.0]]), ENDS)
    assert found.place == 2
    assert found.distances == pytest.approx((0, 0.1 / math.sqrt(2), 0.3 / math.sqrt(2), 0))


def test_a_straight_frontier_has_no_knee():
    found = knee_of(np.array([[1, 0], [0.5, 0.5 + STRAIGHT / 2], [0, 1.0]]), ENDS)
    assert found.place is None
    assert "no plan lies beyond" in found.reason


def test_a_single_plan_has_no_knee():
    assert knee_of(np.array([[1.0, 1.0]]), np.ones((2, 2))).reason == (
        "the frontier is a single plan"
    )


def test_with_three_criteria_the_plane_goes_through_the_three_ends():
    """The ends lie on x + y + z = 1; (0.6, 0.6, 0.6) lies 0.8/√3 beyond it."""
    found = knee_of(np.vstack([np.eye(3), [[0.6, 0.6, 0.6]]]), np.eye(3))
    assert found.place == 3
    assert found.distances[3] == pytest.approx(0.8 / math.sqrt(3))


def test_ends_on_a_line_span_no_plane():
    ends = np.array([[1, 0, 0], [0, 1, 0], [0.5, 0.5, 0.0]])
    found = knee_of(np.vstack([ends, [[0.7, 0.7, 0.7]]]), ends)
    assert found.place is None
    assert "no plane" in found.reason
