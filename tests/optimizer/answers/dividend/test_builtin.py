"""The dividend of the province case, and what its scenarios say of standing alone."""

from functools import cache

import numpy as np
import pytest
from measures import today, varied

from geo.case_links import links_of
from optimizer.allocate import Request, allocate
from optimizer.answers.dividend.dividend import Dividend, share_out
from optimizer.hot.check import violation
from optimizer.prepare import Prepared, prepare
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs


@cache
def _found() -> Dividend:
    return share_out(today().ready)


@cache
def _scenario(name: str) -> Prepared:
    case = varied(name)
    return prepare(case, links_of(case))


@cache
def _apart() -> dict[str, np.ndarray]:
    """The columns of each province's plan of its own, which the dividend starts from."""
    ready = today().ready
    found = {
        player: Highs().solve(for_players(ready.program, ready.owned, (player,)))
        for player in ready.case.players
    }
    assert all(one.status == "optimal" for one in found.values())
    return {player: one.values for player, one in found.items()}


def test_fifteen_sets_have_a_value_and_joining_never_costs():
    found = _found()
    assert np.isfinite(found.game.values).all()
    assert len(found.game.values) - 1 == 15
    assert found.is_superadditive
    assert 0 < found.gains.reallocation < found.gains.dividend
    assert found.gains.cross_boundary > 0


def test_prices_and_nucleolus_divide_what_all_reach_within_the_core():
    for division in _found().divisions:
        if division.method in ("prices", "nucleolus"):
            assert division.in_game is not None
            assert division.in_game.is_core


def test_the_scenario_alone_is_worth_what_the_provinces_reach_alone():
    program = _scenario("alone").program
    money = -Highs().solve(program).objective
    assert money == pytest.approx(float(_found().game.alone.sum()), rel=1e-6)


@pytest.mark.parametrize("name", ["documents", "coordinated"])
def test_the_plans_of_all_alone_are_feasible_together(name: str):
    """In the program of all provinces, in which targets of the whole Delta say nothing; columns
    go by their names, since levers may bring more of them."""
    ready = _scenario(name)
    together = sum(_apart().values())
    place = {column: number for number, column in enumerate(ready.decide.names())}
    values = np.zeros(ready.program.matrix.columns)
    for column, value in zip(today().ready.decide.names(), together, strict=True):
        values[place[column]] = value
    whole = for_players(ready.program, ready.owned, ready.case.players)
    assert violation(whole, values) < 1e-6
    assert float(-whole.cost @ values) == pytest.approx(_found().game.alone.sum(), rel=0.2)
    assert values.max() > 1


def test_the_worths_are_those_of_the_plan_that_is_solved():
    ready = today().ready
    plan = allocate(ready.case, ready.links, Request()).plan
    assert plan is not None
    assert _found().plan.worth == pytest.approx(list(plan.worth.values()), abs=1e-4)
    assert _found().plan.money == pytest.approx(plan.money, abs=1e-4)
    assert _found().game.alone == pytest.approx(list(plan.alone.values()), rel=1e-7)


def test_levers_are_told_apart_from_the_dividend():
    found = share_out(_scenario("coordinated"), today().ready)
    assert found.without_levers == pytest.approx(_found().game.whole, rel=1e-7)
    assert found.lever_gain == pytest.approx(found.game.whole - _found().game.whole, rel=1e-6)
    assert found.lever_gain > 0


def test_provinces_that_plan_apart_gain_nothing_together():
    found = share_out(_scenario("alone"))
    assert found.gains.dividend == pytest.approx(0, abs=1e-6 * found.game.scale)
    assert found.conditions == ()
