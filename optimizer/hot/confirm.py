"""A scenario verified as a single run is: from its own tables, with ranges and ties broken."""

import math
from typing import NamedTuple

from geo.case_links import links_of
from optimizer.hot.check import violation
from optimizer.hot.engine import ANEW, Answer
from optimizer.hot.job import Job
from optimizer.plan.plan import Plan
from optimizer.plan.verify.verifying import verify
from optimizer.planning import plan_of
from optimizer.prepare import prepare
from optimizer.solver.highs import Highs
from optimizer.stages.run import made_firm
from optimizer.stages.solving import Session, countdown


class Confirmed(NamedTuple):
    """The worst violation in the plan's tables, and how many placements are unique."""

    worst: float
    unique: int


def confirmed(job: Job, number: int, answer: Answer) -> Confirmed:
    """The answer of a scenario held against its own case, worked out apart from the engine.

    Raises InputProblems where the case is not valid.
    """
    case = job.sweep.case_at(job.sweep.points[number].tolist())
    ready = prepare(case, links_of(case))
    apart = violation(ready.program, answer.reached.money.solution.values)
    ranging = None if answer.engine == ANEW else answer.solver.ranging()
    settings = case.settings.solver
    session = Session(ready, Highs(settings.threads, settings.seed), countdown(math.inf))
    outcome = made_firm(session, answer.reached._replace(ranging=ranging))
    label = Plan(job.id, case.settings.name, job.sweep.name, "optimal", ready.program.sizes, {})
    plan, reading = plan_of(ready, outcome, label)
    checked = verify(reading.facts, plan.stages[-1].terms, reading.booked)
    placements = plan.tables["placements"]
    unique = placements.columns.index("unique")
    return Confirmed(max(apart, checked.worst), sum(bool(row[unique]) for row in placements.rows))
