"""Robust placements of a sweep, tried in every scenario beside those made for one alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from inputs.sweeps.sweep import Sweep
from optimizer.answers.robust.choosing import choose_by
from optimizer.answers.robust.clash import clashing
from optimizer.answers.robust.confirm import refuse_unconfirmed
from optimizer.answers.robust.criteria import (
    CRITERIA,
    REGRET,
    Aim,
    Risk,
    least_regret,
    mean_and_tail,
)
from optimizer.answers.robust.errors import NoRobustPlanError, listed
from optimizer.answers.robust.joint import Joint, joint
from optimizer.answers.robust.records import BASE, Chosen, Robust
from optimizer.answers.robust.recourse import placed_of
from optimizer.answers.robust.scenarios import base_of, optimal_plan, programs_of
from optimizer.answers.robust.size import refuse_large
from optimizer.answers.robust.trials import tried_everywhere
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats
from optimizer.solver.highs import Highs
from optimizer.solver.slots import Slots
from optimizer.stages.outcome import Outcome
from optimizer.stages.solving import Session, countdown

Tell = Callable[[str], None]
"""Says what is being worked at."""


@dataclass(frozen=True)
class Question:
    """Which criteria are asked for, how much the bad cases weigh, and which share they are."""

    criteria: tuple[str, ...] = CRITERIA
    weight: float = 0.5
    tail: float = 0.2


def robust(sweep: Sweep, question: Question, tell: Tell) -> Robust:
    """The robust placements and how they compare; every scenario is as probable as the others.

    Raises InputProblems where the sweep is too large or a scenario is no valid case, and
    NoRobustPlanError where there is no plan.
    """
    base = base_of(sweep)
    refuse_large(sweep, base)
    tell("working out the scenarios")
    return compared(base, tuple(programs_of(sweep, base)), question, tell)


def compared(
    base: Prepared, scenarios: tuple[Prepared, ...], question: Question, tell: Tell
) -> Robust:
    """The robust placements of some scenarios of a base, and how they compare."""
    settings = base.case.settings.solver
    slots = Slots(settings.threads, settings.seed)
    own = _own_plans(scenarios, slots, tell)
    best = np.array([-outcome.first.objective for outcome in own])
    risk = Risk((1 / len(scenarios),) * len(scenarios), question.weight, question.tail)
    chosen = [
        *_robust_plans(scenarios, best, risk, question, tell),
        *_base_plan(base, slots),
        *_single_plans(scenarios, own),
    ]
    tell("trying the plans in every scenario")
    plans = tried_everywhere(scenarios, chosen, slots)
    refuse_unconfirmed(plans, best, risk)
    return Robust(base, scenarios, best, risk, plans)


def _own_plans(scenarios: Sequence[Prepared], slots: Slots, tell: Tell) -> tuple[Outcome, ...]:
    """The optimal plan of every scenario by itself."""
    found = []
    for number, ready in enumerate(scenarios):
        tell(f"solving scenario {number} of {len(scenarios)} by itself")
        found.append(optimal_plan(Session(ready, slots, countdown(float("inf")))))
    _refuse_without([outcome.first.status for outcome in found])
    return tuple(found)


def _refuse_without(statuses: Sequence[str]) -> None:
    """Every scenario by itself has a plan, or those without are named."""
    for status in dict.fromkeys(statuses):
        if status != "optimal":
            named = [number for number, found in enumerate(statuses) if found == status]
            reason = f"by itself {listed(named)} {'is' if len(named) == 1 else 'are'} {status}"
            raise NoRobustPlanError(status, reason, tuple(named))


def _robust_plans(
    scenarios: Sequence[Prepared], best: Floats, risk: Risk, question: Question, tell: Tell
) -> Iterator[Chosen]:
    """The placements that each criterion chooses."""
    together = joint(scenarios)
    settings = scenarios[0].case.settings.solver
    for criterion in question.criteria:
        tell(f"solving all scenarios together: {criterion}")
        solver = Highs(settings.threads, settings.seed)
        aim = _aim(criterion, together, best, risk)
        outcome = choose_by(aim, together, solver)
        _refuse_clash(scenarios, outcome.first.status, solver)
        placed = placed_of(together.ready.decide, outcome.last.values)
        yield Chosen(criterion, placed, outcome.uniqueness, aim.amount(outcome.last.values))


def _aim(criterion: str, together: Joint, best: Floats, risk: Risk) -> Aim:
    if criterion == REGRET:
        return least_regret(together, best, risk)
    return mean_and_tail(together, risk)


def _refuse_clash(scenarios: Sequence[Prepared], status: str, solver: Highs) -> None:
    """All scenarios together have a plan, or the reason why they have none is told."""
    if status == "infeasible":
        named = clashing(scenarios, solver)
        group = listed(named) if named else f"all {len(scenarios)} scenarios"
        raise NoRobustPlanError(status, f"no placements keep the rules of {group}", named)
    if status != "optimal":
        raise NoRobustPlanError(status, f"the program of all scenarios is {status}")


def _base_plan(base: Prepared, slots: Slots) -> Iterator[Chosen]:
    """The optimal plan of the base, if it has one."""
    outcome = optimal_plan(Session(base, slots, countdown(float("inf"))))
    if outcome.first.status == "optimal":
        yield _plan(BASE, base, outcome)


def _single_plans(scenarios: Sequence[Prepared], own: Sequence[Outcome]) -> Iterator[Chosen]:
    """The optimal plan of each scenario by itself."""
    for number, (ready, outcome) in enumerate(zip(scenarios, own, strict=True)):
        yield _plan(f"scenario_{number}", ready, outcome)


def _plan(name: str, ready: Prepared, outcome: Outcome) -> Chosen:
    return Chosen(name, placed_of(ready.decide, outcome.last.values), outcome.uniqueness)
