r"""What an answer rests on: how much of its money hangs on numbers of each grade.

    share(grade) = Σ_{θ of the grade} |θ·∂Z/∂θ| / Σ_θ |θ·∂Z/∂θ|

Z is the money at the optimum of its stage, θ every number of the case. A derived number passes its
weight on to the numbers it is derived from; only what cannot be traced stays derived.
"""

from collections.abc import Mapping

from inputs.case import Case
from optimizer.plan.origins.chain import Chain, Origin
from optimizer.plan.weights.sensitivities import Sensitivities

GRADES = ("document", "statistic", "derived", "assumption")


def _shares(found: Mapping[Origin, float]) -> Mapping[str, float]:
    """Share of each grade in the sizes of the weights; zero for all where nothing has any."""
    totals = dict.fromkeys(GRADES, 0.0)
    for origin, weight in found.items():
        totals[origin.grade] += abs(weight)
    whole = sum(totals.values())
    return {grade: total / whole if whole else 0.0 for grade, total in totals.items()}


def evidence_shares(case: Case, found: Sensitivities) -> Mapping[str, Mapping[str, float]]:
    """Share of each grade in all that the money hangs on, and in what comes through rows alone.

    Numbers without evidence count as assumptions.
    """
    chain = Chain(case)
    return {
        "objective": _shares(chain.passed_on(found.whole)),
        "binding": _shares(chain.passed_on(found.rows)),
    }
