"""The optimal face holds every plan that is as good as the best, and no other."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from optimizer.solver.arrays import NO_INTEGERS, Head, Matrix, Program
from optimizer.solver.face import Face, held_to_face, on_face, optimal_face, program_of
from optimizer.solver.highs import Highs
from optimizer.solver.slimming import slim

FEW = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

CUT = 1e-9
"""By how much the objective may miss the optimum where the face is found by brute force."""

NEAR = 1e-5
"""Room when ends of the two are compared: coefficients are whole numbers up to 3."""


@pytest.fixture
def tied(lp: Callable[..., Program]) -> Program:
    """Two columns bring 2 and one brings 1 for the same unit, of which there is one.

    The second row leaves the first column at most 3/4. The best is 2, by x + y = 1, x ≤ 3/4.
    """
    return lp([-2, -2, -1], [([1, 1, 1], "<=", 1), ([1, 0, 0], "<=", 0.75)])


def _face(program: Program) -> Face:
    found = Highs().solve(program)
    assert found.status == "optimal"
    return optimal_face(program, found)


def test_what_is_as_good_may_move_and_what_is_worse_is_held(tied: Program):
    face = _face(tied)
    assert face.free.tolist() == [0, 1]
    assert face.matrix.columns == 2


def test_a_row_with_a_price_stays_exhausted_and_one_without_stays_a_limit(tied: Program):
    face = _face(tied)
    assert face.row_lower.tolist() == [1, -np.inf]
    assert face.row_upper.tolist() == [1, 0.75]


def test_a_program_held_to_the_face_has_no_other_optima(tied: Program):
    """Whatever is sought among the optima: the first column reaches 3/4 or nothing, the third stays
    out although it would be dearest."""
    held = held_to_face(tied, Highs().solve(tied))
    most = Highs().solve(held.with_cost(np.array([-1.0, 0.0, -9.0])))
    least = Highs().solve(held.with_cost(np.array([1.0, 0.0, -9.0])))
    assert most.values.tolist() == pytest.approx([0.75, 0.25, 0], abs=1e-9)
    assert least.values.tolist() == pytest.approx([0, 1, 0], abs=1e-9)


def test_what_is_held_is_taken_off_the_right_hand_side(lp: Callable[..., Program]):
    """w must be 2 and takes 2 of 5 in a row that does not bind; x + y = 1 stay open, x ≤ 3 − y."""
    program = lp([-1, -1, 0], [([1, 1, 0], "<=", 1), ([1, 1, 1], "<=", 5)])
    face = _face(program.with_bounds(2, 2.0, 2.0))
    assert face.free.tolist() == [0, 1]
    assert face.row_upper.tolist() == [1, 3]


def test_where_only_one_point_is_best_nothing_may_move(lp: Callable[..., Program]):
    """2·x + y under x + y ≤ 1: x is 1 by its row, y is held at 0 by its reduced cost."""
    face = _face(lp([-2, -1], [([1, 1], "<=", 1)]))
    assert face.free.tolist() == [0]
    assert _ends(program_of(face, np.zeros(1)), 0) == pytest.approx((1, 1))


def test_a_program_without_columns_has_a_face_without_columns(lp: Callable[..., Program]):
    face = _face(lp([], []))
    assert (face.matrix.columns, face.matrix.rows) == (0, 0)


def test_values_inside_the_face_go_back_to_their_columns(tied: Program):
    face = _face(tied)
    values = on_face(face, np.array([9.0, 9.0, 0.5]), np.array([0.25, 0.75]))
    assert values.tolist() == [0.25, 0.75, 0.5]


def test_the_face_holds_a_point_that_misses_its_bounds_by_rounding(tied: Program):
    """Solvers leave values such as −1e-10; the point found is feasible on its face all the same."""
    found = Highs().solve(tied)
    noisy = replace(found, values=np.array([-1e-10, 1 + 2e-10, -1e-11]))
    face = optimal_face(tied, noisy)
    left = np.array([noisy.values[:2].sum(), noisy.values[0]])
    assert (face.lower <= face.point).all()
    assert (face.point <= face.upper).all()
    assert (face.row_lower <= left + 1e-15).all()
    assert (left <= face.row_upper + 1e-15).all()


def test_coefficients_of_zero_leave_no_row_behind(tied: Program):
    """A row that speaks of a free column with factor 0 says nothing of the face."""
    nothing = Head("land", ("none",), "<=", 1.0, True, ())
    wider = tied.with_row(nothing, np.array([0], np.int32), np.array([0.0]))
    assert _face(wider).matrix.rows == 2


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Two to five columns in [0, 2], one to four rows; small whole numbers, so ties abound."""
    columns, count = draw(st.integers(2, 5)), draw(st.integers(1, 4))
    small = st.integers(-3, 3)
    dense = [draw(st.lists(small, min_size=columns, max_size=columns)) for _ in range(count)]
    return Program(
        heads=(),
        matrix=_matrix(dense, columns),
        cost=np.array(draw(st.lists(small, min_size=columns, max_size=columns)), float),
        lower=np.zeros(columns),
        upper=np.full(columns, 2.0),
        row_lower=np.full(count, -np.inf),
        row_upper=np.array(
            draw(st.lists(st.integers(0, 4), min_size=count, max_size=count)), float
        ),
        integer=NO_INTEGERS,
    )


def _matrix(dense: list[list[int]], columns: int) -> Matrix:
    value = np.array(dense, float)
    row, column = np.nonzero(value)
    start = np.searchsorted(row, np.arange(len(dense) + 1)).astype(np.int32)
    return Matrix(start, column.astype(np.int32), value[row, column], columns)


def _ends(program: Program, column: int) -> tuple[float, float]:
    """Least and largest value of a column."""
    cost = np.zeros(program.matrix.columns)
    cost[column] = 1.0
    low, high = (Highs().solve(program.with_cost(sign * cost)) for sign in (1.0, -1.0))
    assert low.status == high.status == "optimal"
    return float(low.values[column]), float(high.values[column])


def _cut(program: Program, best: float) -> Program:
    """The program in which the objective is not worse than the best."""
    head = Head("equity", ("cut",), "<=", best + CUT * (1 + abs(best)), True, ())
    column = np.flatnonzero(program.cost).astype(np.int32)
    return program.with_row(head, column, program.cost[column])


def _whole_ends(face: Face, point: np.ndarray, column: int) -> tuple[float, float]:
    """The ends of a column on the face; those of a held column are its value."""
    if column not in face.free.tolist():
        return float(point[column]), float(point[column])
    return _ends(program_of(face, np.zeros(len(face.free))), face.free.tolist().index(column))


@FEW
@given(program=programs())
def test_the_face_is_exactly_what_is_left_when_the_objective_is_cut(program: Program):
    found = Highs().solve(program)
    assert found.status == "optimal"
    face, cut = optimal_face(program, found), _cut(program, found.objective)
    for column in range(program.matrix.columns):
        whole = _whole_ends(face, found.values, column)
        assert whole == pytest.approx(_ends(cut, column), abs=NEAR), column


@FEW
@given(program=programs())
def test_a_slim_face_has_the_same_points(program: Program):
    found = Highs().solve(program)
    face = optimal_face(program, found)
    before = face.lower.copy(), face.upper.copy()
    slender = slim(face)
    assert slender.matrix.rows <= face.matrix.rows
    for column in range(program.matrix.columns):
        whole = _whole_ends(face, found.values, column)
        less = _whole_ends(slender, found.values, column)
        assert whole == pytest.approx(less, abs=NEAR), column
    assert (face.lower == before[0]).all()
    assert (face.upper == before[1]).all()
