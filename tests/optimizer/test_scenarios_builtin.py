"""The scenarios of the province case say what their papers say, and all have a plan."""

import math
from functools import cache
from itertools import combinations

import pytest
from measures import (
    Solved,
    begun,
    emitted,
    in_hubs,
    loaded,
    moved,
    solved,
    today,
    varied,
)

from optimizer.program.options import Option
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs
from optimizer.stages.equity import Step
from optimizer.stages.solving import Session, countdown
from optimizer.stages.supply import secure_supply


def is_strategic(option: Option) -> bool:
    return option.project.discipline == "strategic"


METHODS = ("none", "entropy", "ahp", "location_quotient")
"""Ways to measure advantage that the case's own tables allow besides the papers' roles."""


@cache
def plan_of(name: str) -> Solved:
    return solved(varied(name))


def test_the_papers_state_is_the_case_as_it_is() -> None:
    assert plan_of("documents").money == pytest.approx(today().money, rel=1e-9)


@cache
def worth_of(players: tuple[str, ...]) -> float:
    """What the provinces make of their own rights and resources, 亿元."""
    ready = today().ready
    found = Highs().solve(for_players(ready.program, ready.owned, players))
    assert found.status == "optimal"
    return -found.objective


def test_alone_nobody_works_elsewhere_and_no_voucher_leaves_home() -> None:
    plan = plan_of("alone")
    abroad = plan.amount("voucher", lambda key: plan.case.regions[str(key[2])].province != key[0])
    assert moved(plan) == 0
    assert abroad == 0
    assert plan.case.settings.coordination == "apart"
    assert plan.money == pytest.approx(sum(worth_of((p,)) for p in plan.case.players), rel=1e-6)


def test_coordination_brings_money_and_moves_people() -> None:
    plan = plan_of("coordinated")
    assert plan.money > today().money
    assert moved(plan) > 1.2 * moved(today())
    assert in_hubs(plan) > in_hubs(today())


def test_tight_energy_costs_money_and_emits_less() -> None:
    plan = plan_of("tight-energy")
    assert plan.money < today().money
    assert emitted(plan) < emitted(today())


def test_flight_of_talent_costs_money() -> None:
    assert plan_of("talent-flight").money < today().money


def test_new_compute_in_the_west_alone_is_served_there() -> None:
    plan = plan_of("west-offload")
    assert in_hubs(plan) > in_hubs(today())
    assert plan.amount("build") == 0
    assert not any(one.resource == "compute" for one in plan.case.provides.values())


def test_closed_chokepoints_force_research_that_earns_nothing() -> None:
    """P01 has no cash value, so only what it covers can bring it in."""
    plan = plan_of("chokepoint-shock")
    assert begun(today(), "P01") == 0
    assert begun(plan, "P01") > 0.3
    assert plan.money < today().money


def test_strategic_projects_first_are_paid_from_what_may_be_given_up() -> None:
    """The second stage covers every product, within the twentieth of the money that it may take."""
    first = plan_of("strategic-first")
    session = Session(first.ready, Highs(), countdown(math.inf))
    before = Step("money", first.money, first.solution, first.ready.program)
    step = secure_supply(session, before, first.solution)
    last = Solved(first.ready, step.solution)
    assert step.measure == pytest.approx(0, abs=1e-6)
    assert last.capital(is_strategic) > first.capital(is_strategic) + 50
    assert 0.95 * first.money - 1e-3 <= last.money < first.money


def test_patents_reveal_another_advantage_than_the_papers_describe() -> None:
    plan = plan_of("revealed")
    assert plan.case.settings.advantage.method == "revealed"
    assert plan.money != pytest.approx(today().money, rel=1e-3)


@pytest.mark.parametrize("method", METHODS)
def test_the_case_has_what_each_method_of_advantage_needs(method: str) -> None:
    assert solved(varied(changes={"advantage.method": method})).money > 0


def test_every_province_has_a_plan_of_its_own_and_two_together_lose_nothing() -> None:
    players = loaded().case.players
    assert all(worth_of((player,)) > 50 for player in players)
    for one, other in combinations(players, 2):
        assert worth_of((one, other)) >= worth_of((one,)) + worth_of((other,)) - 1e-6
    assert sum(worth_of((player,)) for player in players) < today().money
