from math import inf, nan

import pytest

from optimizer.plan.verify.check import Check


@pytest.mark.parametrize(
    ("left", "sense", "right", "violation"),
    [
        (1.0, "<=", 2.0, 0.0),
        (2.0, ">=", 1.0, 0.0),
        (2.0, "=", 2.0, 0.0),
        (3.0, "<=", 1.0, 0.5),
        (1.0, ">=", 3.0, 0.5),
        (-3.0, "=", 1.0, 1.0),
        (5.0, "<=", inf, 0.0),
    ],
)
def test_a_violation_is_relative_to_the_sides(left, sense, right, violation):
    assert Check(("row",), left, sense, right).violation == violation


@pytest.mark.parametrize("sense", ["<=", "=", ">="])
@pytest.mark.parametrize(("left", "right"), [(nan, 0.0), (0.0, nan), (nan, nan)])
def test_a_side_that_is_no_number_is_an_infinite_violation(left, sense, right):
    assert Check(("row",), left, sense, right).violation == inf


def test_an_infinite_amount_is_an_infinite_violation():
    assert Check(("row",), inf, "<=", 1.0).violation == inf
