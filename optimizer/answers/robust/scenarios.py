"""The scenarios of a sweep as programs, and what each reaches by itself."""

from collections.abc import Iterator

from geo.case_links import links_of
from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.sweeps.sweep import Sweep
from optimizer.hot.evaluation import prepared_like
from optimizer.prepare import Prepared, prepare
from optimizer.stages.outcome import Outcome
from optimizer.stages.reach import Reached, money_stage
from optimizer.stages.run import made_firm
from optimizer.stages.solving import Session


def base_of(sweep: Sweep) -> Prepared:
    """The program of the case that the sweep varies."""
    return prepare(sweep.base, links_of(sweep.base))


def programs_of(sweep: Sweep, base: Prepared) -> Iterator[Prepared]:
    """The program of every scenario, of which only what differs from the base is worked out.

    Raises InputProblems where a scenario is no valid case; it says which.
    """
    for number in range(sweep.count):
        yield prepared_like(base, _case_at(sweep, number))


def _case_at(sweep: Sweep, number: int) -> Case:
    try:
        return sweep.case_at(sweep.points[number].tolist())
    except InputProblems as error:
        where = f"scenario {number} of sweep {sweep.name}"
        told = [Problem(where, message=one.text().rstrip(".")) for one in error.problems]
        raise InputProblems(told) from error


def optimal_plan(session: Session) -> Outcome:
    """The greatest money of a case, with ties broken; no stage comes after it."""
    money = money_stage(session)
    session.solver.turn_to("firm")
    return made_firm(session, Reached(None, money, None, ()))
