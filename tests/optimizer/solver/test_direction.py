"""How an optimum begins to move when right-hand sides do."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from optimizer.solver.arrays import Program
from optimizer.solver.direction import toward
from optimizer.solver.highs import Highs

SOME = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def _slope(program: Program, change: list[float]) -> float | str:
    """Slope of the minimum along a change, or why there is none."""
    solver = Highs(perturbed=False)
    found = solver.solve(program)
    assert found.status == "optimal"
    moved = solver.solve(toward(program, found, np.array(change, float)))
    return moved.objective if moved.status == "optimal" else moved.status


def test_two_rows_that_bind_together_are_worth_nothing_more_and_all_less(
    lp: Callable[..., Program],
):
    """Maximise 10·x with x ≤ 1 twice: room in one row alone brings nothing, its loss costs 10."""
    program = lp([-10], [([1], "<=", 1), ([1], "<=", 1)])
    assert _slope(program, [1, 0]) == pytest.approx(0)
    assert _slope(program, [-1, 0]) == pytest.approx(10)
    assert _slope(program, [1, 1]) == pytest.approx(-10)


def test_a_row_with_room_has_no_slope(lp: Callable[..., Program]):
    program = lp([-10], [([1], "<=", 1), ([1], "<=", 3)])
    assert _slope(program, [0, -1]) == pytest.approx(0)
    assert _slope(program, [1, 0]) == pytest.approx(-10)


def test_what_must_be_and_cannot_has_no_plan(lp: Callable[..., Program]):
    """x = 1 with x ≤ 1: asking for more leaves no plan, asking for less costs what x brings."""
    program = lp([-10], [([1], "=", 1), ([1], "<=", 1)])
    assert _slope(program, [1, 0]) == "infeasible"
    assert _slope(program, [-1, 0]) == pytest.approx(10)


def test_a_column_at_its_upper_bound_stays_below_it(lp: Callable[..., Program]):
    program = lp([-10, -1], [([1, 1], "<=", 3)], upper=[2, 9])
    assert _slope(program, [1]) == pytest.approx(-1)
    assert _slope(program, [-1]) == pytest.approx(1)
    tight = lp([-10, -1], [([1, 1], "<=", 2)], upper=[2, 9])
    assert _slope(tight, [-1]) == pytest.approx(10)
    assert _slope(tight, [1]) == pytest.approx(-1)


NUMBERS = st.integers(0, 3)


@given(
    st.lists(st.lists(NUMBERS, min_size=3, max_size=3), min_size=2, max_size=4),
    st.lists(st.integers(1, 5), min_size=3, max_size=3),
    st.data(),
)
@SOME
def test_the_slope_is_that_of_the_optimum_solved_anew(lp, rows, values, data):
    """Rooms of 0 to 3 make many plans degenerate; the optimum of an other solver is the measure."""
    assume(all(any(row[j] for row in rows) for j in range(3)))
    rooms = data.draw(st.lists(NUMBERS, min_size=len(rows), max_size=len(rows)))
    change = data.draw(st.lists(st.integers(-2, 2), min_size=len(rows), max_size=len(rows)))
    lines = [(row, "<=", room) for row, room in zip(rows, rooms, strict=True)]
    cost = [-value for value in values]
    step = 1e-4
    found = _slope(lp(cost, lines), change)
    before = linprog(cost, A_ub=rows, b_ub=rooms)
    after = linprog(cost, A_ub=rows, b_ub=np.array(rooms) + step * np.array(change))
    if after.status == 2:
        assert found == "infeasible"
    else:
        assert found == pytest.approx((after.fun - before.fun) / step, abs=1e-6)


@given(
    st.lists(st.lists(NUMBERS, min_size=3, max_size=3), min_size=2, max_size=4),
    st.lists(st.integers(1, 5), min_size=3, max_size=3),
    st.data(),
)
@SOME
def test_the_slope_is_what_the_dearest_optimal_prices_pay(lp, rows, values, data):
    """The optimal prices themselves, as another program: y ≥ 0, A'y ≥ values, y·rooms least."""
    assume(all(any(row[j] for row in rows) for j in range(3)))
    rooms = data.draw(st.lists(NUMBERS, min_size=len(rows), max_size=len(rows)))
    change = data.draw(st.lists(st.integers(0, 2), min_size=len(rows), max_size=len(rows)))
    lines = [(row, "<=", room) for row, room in zip(rows, rooms, strict=True)]
    best = linprog(rooms, A_ub=-np.array(rows).T, b_ub=-np.array(values))
    cheapest = linprog(
        change,
        A_ub=-np.array(rows).T,
        b_ub=-np.array(values),
        A_eq=[rooms],
        b_eq=[best.fun],
    )
    found = _slope(lp([-value for value in values], lines), change)
    assert -found == pytest.approx(cheapest.fun, abs=1e-6)
