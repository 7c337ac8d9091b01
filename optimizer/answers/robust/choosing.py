"""The placements that a criterion chooses, from one program of all scenarios."""

from optimizer.answers.robust.criteria import Aim
from optimizer.answers.robust.joint import Joint
from optimizer.solver.arrays import Program
from optimizer.solver.face import held_to_face
from optimizer.stages.outcome import Outcome
from optimizer.stages.pruning import Pruned, prune
from optimizer.stages.reach import Reached
from optimizer.stages.run import made_firm
from optimizer.stages.solving import Session, Solver, countdown, optimum

BLEND = 1e-3
"""Weight of the mean while small sites are dropped, so that the criterion does not leave open how
large a site is: the regret alone often does."""


def choose_by(aim: Aim, together: Joint, solver: Solver) -> Outcome:
    """The plan of all scenarios that is best by a criterion, with ties broken.

    Its values are those of the joint program; without an optimum it says why there is none.
    """
    session = Session(together.taking(aim.program), solver, countdown(float("inf")))
    program = _without_dust(session, aim)
    solver.turn_to(aim.name)
    best = Pruned(program, optimum(session, program))
    if best.solution.status != "optimal":
        return Outcome(None, best.solution, best.solution)
    if aim.measure is not None:
        best = _with_mean(session, aim, aim.measure, best)
    solver.turn_to("firm")
    return made_firm(session, Reached(None, best, None, ()))


def _without_dust(session: Session, aim: Aim) -> Program:
    """The program of the criterion in which sites below a project's least share are closed."""
    options = session.ready.decide.options.values()
    if not any(option.project.least_share for option in options):
        return aim.program
    blended = aim.program.with_cost(aim.program.cost + BLEND * aim.gain)
    kept = prune(session, blended, optimum(session, blended))
    return kept.program.with_cost(aim.program.cost)


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
    best = Pruned(kept, optimum(session, kept))
    return best if best.solution.status == "optimal" else found
