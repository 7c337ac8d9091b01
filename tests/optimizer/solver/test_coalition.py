"""Provinces alone and together: rights, resources, and what is split."""

from collections.abc import Callable
from itertools import combinations

import pytest

from geo.case_links import links_of
from inputs.case import Case
from inputs.synthetic import synthetic_case
from optimizer.prepare import Prepared, prepare
from optimizer.program.names import row_name
from optimizer.solver.arrays import Program
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs

SLACK = 1e-6
"""Room for the solver's tolerance when optima are added and compared, relative."""


@pytest.fixture(scope="module", params=[0, 3, 7])
def ready(request) -> Prepared:
    """A synthetic case of four provinces; nothing is mandated."""
    case = synthetic_case(regions=5, projects=12, years=2, seed=request.param)
    assert len(case.players) == 4
    return prepare(case, links_of(case))


def _value(ready: Prepared, players: tuple[str, ...]) -> float:
    found = Highs().solve(for_players(ready.program, ready.owned, players))
    assert found.status == "optimal"
    return -found.objective


def test_coalitions_that_do_not_overlap_never_do_worse_together(ready: Prepared):
    players = ready.case.players
    groups = [group for size in range(1, 5) for group in combinations(players, size)]
    worth = {frozenset(group): _value(ready, group) for group in groups}
    apart = [(one, other) for one in worth for other in worth if not one & other]
    assert len(apart) == 50
    for one, other in apart:
        assert worth[one] + worth[other] <= worth[one | other] * (1 + SLACK) + SLACK
    alone = sum(worth[frozenset({player})] for player in players)
    assert 0 < alone <= worth[frozenset(players)] * (1 + SLACK)


def test_all_provinces_together_play_the_program_itself(ready: Prepared):
    whole = Highs().solve(ready.program)
    assert _value(ready, ready.case.players) == pytest.approx(-whole.objective, rel=1e-9)


def test_stand_alone_plans_are_feasible_together(ready: Prepared, residual):
    alone = [
        Highs().solve(for_players(ready.program, ready.owned, (player,))).values
        for player in ready.case.players
    ]
    together = sum(alone)
    assert residual(ready.program, together) < 1e-6
    assert together.max() > 0.1


def _sides(program: Program) -> dict[str, float]:
    return {
        row_name(head.family, head.key): float(program.row_upper[number])
        for number, head in enumerate(program.heads)
    }


def test_a_province_alone_has_its_rights_its_resources_and_its_part(
    case: Case, ready_of: Callable[[Case], Prepared]
):
    """B holds a quarter of the plant, its own people, 40 % of GDP, and no machine of A."""
    built = ready_of(case)
    found = _sides(for_players(built.program, built.owned, ("B",)))
    assert found["placement__plant"] == 0.25
    assert found["placement__school"] == 0
    assert found["talent_balance__digital__A1__2023"] == 0
    assert found["talent_balance__digital__B1__2023"] == 4
    assert found["compute_capacity__capacity__live__hall__2023"] == 0
    assert found["compute_capacity__capacity__live__hub__2024"] == pytest.approx(0.8)
    assert found["demand__sales__cars__2024"] == pytest.approx(2.8)
    assert found["funding__budget__fund__all.__2023"] == 5
    assert found["compute_balance__live__B1__2023"] == 0


def test_a_province_alone_builds_nothing_elsewhere(
    case: Case, ready_of: Callable[[Case], Prepared]
):
    built = ready_of(case)
    program = for_players(built.program, built.owned, ("B",))
    open_to_b = {
        name
        for name, high in zip(built.decide.names(), program.upper.tolist(), strict=True)
        if name.startswith("start__") and high > 0
    }
    assert open_to_b == {"start__plant__B1__2023", "start__plant__B1__2024"}
    assert program.matrix is built.program.matrix
    assert program.cost is built.program.cost
