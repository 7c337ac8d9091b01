"""From a case and its links to a verified plan; every answer goes this way."""

import hashlib
import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from geo.links import Links
from inputs.case import Case
from inputs.collector import collector_paused
from optimizer.choose import choose
from optimizer.plan.plan import Plan, Verification
from optimizer.plan.verify.verifying import verify
from optimizer.planning import plan_of
from optimizer.prepare import Prepared, prepare
from optimizer.stages.outcome import Outcome
from optimizer.stages.run import run_stages
from optimizer.stages.solving import Solver


@dataclass(frozen=True)
class Request:
    """How a case is to be solved: by which solver, within which time, under which name.

    `seconds` limits all solves together; `version` is that of the program, for the answer's id;
    `scenario_names` is what the scenario calls itself.
    """

    solver: str = "highs"
    seconds: float = math.inf
    scenario: str = "base"
    version: str = ""
    scenario_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Allocation:
    """A plan with its verification, and the seconds that building, solving and verifying took.

    `status` is that of the plan, or says why there is none; a plan that does not verify is kept
    here for inspection, with status `unverified`, and must not be passed on.
    """

    status: str
    label: Plan
    plan: Plan | None
    verification: Verification | None
    seconds: Mapping[str, float]


def answer_id(case: Case, request: Request) -> str:
    """First 12 hexadecimal digits of the hash of case, scenario and version."""
    text = "\n".join((case.sha256, request.scenario, request.version))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _status(outcome: Outcome) -> str:
    """The status of the whole answer: that of the money, or of a later stage stopped at a limit."""
    if outcome.first.status != "optimal":
        return outcome.first.status
    stopped = any(solution.status == "limit" for _, _, solution in outcome.reached)
    return "limit" if stopped else "optimal"


class Staged(NamedTuple):
    """A program with its solver, what the stages reached, and seconds by step."""

    ready: Prepared
    engine: Solver
    outcome: Outcome
    seconds: Mapping[str, float]


def staged(case: Case, links: Links, request: Request) -> Staged:
    """All stages of a case, solved.

    Raises SolverNotFoundError for a solver that is unknown or not installed.
    """
    begun = time.perf_counter()
    ready = prepare(case, links)
    engine = choose(request.solver, ready)
    built = time.perf_counter()
    outcome = run_stages(ready, engine, request.seconds)
    seconds = {"build": built - begun, "solve": time.perf_counter() - built}
    return Staged(ready, engine, outcome, seconds)


@collector_paused()
def allocate(case: Case, links: Links, request: Request) -> Allocation:
    """The plan of a case with its verification, or the reason why there is none.

    Raises SolverNotFoundError for a solver that is unknown or not installed.
    """
    ready, engine, outcome, seconds = staged(case, links, request)
    return allocation_of(ready, engine, outcome, request, seconds)


def allocation_of(
    ready: Prepared,
    engine: Solver,
    outcome: Outcome,
    request: Request,
    seconds: Mapping[str, float],
) -> Allocation:
    """What was reached as a plan that is read back and verified from its tables."""
    begun = time.perf_counter()
    status = _status(outcome)
    settings = ready.case.settings
    label = Plan(
        id=answer_id(ready.case, request),
        case=settings.name,
        scenario=request.scenario,
        scenario_names=request.scenario_names,
        status=status,
        sizes=ready.program.sizes,
        solver={
            "name": engine.name,
            "version": engine.version,
            "threads": settings.solver.threads,
        },
    )
    if not outcome.last.has_point:
        return Allocation(status, label, None, None, {**seconds, "verify": 0.0})
    plan, reading = plan_of(ready, outcome, label)
    checked = verify(reading.facts, plan.stages[-1].terms, reading.booked)
    spent = {**seconds, "verify": time.perf_counter() - begun}
    return Allocation(status if checked.ok else "unverified", label, plan, checked, spent)
