"""What must hold of the dividend of any case, tried on synthetic ones."""

import math

import numpy as np
import pytest
from judging import by_orders, obeys_kohlberg
from scipy.optimize import linprog
from scipy.sparse import csr_array

from optimizer.answers.dividend.dividend import Dividend, share_out
from optimizer.answers.games.shapley import shapley
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Program
from optimizer.solver.coalition import for_players

ROOM = 1e-6
"""Relative room for the tolerances of solvers."""


def _by_scipy(program: Program) -> float:
    """The optimum of a program by another way into a solver: no basis, no order, other bounds."""
    matrix = csr_array(
        (program.matrix.value, program.matrix.column, program.matrix.start),
        shape=(program.matrix.rows, program.matrix.columns),
    )
    above, below = np.isfinite(program.row_upper), np.isfinite(program.row_lower)
    found = linprog(
        program.cost,
        A_ub=np.concatenate([matrix[above].todense(), -matrix[below].todense()]),
        b_ub=np.concatenate([program.row_upper[above], -program.row_lower[below]]),
        bounds=np.column_stack([program.lower, program.upper]),
        method="highs-ds",
    )
    assert found.status == 0
    return float(found.fun)


def test_every_set_reaches_what_another_way_of_solving_finds(
    made_up: Prepared, dividend_of: Dividend
):
    game = dividend_of.game
    for number in range(1, len(game.values)):
        program = for_players(made_up.program, made_up.owned, game.names(number))
        assert game.values[number] == pytest.approx(-_by_scipy(program), rel=ROOM, abs=ROOM)


def test_joining_never_costs(dividend_of: Dividend):
    assert dividend_of.is_superadditive
    assert dividend_of.gains.dividend > 0


def test_the_dividend_is_the_sum_of_its_parts(dividend_of: Dividend):
    gains = dividend_of.gains
    assert gains.dividend == pytest.approx(gains.reallocation + gains.cross_boundary)
    assert gains.reallocation >= -ROOM
    assert gains.cross_boundary >= -ROOM


def test_divisions_give_out_everything_and_nobody_less_than_alone(dividend_of: Dividend):
    scale = dividend_of.game.scale
    for division in dividend_of.divisions:
        whole = (
            dividend_of.plan.money if division.method == "least_core" else dividend_of.game.whole
        )
        assert math.fsum(division.amounts) == pytest.approx(whole, rel=ROOM)
        assert (division.amounts >= dividend_of.game.alone - ROOM * scale).all()


def test_transfers_turn_the_worth_in_the_plan_into_the_division_and_add_up_to_nothing(
    dividend_of: Dividend,
):
    for division in dividend_of.divisions:
        assert division.planned == pytest.approx(dividend_of.plan.worth + division.transfers)
        assert abs(math.fsum(division.transfers)) <= ROOM * dividend_of.game.scale
        assert division.a_year == pytest.approx(division.transfers * dividend_of.yearly)


def test_prices_divide_within_the_core_whatever_optimal_prices_are_taken(dividend_of: Dividend):
    by_price = next(one for one in dividend_of.divisions if one.method == "prices")
    assert by_price.in_game is not None
    assert by_price.in_game.is_core
    prices, room = dividend_of.prices, ROOM * dividend_of.game.scale
    assert (prices.low <= prices.shares + room).all()
    assert (prices.shares <= prices.high + room).all()
    assert abs(prices.unowned) <= room
    # No set gets less than it reaches alone, even at the prices that pay its members least.
    assert (prices.low >= dividend_of.game.alone - room).all()


def test_what_is_owned_at_its_price_adds_up_to_the_division(dividend_of: Dividend):
    sums = dict.fromkeys(dividend_of.game.players, 0.0)
    for part in dividend_of.prices.parts:
        for owner in part.owners:
            sums[owner] += part.amount * part.price / len(part.owners)
    assert list(sums.values()) == pytest.approx(list(dividend_of.prices.shares))


def test_the_nucleolus_and_the_shapley_value_follow_from_what_sets_reach(dividend_of: Dividend):
    by_method = {one.method: one.amounts for one in dividend_of.divisions}
    assert by_method["shapley"] == pytest.approx(by_orders(dividend_of.game))
    unit = dividend_of.game.scale
    small = type(dividend_of.game)(dividend_of.game.players, dividend_of.game.values / unit)
    assert obeys_kohlberg(small, by_method["nucleolus"] / unit, small.alone)
    assert shapley(small) * unit == pytest.approx(by_method["shapley"])


def test_the_same_case_has_the_same_dividend_to_the_last_bit(made_up: Prepared):
    one, other = share_out(made_up), share_out(made_up)
    assert np.array_equal(one.game.values, other.game.values)
    for mine, theirs in zip(one.divisions, other.divisions, strict=True):
        assert np.array_equal(mine.transfers, theirs.transfers)
    assert one.prices.parts == other.prices.parts
