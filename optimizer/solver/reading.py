"""What a HiGHS model says after a run."""

import math

import highspy
import numpy as np

from optimizer.solver.solution import Ranging, Solution, Status

STATUS: dict[highspy.HighsModelStatus, Status] = {
    highspy.HighsModelStatus.kOptimal: "optimal",
    highspy.HighsModelStatus.kModelEmpty: "optimal",
    highspy.HighsModelStatus.kInfeasible: "infeasible",
    highspy.HighsModelStatus.kUnbounded: "unbounded",
    highspy.HighsModelStatus.kTimeLimit: "limit",
    highspy.HighsModelStatus.kIterationLimit: "limit",
    highspy.HighsModelStatus.kInterrupt: "limit",
}


def solution_of(model: highspy.Highs, is_whole: bool, is_priced: bool) -> Solution:
    """What the last run found; prices where they are asked for and columns are continuous.

    `is_whole` says that some columns take whole numbers only.
    """
    status = STATUS.get(model.getModelStatus(), "failed")
    info = model.getInfo()
    feasible = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    found = model.getSolution()
    known = status == "optimal" or (status == "limit" and feasible)
    has_prices = is_priced and status == "optimal" and not is_whole
    bound = info.objective_function_value if status == "optimal" else -math.inf
    return Solution(
        status=status,
        values=np.array(found.col_value) if known else np.empty(0),
        prices=np.array(found.row_dual) if has_prices else np.empty(0),
        objective=info.objective_function_value if known else math.nan,
        bound=info.mip_dual_bound if is_whole else bound,
        reduced=np.array(found.col_dual) if has_prices else np.empty(0),
    )


def ranging_of(model: highspy.Highs) -> Ranging | None:
    """How far right-hand sides and costs may move alone from the program solved last.

    None where there is no basis to tell from.
    """
    status, found = model.getRanging()
    if status != highspy.HighsStatus.kOk or not found.valid:
        return None
    columns = model.getNumCol()
    return Ranging(
        row_low=np.array(found.row_bound_dn.value_),
        row_high=np.array(found.row_bound_up.value_),
        cost_low=np.array(found.col_cost_dn.value_)[:columns],
        cost_high=np.array(found.col_cost_up.value_)[:columns],
        basis=model.getBasis(),
    )
