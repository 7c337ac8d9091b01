"""A plan with the assumptions to which its money is most sensitive."""

import time
from dataclasses import replace

from geo.links import Links
from inputs.case import Case
from inputs.collector import collector_paused
from optimizer.allocate import Allocation, Request, Staged, allocation_of, staged
from optimizer.answers.sensitivity.swings import sensitivity
from optimizer.answers.sensitivity.told import summary, tables
from optimizer.stages.solving import countdown


@collector_paused()
def allocate_with_sensitivity(
    case: Case, links: Links, request: Request, wanted: bool | None = None
) -> Allocation:
    """The plan of a case as `allocate` gives it, with the tables of sensitivity filled.

    `wanted` as in `sensitivity`; False leaves the tables empty. Raises SolverNotFoundError for a
    solver that is unknown or not installed.
    """
    found = staged(case, links, request)
    ready, engine, outcome, seconds = found
    answer = allocation_of(ready, engine, outcome, request, seconds)
    return answer if wanted is False else _with_sensitivity(answer, found, request, wanted)


def _with_sensitivity(
    answer: Allocation, found: Staged, request: Request, wanted: bool | None
) -> Allocation:
    """The answer with its sensitivity, which takes no more than what solving left of the time."""
    if answer.plan is None or answer.status not in ("optimal", "limit"):
        return answer
    begun = time.perf_counter()
    left = countdown(max(request.seconds - found.seconds["solve"], 0.0))
    told = sensitivity(found.ready, found.outcome, left, wanted)
    plan = replace(
        answer.plan,
        tables={**answer.plan.tables, **tables(found.ready.case, told)},
        sensitivity=summary(told),
    )
    seconds = {**answer.seconds, "sensitivity": time.perf_counter() - begun}
    return replace(answer, plan=plan, seconds=seconds)
