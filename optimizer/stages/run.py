"""The stages in their order: provinces alone, the money, what the case asks for, the tie-break."""

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from optimizer.prepare import Prepared
from optimizer.solver.arrays import Program
from optimizer.solver.face import optimal_face
from optimizer.solver.slimming import slim
from optimizer.solver.solution import Ranging, Solution
from optimizer.stages.alone import stand_alone
from optimizer.stages.equity import Step, share_gains
from optimizer.stages.outcome import Outcome
from optimizer.stages.pruning import Pruned, prune, too_small
from optimizer.stages.solving import Session, Solver, countdown, optimum
from optimizer.stages.supply import secure_supply
from optimizer.stages.tie_break import break_ties
from optimizer.stages.uniqueness import Uniqueness, uniqueness


def _money(session: Session) -> tuple[Pruned, Ranging | None]:
    """The money stage without dust; its bound is that of the program before small sites went."""
    session.solver.restart()
    found = optimum(session, session.ready.program)
    pruned = prune(session, session.ready.program, found)
    best = replace(pruned.solution, bound=min(found.bound, pruned.solution.bound))
    ranging = session.solver.ranging() if best.status == "optimal" else None
    return replace(pruned, solution=best), ranging


def _later(
    session: Session, money: Pruned, alone: Mapping[str, Solution] | None
) -> tuple[Step, ...]:
    """The stages after the money, as far as they were reached."""
    steps: list[Step] = []
    decide = session.ready.decide
    before = Step("money", -money.solution.objective, money.solution, money.program)
    is_apart = session.ready.case.settings.coordination == "apart"
    for stage in session.ready.case.settings.stages:
        if stage == "equity" and alone and decide.gain and not is_apart:
            steps.append(share_gains(session, before, alone, money.solution))
        elif stage == "security" and decide.uncovered:
            steps.append(secure_supply(session, before, money.solution))
        if steps and steps[-1].solution.status == "optimal":
            before = steps[-1]
    return tuple(steps)


def _firm(session: Session, program: Program, last: Solution) -> tuple[Solution, Uniqueness | None]:
    """The last solution with ties broken, and which of its placements are unique.

    Needs prices and reduced costs of the last program; without, nothing is settled.
    """
    matrix = program.matrix
    if len(last.prices) != matrix.rows or len(last.reduced) != matrix.columns:
        return last, None
    settled = _settled(session, program, last)
    return settled, uniqueness(session, optimal_face(program, settled))


def _settled(session: Session, program: Program, last: Solution) -> Solution:
    """The solution with ties broken; a project that this would spread over sites below its least
    share stands as the solver left it."""
    decide = session.ready.decide
    known, held = too_small(decide, last.values), program
    while True:
        settled = break_ties(session, slim(optimal_face(held, last)), last)
        spread = {pair[0] for pair in too_small(decide, settled.values) if pair not in known}
        if not spread:
            return settled
        columns = [column for key, column in decide.start.items() if key[0] in spread]
        held = held.with_held(np.array(columns, np.int32), last.values)


def run_stages(ready: Prepared, solver: Solver, seconds: float = math.inf) -> Outcome:
    """Provinces alone, the money, the stages that the case asks for, and the tie-break."""
    session = Session(ready, solver, countdown(seconds))
    alone = stand_alone(session)
    money, ranging = _money(session)
    first = money.solution
    if first.status != "optimal":
        return Outcome(alone, first, first)
    steps = _later(session, money, alone)
    solved = [step for step in steps if step.solution.status == "optimal"]
    program, last = (solved[-1].program, solved[-1].solution) if solved else (money.program, first)
    final = prune(session, program, last) if solved else money
    settled, firm = _firm(session, _fixed(final), final.solution)
    return Outcome(
        alone=alone,
        first=first if solved else settled,
        last=settled,
        reached=tuple(
            (step.name, step.measure, settled if step.solution is last else step.solution)
            for step in steps
        ),
        ranging=ranging,
        uniqueness=firm,
        pruned=replace(final, dropped=final.dropped | money.dropped),
    )


def _fixed(final: Pruned) -> Program:
    """The last program with its whole numbers at their values."""
    if not len(final.program.integer):
        return final.program
    return final.program.with_fixed(final.program.integer, final.solution.values)
