"""A robust plan as a plan in full, read back and verified like any other."""

import time
from dataclasses import replace
from typing import NamedTuple

from inputs.case import Case
from optimizer.allocate import Allocation, Request, allocation_of
from optimizer.answers.robust.records import BASE, Robust, Tried
from optimizer.answers.robust.recourse import settled
from optimizer.plan.plan import Plan
from optimizer.prepare import Prepared
from optimizer.solver.slots import Slots
from optimizer.solver.solution import Solution
from optimizer.stages.outcome import Outcome
from optimizer.stages.pruning import Pruned, too_small
from optimizer.stages.solving import Session, countdown

CAUTION = (
    "placements are held as they bear every scenario: the objective, prices and evidence speak of "
    "what is decided after them, and stages after the money are not applied"
)


def is_held(plan: Plan) -> bool:
    """Whether a plan is one of `yrd robust`, whose placements no price of its own speaks for."""
    return CAUTION in plan.warnings


class Run(NamedTuple):
    """A plan in full, its case, and which case that is: the base, or a scenario by number."""

    where: str
    case: Case
    allocation: Allocation


def run_of(found: Robust, plan: Tried, request: Request) -> Run:
    """The plan in the base; where its placements are impossible there, in the first scenario."""
    begun = time.perf_counter()
    settings = found.base.case.settings.solver
    slots = Slots(settings.threads, settings.seed)
    where, ready, solution = BASE, found.base, _held(found.base, plan, slots)
    if solution.status != "optimal":
        where, ready = "scenario_0", found.scenarios[0]
        solution = _held(ready, plan, slots)
    below = too_small(ready.decide, solution.values) if solution.has_point else {}
    outcome = Outcome(
        alone=None,
        first=solution,
        last=solution,
        uniqueness=plan.chosen.firm,
        pruned=Pruned(ready.program, solution, below=below),
    )
    seconds = {"solve": time.perf_counter() - begun}
    return Run(
        where, ready.case, _cautioned(allocation_of(ready, slots, outcome, request, seconds))
    )


def _held(ready: Prepared, plan: Tried, slots: Slots) -> Solution:
    return settled(Session(ready, slots, countdown(float("inf"))), plan.chosen.placed)


def _cautioned(allocation: Allocation) -> Allocation:
    """The same with a warning that says what was held."""
    if allocation.plan is None:
        return allocation
    warnings = (CAUTION, *allocation.plan.warnings)
    return replace(allocation, plan=replace(allocation.plan, warnings=warnings))
