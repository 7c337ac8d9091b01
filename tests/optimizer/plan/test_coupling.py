"""The coupling coordination degree by hand and by identities that its formula has."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.plan.coupling import coordination, scaled

LEVELS = st.lists(st.floats(0.01, 1), min_size=2, max_size=4)


def test_three_subsystems_by_hand():
    """Levels 1/4, 1/2 and 1: the product is 1/8, its cube root 1/2, the sum 7/4.

    C = 3·(1/2)/(7/4) = 6/7, T = 7/12, D = √(6/7 · 7/12) = √(1/2).
    """
    found = coordination(np.array([[0.25], [0.5], [1.0]]))
    assert found == pytest.approx([np.sqrt(0.5)], rel=1e-12)


def test_two_subsystems_as_the_formula_with_a_square_root_is_printed():
    """C = 2·√(u·v)/(u+v) and T = (u+v)/2; with 0.9 and 0.4: C = 1.2/1.3, T = 0.65, D = √0.6."""
    assert coordination(np.array([0.9, 0.4])) == pytest.approx(np.sqrt(1.2 / 1.3 * 0.65), rel=1e-12)
    assert coordination(np.array([0.9, 0.4])) == pytest.approx(np.sqrt(0.6), rel=1e-12)


@given(LEVELS)
def test_with_even_weights_the_degree_is_the_root_of_the_geometric_mean(levels):
    mean = np.exp(np.mean(np.log(levels)))
    assert coordination(np.array(levels)) == pytest.approx(np.sqrt(mean), rel=1e-9)


@given(st.floats(0.01, 1))
def test_equal_levels_couple_fully_and_leave_the_root_of_development(level):
    assert coordination(np.full(3, level)) == pytest.approx(np.sqrt(level), rel=1e-12)


def test_the_least_value_has_level_one_hundredth_and_the_greatest_level_one():
    found = scaled(np.array([[2.0, 4.0], [3.0, 2.0]]))
    assert found == pytest.approx(np.array([[0.01, 1], [0.505, 0.01]]), rel=1e-12)


def test_values_that_are_all_equal_have_level_one():
    assert (scaled(np.full((2, 3), 7.0)) == 1).all()


@given(
    st.lists(st.floats(0, 100), min_size=2, max_size=6), st.floats(0.01, 100), st.floats(-50, 50)
)
def test_a_scale_does_not_depend_on_unit_or_origin(values, unit, origin):
    spread = max(values) - min(values)
    if spread > 1e-3:
        found = scaled(np.array(values) * unit + origin)
        assert found == pytest.approx(scaled(np.array(values)), abs=1e-6)
