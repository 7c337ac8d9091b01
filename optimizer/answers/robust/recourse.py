"""What a plan reaches in a scenario once its placements stand: everything else is decided anew."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from optimizer.answers.robust.joint import Start
from optimizer.plan.clean import NOISE
from optimizer.prepare import Prepared
from optimizer.program.decisions import Decisions
from optimizer.solver.arrays import Floats, Integers, Program
from optimizer.solver.solution import Solution
from optimizer.stages.solving import Session, optimum

Placed = Mapping[Start, float]
"""Share of each project in each region and year of start; others are zero."""

ROOMS = (0.0, 1e-8, 1e-7)
"""How far shares may give way before placements count as impossible: solvers keep columns to 1e-9,
and a limit that they exhaust may miss by that. A step is tried only where the one before fails."""


IMPOSSIBLE = Solution("infeasible", np.empty(0), np.empty(0), np.nan, -np.inf)
"""What is said of placements that a scenario does not bear."""


def placed_of(decide: Decisions, values: Floats) -> Placed:
    """The placements of a point, as exact as the solver left them."""
    return {key: max(float(values[column]), 0.0) for key, column in decide.start.items()}


def settled(session: Session, placed: Placed) -> Solution:
    """The optimum of a scenario in which the placements stand.

    Placements where the scenario has no site are impossible, as are those that break a limit.
    """
    columns, shares, is_known = _shares(session.ready, placed)
    if not is_known:
        return IMPOSSIBLE
    found = IMPOSSIBLE
    for room in ROOMS:
        found = optimum(session, _held(session.ready.program, columns, shares, room))
        if found.status != "infeasible":
            break
    return found


def _shares(ready: Prepared, placed: Placed) -> tuple[Integers, Floats, bool]:
    """Columns of placements, the share of each, and whether the scenario has every site."""
    start = ready.decide.start
    shares = np.array([placed.get(key, 0.0) for key in start])
    is_known = all(key in start for key, share in placed.items() if share > NOISE)
    return np.array(list(start.values()), np.int32), shares, is_known


def _held(program: Program, columns: Integers, shares: Floats, room: float) -> Program:
    """The program in which columns stand at their shares, or as near as the room allows."""
    lower, upper = program.lower.copy(), program.upper.copy()
    lower[columns] = np.maximum(shares - room, 0.0)
    upper[columns] = shares + room
    return replace(program, lower=lower, upper=upper)
