"""Parts are proportional to their weights and add up to the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.scaling.apportion import apportion, rounded


def test_parts_follow_the_weights() -> None:
    assert apportion(12.0, {"a": 1, "b": 2, "c": 3}) == {"a": 2, "b": 4, "c": 6}


def test_the_largest_part_takes_what_rounding_leaves() -> None:
    parts = apportion(1.0, {"a": 2, "b": 1})
    assert parts == {"a": 0.6666666667, "b": 0.3333333333}


def test_without_weight_parts_are_equal() -> None:
    assert apportion(6.0, {"a": 0, "b": 0}) == {"a": 3, "b": 3}


def test_nobody_shares_nothing() -> None:
    assert apportion(6.0, {}) == {}


@given(
    st.floats(1e-6, 1e9),
    st.dictionaries(st.text("abcdef", min_size=1), st.floats(1e-3, 1e6), min_size=1, max_size=41),
)
def test_parts_always_add_up(total: float, weights: dict[str, float]) -> None:
    assert sum(apportion(total, weights).values()) == pytest.approx(total, rel=1e-11)


def test_a_rounded_number_has_so_many_digits() -> None:
    assert rounded(2 / 3, 3) == 0.667
