"""Rows that cannot all hold are found, and no more of them than needed."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.solver.arrays import Head, Matrix, Program, bounds
from optimizer.solver.clashing import Clashing
from optimizer.solver.conflict_set import clash
from optimizer.solver.elastic import UndecidedError, least_of_all, least_of_one, loosened
from optimizer.solver.irreducible import irreducible
from optimizer.solver.points import has_point, silent_model


@pytest.fixture
def crowded(lp):
    """x + y ≥ 3, x ≤ 1, y ≤ 1, x − y ≤ 5: the first three clash."""
    lines = [([1, 1], ">=", 3), ([1, 0], "<=", 1), ([0, 1], "<=", 1), ([1, -1], "<=", 5)]
    return lp([0, 0], lines)


def even(program):
    return dict.fromkeys(range(program.matrix.rows), 1.0)


def test_rows_without_which_all_others_hold_clash(crowded):
    assert clash(crowded, even(crowded)).movable == (0, 1, 2)


def test_rows_that_always_hold_are_told_apart(crowded):
    found = clash(crowded, {0: 1.0, 1: 1.0})
    assert (found.movable, found.fixed) == ((0, 1), (2,))


def test_where_all_can_hold_nothing_clashes(crowded):
    assert clash(loosened(crowded, [0]), {1: 1.0, 2: 1.0}) is None


def test_rows_that_nobody_can_move_clash_by_themselves(crowded):
    found = clash(crowded, {3: 1.0})
    assert (found.movable, found.fixed) == ((), (0, 1, 2))


def test_bounds_of_columns_take_part(lp):
    """x ≤ 2 by its bound, and x ≥ 3."""
    found = clash(lp([0], [([1], ">=", 3)], upper=[2]), {0: 1.0})
    assert (found.movable, found.columns) == ((0,), (0,))


def test_an_identity_gives_way_downwards_only(lp):
    """x = 1 and x ≤ 0.25 needs 0.75 less of the identity; x = 1 and x ≥ 2 is not moved by it."""
    below = lp([0], [([1], "=", 1), ([1], "<=", 0.25)])
    assert least_of_one(below, 0).amounts == pytest.approx({0: 0.75})
    above = lp([0], [([1], "=", 1), ([1], ">=", 2)])
    assert least_of_one(above, 0) is None
    assert least_of_one(above, 1).amounts == pytest.approx({1: 1.0})


def test_what_gives_way_alone_is_as_little_as_may_be(crowded):
    """With x, y ≤ 1 their sum is 2: the first row lacks 1; x alone must be 2."""
    assert least_of_one(crowded, 0).amounts == pytest.approx({0: 1.0})
    assert least_of_one(crowded, 1).amounts == pytest.approx({1: 1.0})
    assert least_of_one(crowded, 3) is None


def test_the_cheapest_row_gives_way(crowded):
    found = least_of_all(crowded, {0: 3.0, 1: 2.0, 2: 1.0})
    assert found.amounts == pytest.approx({2: 1.0})


def test_whole_numbers_clash_where_parts_would_not(lp):
    """x + y = 1 in whole numbers, each at most two thirds: halves would do. It is enough that one
    of them is whole."""
    lines = [([1, 1], "=", 1), ([3, 0], "<=", 2), ([0, 3], "<=", 2)]
    program = lp([0, 0], lines, whole=[0, 1])
    assert clash(replace(program, integer=np.empty(0, np.int32)), even(program)) is None
    found = clash(program, even(program), [np.array([0], np.int32), np.array([1], np.int32)])
    assert found.movable == (0, 1, 2)
    assert found.needs_whole == (1,)


def test_only_the_whole_numbers_that_matter_are_named(lp):
    """z may be whole or not; x + y may not."""
    lines = [([1, 1, 0], "=", 1), ([3, 0, 0], "<=", 2), ([0, 3, 0], "<=", 2), ([0, 0, 1], "<=", 5)]
    program = lp([0, 0, 0], lines, whole=[0, 1, 2])
    groups = [np.array([0, 1], np.int32), np.array([2], np.int32)]
    assert clash(program, even(program), groups).needs_whole == (0, 1)


def test_the_solver_finds_the_same_set(crowded):
    assert irreducible(crowded, range(4)).rows == (0, 1, 2)


NUMBERS = st.integers(-3, 3)


@st.composite
def programs(draw, kinds=("<=", ">=", "=")):
    """Up to six random rows over three columns."""
    count = draw(st.integers(1, 6))
    rows = [[draw(NUMBERS) for _ in range(3)] for _ in range(count)]
    senses = [draw(st.sampled_from(kinds)) for _ in range(count)]
    rights = [draw(NUMBERS) for _ in range(count)]
    dense = np.array(rows, float)
    row, column = np.nonzero(dense)
    limits = np.array([bounds(s, float(r)) for s, r in zip(senses, rights, strict=True)])
    heads = zip(senses, rights, strict=True)
    return Program(
        tuple(Head("land", (f"r{i}",), s, float(r), True, ()) for i, (s, r) in enumerate(heads)),
        Matrix(
            np.searchsorted(row, np.arange(count + 1)).astype(np.int32),
            column.astype(np.int32), dense[row, column], 3,
        ),
        np.zeros(3), np.zeros(3), np.full(3, np.inf), limits[:, 0].copy(), limits[:, 1].copy(),
        np.empty(0, np.int32),
    )  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(programs(), st.sets(st.integers(0, 5)))
def test_every_clash_is_one_and_each_of_its_rows_is_needed(program, fixed):
    prices = {row: 1.0 for row in range(program.matrix.rows) if row not in fixed}
    found = clash(program, prices)
    if found is None:
        assert has_point(program)
        return
    only = loosened(program, prices.keys() - set(found.movable))
    assert not has_point(only)
    for row in found.movable:
        assert has_point(loosened(only, [row]))


@settings(max_examples=30, deadline=None)
@given(programs(), st.sets(st.integers(0, 5)), st.lists(st.sets(st.integers(0, 5)), max_size=4))
def test_one_loaded_program_tells_what_fresh_ones_do(program, asked, left_out):
    """Whatever rows are called demands, and in whatever order others are left out."""
    rows = range(program.matrix.rows)
    clashing = Clashing(program, {row: 1.0 for row in asked if row in rows})
    for loose in [set(), *left_out, set()]:
        some = [row for row in loose if row in rows]
        assert clashing.without(some) == (not has_point(loosened(program, some)))


@settings(max_examples=30, deadline=None)
@given(programs(("<=", ">=")), st.sets(st.integers(0, 5)))
def test_what_takes_part_beside_is_needed_too(program, fixed):
    """No row of a clash can be left out while the bounds that take part hold and no others."""
    prices = {row: 1.0 for row in range(program.matrix.rows) if row not in fixed}
    found = clash(program, prices)
    if found is None or not found.movable:
        return
    rows = (*found.movable, *found.fixed)
    lower = np.where(np.isin(np.arange(3), found.columns), program.lower, -np.inf)
    only = replace(loosened(program, set(range(program.matrix.rows)) - set(rows)), lower=lower)
    assert not has_point(only)
    for row in rows:
        assert has_point(loosened(only, [row]))


@settings(max_examples=20, deadline=None)
@given(programs(("<=", ">=")), st.lists(st.integers(1, 5), min_size=6, max_size=6))
def test_what_gives_way_costs_what_the_relaxation_of_the_solver_costs(program, numbers):
    prices = np.array(numbers[: program.matrix.rows], float)
    model = silent_model(program)
    model.feasibilityRelaxation(-1, -1, 1, None, None, prices)
    found = least_of_all(program, dict(enumerate(prices.tolist())))
    cost = sum(prices[row] * amount for row, amount in found.amounts.items())
    assert cost == pytest.approx(model.getInfo().objective_function_value, abs=1e-6)


@pytest.mark.parametrize("patience", [0, 1000])
def test_a_large_program_that_takes_long_is_asked_by_another_method(crowded, patience, monkeypatch):
    monkeypatch.setattr("optimizer.solver.points.LARGE", 0)
    monkeypatch.setattr("optimizer.solver.points.PATIENCE", patience)
    assert not has_point(crowded)
    assert has_point(loosened(crowded, [0]))


def test_what_is_not_found_out_in_time_is_said(crowded, monkeypatch):
    monkeypatch.setattr("optimizer.solver.elastic.MOST_SECONDS", 0.0)
    with pytest.raises(UndecidedError) as told:
        least_of_all(crowded, even(crowded))
    assert told.value.status == "limit"
