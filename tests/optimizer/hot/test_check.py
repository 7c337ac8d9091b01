"""A point held against the arrays of its program."""

import math
from dataclasses import replace

import numpy as np
import pytest

from geo.case_links import links_of
from inputs.synthetic import synthetic_case
from optimizer.hot.check import violation, worst_of
from optimizer.hot.layout import layout_of
from optimizer.hot.numbers import modelled
from optimizer.prepare import prepare
from optimizer.solver.highs import Highs
from optimizer.stages.reach import reach
from optimizer.stages.solving import Session, countdown


@pytest.fixture(scope="module")
def model():
    case = synthetic_case(5, 10, 2, seed=1)
    return modelled(prepare(case, links_of(case)))


@pytest.fixture(scope="module")
def reached(model):
    return reach(Session(model.ready, Highs(), countdown(math.inf)), with_ranging=False)


def test_an_optimum_keeps_rows_bounds_and_the_money(model, reached):
    assert worst_of(model, reached) < 1e-7


@pytest.mark.parametrize("wrong", [1.0, math.nan])
def test_a_point_that_misses_a_row_is_told_by_how_much(model, reached, wrong):
    values = reached.money.solution.values.copy()
    values[np.argmax(model.ready.program.upper > 0)] += 1e6 * wrong
    found = violation(model.ready.program, values)
    assert found > 0.01
    assert math.isinf(found) == math.isnan(wrong)


def test_a_column_outside_its_bounds_is_seen(model, reached):
    values = reached.money.solution.values.copy()
    values[0] = -1.0
    assert violation(model.ready.program, values) >= 0.5


def test_an_objective_that_the_terms_do_not_add_up_to_is_seen(model, reached):
    solution = replace(reached.money.solution, objective=reached.money.solution.objective - 1)
    wrong = reached._replace(money=replace(reached.money, solution=solution))
    assert worst_of(model, wrong) > 1e-5


def test_a_price_of_rounding_size_on_the_open_side_of_a_row_is_worth_nothing(model, reached):
    layout = layout_of(model.ready, ())
    program, first = reached.money.program, reached.money.solution
    open_below = np.isinf(program.row_lower) & (first.prices == 0)
    prices = first.prices.copy()
    prices[np.argmax(open_below)] = 1e-17
    assert open_below.any()
    found = layout.rents(program, prices)
    assert sum(found.values()) == pytest.approx(-first.objective, rel=1e-9)
