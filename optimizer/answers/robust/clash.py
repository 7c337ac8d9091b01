"""Which scenarios have no placements in common."""

from collections.abc import Sequence

from optimizer.answers.robust.joint import joint
from optimizer.prepare import Prepared
from optimizer.stages.solving import Solver

SEARCHED = 1_000_000
"""Non-zero coefficients of all scenarios up to which a smallest clash is looked for: each step
solves a program of all that are left, which at 41 cities takes minutes."""


def clashing(scenarios: Sequence[Prepared], solver: Solver) -> tuple[int, ...]:
    """Scenarios without common placements, none of which may be left out; empty where not sought.

    There may be other such groups. Every scenario by itself has a plan.
    """
    if sum(len(ready.program.matrix.value) for ready in scenarios) > SEARCHED:
        return ()
    kept = list(range(len(scenarios)))
    for number in range(len(scenarios)):
        rest = [other for other in kept if other != number]
        program = joint([scenarios[other] for other in rest]).program
        if solver.solve(program).status == "infeasible":
            kept = rest
    return tuple(kept)
