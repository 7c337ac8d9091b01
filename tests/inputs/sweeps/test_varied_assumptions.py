"""The assumptions of the province case, all at once."""

import numpy as np
import pytest

from inputs.evidence_lookup import evidence_of, numbers
from inputs.sweeps.sweep import load_sweep


@pytest.fixture(scope="module")
def delta():
    """The assumptions of the province case."""
    return load_sweep("delta-province", {"axes": "assumptions"})


def covered(case):
    """Numbers with an assumption's range, and the range."""
    for number in numbers(case):
        row = evidence_of(case, number.table, number.key, number.column)
        if row and row.grade == "assumption" and row.low is not None and row.high is not None:
            yield number, row


def test_the_assumptions_of_the_province_case_are_axes_of_a_hundred_points(delta):
    assert delta.points.shape == (100, len(delta.axes))
    assert len(delta.axes) > 700
    assert len({axis.name for axis in delta.axes}) == len(delta.axes)
    assert any(axis.name.startswith("parameters") for axis in delta.axes)


def test_points_of_the_province_case_stay_within_their_evidence(delta):
    ranges = {number[:3]: (row.low, row.high) for number, row in covered(delta.base)}
    moved = 0
    before = {number[:3]: number.value for number in numbers(delta.base)}
    for point in delta.points[:3]:
        case = delta.case_at(point)
        for number in numbers(case):
            low, high = ranges.get(number[:3], (None, None))
            if low is not None and high is not None:
                assert low - 1e-9 * abs(low) <= number.value <= high + 1e-9 * abs(high)
                moved += number.value != before[number[:3]]
    assert moved > 3 * 700


def test_both_corners_of_all_assumptions_are_valid(delta):
    for which in ("low", "high"):
        assert delta.case_at([getattr(axis, which) for axis in delta.axes]).sha256


def test_axes_lie_within_the_ends(delta):
    low = np.array([axis.low for axis in delta.axes])
    high = np.array([axis.high for axis in delta.axes])
    assert (low < high).all()
    assert (delta.points >= low).all()
    assert (delta.points <= high).all()
