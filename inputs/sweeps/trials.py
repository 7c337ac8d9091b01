"""Axes tried alone on the base of a sweep: what leaves its bounds is told before any solve."""

from collections.abc import Iterable, Iterator, Sequence

from inputs.case import Case
from inputs.checks import CHECKS, findings
from inputs.checks.check import Check
from inputs.errors import InputProblems, Problem
from inputs.scenarios.cells import change_cells
from inputs.scenarios.changes import CellChange
from inputs.scenarios.follow import follow
from inputs.scenarios.paths import PathError
from inputs.scenarios.rederive import rederive
from inputs.scenarios.steps import Step
from inputs.sweeps.axis import Axis

FOLLOWERS = {"parameters": ("parameters", "projects")}
"""Tables whose rows may change when those of another do."""


def tried(base: Case, axes: Iterable[Axis], name: str) -> tuple[list[Case], list[Problem]]:
    """The case at each end and choice of each axis alone, and what is wrong at the others."""
    cases: list[Case] = []
    problems: list[Problem] = []
    for axis in axes:
        for end in axis.ends:
            try:
                cases.append(follow(base, axis.steps(end), name))
            except InputProblems as error:
                problems += error.problems
    return cases, problems


def fault_of(base: Case, axis: Axis) -> str:
    """What is wrong with the case where the axis is at one of its ends; blank if nothing is.

    Only what can have changed is checked, because there may be thousands of axes.
    """
    for end in axis.ends:
        try:
            tables, case = _quickly(base, axis.steps(end))
        except PathError as error:
            return f"{error.value} {error.message}" if error.value else error.message
        except InputProblems as error:
            return _words(error.problems[0])
        problem = next(findings(checks_of(tables), case, frozenset()), None)
        if problem is not None:
            return _words(problem)
    return ""


def _words(problem: Problem) -> str:
    seen = f"{problem.value} " if problem.value else ""
    return f"{problem.field} {seen}{problem.message}"


def _quickly(base: Case, steps: Sequence[Step]) -> tuple[tuple[str, ...], Case]:
    """Tables that may have changed, and the case after the steps, without checks and evidence."""
    cells = [step.act for step in steps if isinstance(step.act, CellChange)]
    if len(cells) < len(steps):
        return (), follow(base, steps, "the sweep")
    case = base
    for act in cells:
        case = change_cells(case, act).case
    tables = FOLLOWERS.get(cells[0].table, (cells[0].table,))
    if case.parameters is not base.parameters:
        case = rederive(case, base.parameters, ())[0]
    return tables, case


def checks_of(tables: Sequence[str]) -> Iterator[Check]:
    """The checks that read one of the tables."""
    return (check for check in CHECKS if not set(tables).isdisjoint(check.reads))
