"""Why a case has no plan, and what restores it."""

from dataclasses import dataclass, replace
from typing import Literal

from optimizer.answers.conflict.impossible import Impossible, impossible
from optimizer.answers.conflict.joint import Joint, joint
from optimizer.answers.conflict.search import Conflict, is_infeasible, search
from optimizer.prepare import Prepared
from optimizer.solver.arrays import NO_INTEGERS
from optimizer.solver.elastic import UndecidedError
from optimizer.solver.highs import Highs

Status = Literal["feasible", "infeasible", "unbounded"]


@dataclass(frozen=True)
class Explanation:
    """Whether a case has plans; if none, impossible sums, conflicts, and what restores it.

    `is_whole` is false where there may be more conflicts than are told; `joint` is None where no
    settings were found that restore the case.
    """

    status: Status
    impossible: tuple[Impossible, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    is_whole: bool = True
    joint: Joint | None = None


def explain(ready: Prepared) -> Explanation:
    """The explanation of the money stage; later stages hold what it reached, so they always can.

    Raises UndecidedError where the solver cannot tell.
    """
    status = _status(ready)
    if status != "infeasible":
        return Explanation(status)
    sums = impossible(ready)
    found = search(ready)
    return Explanation(status, sums, found.conflicts, found.is_whole, joint(ready))


def _status(ready: Prepared) -> Status:
    settings, program = ready.case.settings.solver, ready.program
    if is_infeasible(ready):
        return "infeasible"
    found = Highs(settings.threads, settings.seed).solve(replace(program, integer=NO_INTEGERS))
    if found.status == "unbounded":
        return "unbounded"
    if found.status != "optimal":
        raise UndecidedError(found.status)
    return "feasible"
