"""Numbers of a project that a planner could see otherwise: its value and its capital."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from inputs.base import Record
from inputs.case import Case
from inputs.projects import Site

VALUE, CAPITAL = "value_yi_cny", "capital_yi_cny"
UNITS = {VALUE: "亿元 a year", CAPITAL: "亿元"}


class Lever(NamedTuple):
    """One number of the case, what it is now, and the case in which it is another.

    `cell` is its path, as `--set` takes it; where `is_new_row` the case states no such row yet, and
    a row for every other region comes with it. `way` is 1 where more of it helps the project.
    """

    name: str
    cell: str
    is_new_row: bool
    now: float
    unit: str
    way: int
    table: str
    case_at: Callable[[float], Case]


def _with(record: Record, column: str, amount: float) -> Any:
    return record.model_copy(update={column: amount})


def project_lever(case: Case, project: str, column: str) -> Lever:
    """The number of the project itself, which counts in every region that has none of its own."""
    record = case.projects[project]

    def case_at(amount: float) -> Case:
        return replace(case, projects={**case.projects, project: _with(record, column, amount)})

    way = 1 if column == VALUE else -1
    cell = f"projects[project={project}].{column}"
    now = getattr(record, column)
    return Lever(column, cell, False, now, UNITS[column], way, "projects", case_at)


def site_lever(case: Case, project: str, region: str, column: str, now: float) -> Lever:
    """The number of the project in one region, which leaves the other regions as they are."""
    listed = any(code == project for code, _ in case.sites)
    rows = {} if listed else {(project, q): Site(project=project, region=q) for q in case.regions}
    sites = {**case.sites, **rows}
    record = sites[project, region]

    def case_at(amount: float) -> Case:
        changed = _with(record, column, amount)
        return replace(case, sites={**sites, (project, region): changed})

    way = 1 if column == VALUE else -1
    cell = f"sites[project={project},region={region}].{column}"
    return Lever(column, cell, not listed, now, UNITS[column], way, "sites", case_at)
