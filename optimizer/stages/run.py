"""All stages, and then how firm the plan is: ties broken, placements found unique or not."""

import math
from dataclasses import replace

import numpy as np

from optimizer.prepare import Prepared
from optimizer.solver.arrays import Program
from optimizer.solver.face import Face, moved, optimal_face
from optimizer.solver.slimming import slim
from optimizer.solver.solution import Solution
from optimizer.stages.outcome import Outcome
from optimizer.stages.pruning import Pruned, prune, too_small
from optimizer.stages.reach import Reached, reach
from optimizer.stages.solving import Session, Solver, countdown
from optimizer.stages.tie_break import break_ties
from optimizer.stages.uniqueness import Uniqueness, uniqueness

TIES = "ties"
"""Purpose of the small programs that settle ties, which differ from each other."""


def _firm(
    session: Session, program: Program, last: Solution, with_uniqueness: bool
) -> tuple[Solution, Uniqueness | None]:
    """The last solution with ties broken, and which of its placements are unique if that is asked.

    Needs prices and reduced costs of the last program; without, nothing is settled.
    """
    matrix = program.matrix
    if len(last.prices) != matrix.rows or len(last.reduced) != matrix.columns:
        return last, None
    face = slim(optimal_face(program, last))
    settled = _settled(session, program, face, last)
    if not with_uniqueness:
        return settled, None
    return settled, uniqueness(session, moved(face, settled.values))


def _settled(session: Session, program: Program, face: Face, last: Solution) -> Solution:
    """The solution with ties broken; a project that this would spread over sites below its least
    share stands as the solver left it."""
    decide = session.ready.decide
    known, held = too_small(decide, last.values), program
    while True:
        settled = break_ties(session, face, last)
        spread = {pair[0] for pair in too_small(decide, settled.values) if pair not in known}
        if not spread:
            return settled
        columns = [column for key, column in decide.start.items() if key[0] in spread]
        held = held.with_held(np.array(columns, np.int32), last.values)
        face = slim(optimal_face(held, last))


def run_stages(ready: Prepared, solver: Solver, seconds: float = math.inf) -> Outcome:
    """Provinces alone, the money, the stages that the case asks for, and the tie-break."""
    session = Session(ready, solver, countdown(seconds))
    return made_firm(session, reach(session, with_ranging=True))


def made_firm(session: Session, reached: Reached, with_uniqueness: bool = True) -> Outcome:
    """What was reached, with ties broken and, if that is asked, placements found unique or not."""
    money = reached.money
    first = money.solution
    if first.status != "optimal":
        return Outcome(reached.alone, first, first)
    program, last = reached.last
    is_first = last is first
    final = money if is_first else prune(session, program, last)
    session.solver.turn_to(TIES)
    settled, firm = _firm(session, _fixed(final), final.solution, with_uniqueness)
    return Outcome(
        alone=reached.alone,
        first=settled if is_first else first,
        last=settled,
        reached=tuple(
            (step.name, step.measure, settled if step.solution is last else step.solution)
            for step in reached.steps
        ),
        ranging=reached.ranging,
        uniqueness=firm,
        pruned=replace(final, dropped=final.dropped | money.dropped),
    )


def _fixed(final: Pruned) -> Program:
    """The last program with its whole numbers at their values."""
    if not len(final.program.integer):
        return final.program
    return final.program.with_fixed(final.program.integer, final.solution.values)
