"""The placements that a criterion chooses, from one program of all scenarios."""

from dataclasses import replace

from optimizer.answers.robust.criteria import Aim
from optimizer.answers.robust.joint import Joint
from optimizer.solver.face import held_to_face
from optimizer.stages.outcome import Outcome
from optimizer.stages.pruning import Pruned, prune
from optimizer.stages.reach import Reached
from optimizer.stages.run import made_firm
from optimizer.stages.solving import Session, Solver, countdown, optimum


def choose_by(aim: Aim, together: Joint, solver: Solver) -> Outcome:
    """The plan of all scenarios that is best by a criterion, with ties broken.

    Its values are those of the joint program; without an optimum it says why there is none.
    """
    session = Session(together.taking(aim.program), solver, countdown(float("inf")))
    solver.turn_to(aim.name)
    found = prune(session, aim.program, optimum(session, aim.program))
    if found.solution.status != "optimal":
        return Outcome(None, found.solution, found.solution)
    best = found if aim.measure is None else _with_mean(session, aim, aim.measure, found)
    solver.turn_to("firm")
    return made_firm(session, Reached(None, best, None, ()))


def _with_mean(session: Session, aim: Aim, measure: int, found: Pruned) -> Pruned:
    """Of all plans that are as good, one with the greatest mean; where none is found, as it was.

    Without whole numbers these are the optimal face, on which little is left to solve. With them
    the face is that of one choice only, so the measure is kept as a limit instead.
    """
    if len(found.program.integer):
        kept = aim.keeping(found.program, measure, found.solution.values)
    else:
        kept = held_to_face(found.program, found.solution).with_cost(aim.gain)
    session.solver.turn_to(f"{aim.name}: mean")
    best = prune(session, kept, optimum(session, kept))
    if best.solution.status != "optimal":
        return found
    return replace(best, dropped=best.dropped | found.dropped)
