"""Robust plans held against what the joint program promised of them."""

import math
from collections.abc import Sequence

import numpy as np

from optimizer.answers.robust.criteria import REGRET, Risk
from optimizer.answers.robust.errors import NoRobustPlanError
from optimizer.answers.robust.measures import measures
from optimizer.answers.robust.records import Tried
from optimizer.plan.verify.verifying import TOLERANCE
from optimizer.solver.arrays import Floats

AGREES = 1e-6
"""Relative difference between the criterion in the joint program and the one of plans that were
solved scenario by scenario; both are solved to 1e-9."""


def refuse_unconfirmed(plans: Sequence[Tried], best: Floats, risk: Risk) -> None:
    """Every robust plan stands in every scenario and is worth what the joint program says of it.

    Raises NoRobustPlanError for the first that does not, or that misses a row or a bound.
    """
    for plan in plans:
        promised = plan.chosen.aimed
        if promised is None:
            continue
        reached = reached_by(plan, best, risk)
        if not math.isclose(reached, promised, rel_tol=AGREES, abs_tol=AGREES * _size(best)):
            raise NoRobustPlanError("unverified", f"{_differs(plan, reached, promised)}")
        if plan.worst > TOLERANCE:
            text = f"plan {plan.chosen.name} breaks a rule by {plan.worst:.3g} (relative)"
            raise NoRobustPlanError("unverified", text)


def reached_by(plan: Tried, best: Floats, risk: Risk) -> float:
    """The criterion of a robust plan from its money in every scenario, 亿元."""
    told = measures(plan.money, best, np.array(risk.odds), risk.tail)
    if plan.chosen.name == REGRET:
        return told.worst_regret
    return (1 - risk.weight) * told.mean + risk.weight * told.cvar


def _size(best: Floats) -> float:
    return 1 + float(np.abs(best).max())


def _differs(plan: Tried, reached: float, promised: float) -> str:
    return (
        f"plan {plan.chosen.name} reaches {reached:,.6f} 亿元 scenario by scenario, and "
        f"{promised:,.6f} in the program of all scenarios"
    )
