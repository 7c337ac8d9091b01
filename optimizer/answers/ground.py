"""What several plans of one case start from: the best money, and models that stay loaded."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from inputs.collector import collector_paused
from optimizer.allocate import Allocation, Request, allocation_of
from optimizer.prepare import Prepared
from optimizer.program.rows import Sense
from optimizer.solver.arrays import Floats, Head, Program
from optimizer.solver.slots import MONEY, Slots
from optimizer.solver.solution import Ranging, Solution
from optimizer.stages.alone import stand_alone
from optimizer.stages.equity import Step
from optimizer.stages.pruning import Pruned
from optimizer.stages.reach import Reached, money_stage
from optimizer.stages.run import made_firm
from optimizer.stages.solving import Session, countdown


class NoGroundError(Exception):
    """A program that everything rests on has no optimum; `status` says why, `what` which one."""

    def __init__(self, status: str, what: str = "") -> None:
        super().__init__(f"{what or 'the money stage'}: {status}")
        self.status = status
        self.what = what


class Ground(NamedTuple):
    """Provinces alone, the money stage and its ranges; the session works with the models."""

    session: Session
    models: Slots
    alone: Mapping[str, Solution] | None
    money: Pruned
    ranging: Ranging | None

    @property
    def ready(self) -> Prepared:
        """The program of the case."""
        return self.session.ready

    @property
    def best(self) -> float:
        """The greatest money, 亿元."""
        return -self.money.solution.objective


class Planned(NamedTuple):
    """A plan with its verification, and the values of the columns that it is read from."""

    allocation: Allocation
    values: Floats

    @property
    def is_verified(self) -> bool:
        """Whether the plan may be passed on."""
        return self.allocation.plan is not None and self.allocation.status == "optimal"


@collector_paused()
def ground_of(ready: Prepared) -> Ground:
    """The money stage of a case, solved. Raises NoGroundError where it has no optimum."""
    settings = ready.case.settings.solver
    models = Slots(settings.threads, settings.seed)
    session = Session(ready, models, countdown(math.inf))
    alone = stand_alone(session)
    money = money_stage(session)
    if money.solution.status != "optimal":
        raise NoGroundError(money.solution.status)
    return Ground(session, models, alone, money, session.solver.ranging())


def with_open_row(
    session: Session, program: Program, name: str, sense: Sense, weight: Floats
) -> Program:
    """The program with a row that bounds nothing yet, and the loaded model with it.

    A model takes over one row at a time and keeps its basis.
    """
    column = np.flatnonzero(weight).astype(np.int32)
    beyond = math.inf if sense == "<=" else -math.inf
    longer = program.with_row(
        Head("answer", (name,), sense, beyond, False, ()), column, weight[column]
    )
    if not len(longer.integer):
        session.solve(longer)
    return longer


def row_named(program: Program, name: str) -> int:
    """Number of a row that was added under a name."""
    return next(
        number
        for number in range(program.matrix.rows - 1, -1, -1)
        if program.heads[number][:2] == ("answer", (name,))
    )


@collector_paused()
def plan_at(ground: Ground, step: Step | None, request: Request) -> Planned:
    """The plan of a step beside the money stage, or of the money stage itself, as a single run has
    it: ties broken, placements found unique or not, every rule recomputed from its tables.
    """
    session = ground.session
    session.solver.turn_to(MONEY)
    steps = () if step is None else (step,)
    outcome = made_firm(session, Reached(ground.alone, ground.money, ground.ranging, steps))
    session.solver.turn_to(MONEY)
    found = allocation_of(ground.ready, session.solver, outcome, request, {})
    return Planned(found, outcome.last.values)
