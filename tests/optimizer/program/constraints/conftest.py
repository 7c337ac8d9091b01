"""What some provinces reach with their rights, their resources and their part of the rest."""

from collections.abc import Callable

import pytest

from inputs.case import Case
from optimizer.prepare import Prepared
from optimizer.program.names import row_name
from optimizer.solver.arrays import Program
from optimizer.solver.coalition import for_players
from optimizer.solver.solution import Solution

Limits = dict[str, tuple[float, float]]


@pytest.fixture
def reached_by(
    ready_of: Callable[[Case], Prepared], solved: Callable[[Program], Solution]
) -> Callable[..., float]:
    """Money in 亿元 that the named provinces reach without the others."""

    def money(case: Case, *players: str) -> float:
        ready = ready_of(case)
        found = solved(for_players(ready.program, ready.owned, players))
        assert found.status == "optimal", found.status
        return -found.objective

    return money


@pytest.fixture
def limits_of(ready_of: Callable[[Case], Prepared]) -> Callable[..., Limits]:
    """Bounds of every row by its name for the named provinces without the others."""

    def bounds(case: Case, *players: str) -> Limits:
        ready = ready_of(case)
        program = for_players(ready.program, ready.owned, players)
        both = zip(program.row_lower.tolist(), program.row_upper.tolist(), strict=True)
        names = (row_name(head.family, head.key) for head in program.heads)
        return dict(zip(names, both, strict=True))

    return bounds
