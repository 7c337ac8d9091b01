"""Whether rows and bounds can hold at all: a program without a cost, asked afresh every time."""

from collections.abc import Callable
from dataclasses import replace
from threading import Thread

import highspy
import numpy as np

from optimizer.solver.arrays import Program
from optimizer.solver.elastic import MOST_SECONDS, UndecidedError
from optimizer.solver.handing import load
from optimizer.solver.highs import FEASIBILITY, GIVEN_UP, HEARING, LARGE, NO_END

EMPTY = (
    highspy.HighsModelStatus.kInfeasible,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,
)
"""What it means without a cost that there is no point."""

PATIENCE, MORE_PATIENCE = 2_000, 10_000
"""Iterations of the simplex method after which a large and a smaller program go to the interior
point method.

At 41 cities easy programs took 0.4 s by simplex in fewer, and 3 s by interior point; a hard one had
not ended by simplex after 140 s and took 2.4 s by interior point. At 4 provinces most end within
5,000, in 0.4 s; one in which no land was left had not ended after 94 s.
"""


def has_point(program: Program) -> bool:
    """Whether all rows and bounds can hold. Raises UndecidedError where it was not found out."""
    model = silent_model(replace(program, cost=np.zeros_like(program.cost)))
    model.setOptionValue("time_limit", MOST_SECONDS)
    if not len(program.integer):
        is_large = len(program.matrix.value) > LARGE
        model.setOptionValue("simplex_iteration_limit", PATIENCE if is_large else MORE_PATIENCE)
    in_thread(model.run)
    is_lost = model.getModelStatus() in (*GIVEN_UP, highspy.HighsModelStatus.kIterationLimit)
    if is_lost and not len(program.integer):
        model.clearSolver()
        model.setOptionValue("solver", "ipm")
        model.setOptionValue("simplex_iteration_limit", NO_END)
        in_thread(model.run)
    status = model.getModelStatus()
    if status in EMPTY:
        return False
    if status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
        return True
    is_late = status == highspy.HighsModelStatus.kTimeLimit
    raise UndecidedError("limit" if is_late else "failed")


def silent_model(program: Program) -> highspy.Highs:
    """A silent model of a program, with the tolerances of `highs`."""
    highspy.Highs.resetGlobalScheduler(True)
    model = highspy.Highs()
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", 0),
        ("primal_feasibility_tolerance", FEASIBILITY),
        ("mip_feasibility_tolerance", FEASIBILITY),
    ):
        model.setOptionValue(option, value)
    load(model, program)
    if len(program.integer):
        kinds = np.full(len(program.integer), highspy.HighsVarType.kInteger, np.uint8)
        model.changeColsIntegrality(len(program.integer), program.integer, kinds)
    return model


def in_thread(work: Callable[[], object]) -> None:
    """The work is done, in a thread of its own so that Ctrl-C is heard meanwhile."""
    worker = Thread(target=work, daemon=True)
    worker.start()
    while worker.is_alive():
        worker.join(HEARING)
