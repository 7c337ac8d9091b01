"""Plans tried in every scenario: their placements stand, everything else is decided anew."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from optimizer.answers.robust.errors import NoRobustPlanError
from optimizer.answers.robust.records import Chosen, Tried
from optimizer.answers.robust.recourse import Placed, settled
from optimizer.hot.check import violation
from optimizer.plan.clean import chosen as taken
from optimizer.prepare import Prepared
from optimizer.solver.slots import Slots
from optimizer.stages.solving import Session, countdown


class _Try(NamedTuple):
    """What one plan reaches in one scenario: money, what is closed there, and the worst miss."""

    money: float
    closed: Placed
    worst: float


def tried_everywhere(
    scenarios: Sequence[Prepared], plans: Sequence[Chosen], slots: Slots
) -> tuple[Tried, ...]:
    """Every plan in every scenario; plans of one scenario follow each other in one loaded model."""
    slots.turn_to("held")
    table = [[_tried(ready, plan, slots) for plan in plans] for ready in scenarios]
    return tuple(
        Tried(
            chosen=plan,
            money=np.array([one.money for one in row]),
            closed=tuple(one.closed for one in row),
            worst=max(one.worst for one in row),
        )
        for plan, row in zip(plans, zip(*table, strict=True), strict=True)
    )


def _tried(ready: Prepared, plan: Chosen, slots: Slots) -> _Try:
    found = settled(Session(ready, slots, countdown(float("inf"))), plan.placed)
    if found.status != "optimal":
        if found.status != "infeasible":
            raise NoRobustPlanError("failed", f"the solver failed on plan {plan.name}")
        return _Try(np.nan, {}, 0.0)
    closed = dict(taken(ready.decide.close, found.values))
    return _Try(-found.objective, closed, violation(ready.program, found.values))
