"""Numbers of projects that follow from parameters, once the parameters have changed."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from inputs.case import Case
from inputs.derivation import (
    COST_BASE,
    NET_SHARE,
    QUALITY_WORTH,
    additional_sales,
    addressed_output,
    project_value,
)
from inputs.evidence import Derivation, Parameter
from inputs.projects import Project
from inputs.scenarios.bounds import refusal
from inputs.scenarios.effects import Cell, cell_text, with_rows
from inputs.scenarios.paths import PathError
from inputs.scenarios.selection import TABLE_BY_NAME

Parameters = Mapping[str, Parameter]

FORMULAS: Mapping[str, Callable[[Derivation, Project, Parameters], float]] = {
    "value_yi_cny": project_value,
    "sales_yi_cny": additional_sales,
    "addressed_yi_cny": addressed_output,
}
"""Columns of a project and how they follow from the parameters."""

PROJECTS = TABLE_BY_NAME["projects"]


class Derived(NamedTuple):
    """A number that followed the parameters, and the formula in words."""

    cell: Cell
    formula: str


def rederive(
    case: Case, old: Parameters, fixed: Collection[Cell]
) -> tuple[Case, tuple[Derived, ...]]:
    """The case whose projects follow its parameters as they follow the old ones.

    A number is scaled by what its formula gives now over what it gave before; where that was zero,
    as the number was, it becomes what the formula gives. The fixed cells stay. Raises PathError
    where a formula divides by zero or leaves the bounds of the column.
    """
    before, now = {**case.parameters, **old}, {**old, **case.parameters}
    moved = frozenset(code for code in now if now[code].value != before[code].value)
    projects = dict(case.projects)
    found: list[Derived] = []
    for code, derivation in case.derivations.items() if moved else ():
        project, used = projects.get(code), _used(derivation)
        if project is None or used.isdisjoint(moved) or not used <= now.keys():
            continue
        for cell, value, formula in _numbers(derivation, project, before, now):
            if cell not in fixed:
                words = f"{formula}, as {', '.join(sorted(used & moved))} changed"
                found.append(Derived(cell, words))
                projects[code] = _with(projects[code], cell, value)
    return (with_rows(case, PROJECTS, projects) if found else case), tuple(found)


def _used(derivation: Derivation) -> frozenset[str]:
    """Codes of the parameters that the derivation reads."""
    if derivation.kind == "digitalisation":
        named = (derivation.investment_ratio, derivation.cost_effect, derivation.quality_effect)
        return frozenset((*named, NET_SHARE, COST_BASE, QUALITY_WORTH)) - {""}
    return frozenset((derivation.output_ratio, derivation.margin)) - {""}


def _numbers(
    derivation: Derivation, project: Project, before: Parameters, now: Parameters
) -> Iterator[tuple[Cell, float, str]]:
    """Cells of the project that change, what they become, and the formula in words."""
    for column, formula in FORMULAS.items():
        cell: Cell = ("projects", project.project, column)
        value = getattr(project, column)
        try:
            was, is_ = (formula(derivation, project, given) for given in (before, now))
        except ZeroDivisionError as error:
            message = f"divides by zero, so {_path(cell)} cannot follow"
            ratio = derivation.investment_ratio
            raise PathError(f"parameter {ratio}", message, "Give it another value.") from error
        if was != is_ and was:
            yield cell, value * is_ / was, f"{value:.6g} × {is_:.6g} / {was:.6g}"
        elif was != is_ and not value:
            yield cell, is_, f"{is_:.6g}"


def _with(project: Project, cell: Cell, value: float) -> Project:
    """The project with one cell changed, within the bounds of its column."""
    given = {name: getattr(project, name) for name in project.model_fields_set}
    try:
        return Project.model_validate({**given, cell[2]: value})
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise refusal(Project, cell[2], detail, _path(cell)) from error


def _path(cell: Cell) -> str:
    return cell_text(PROJECTS, cell[1], cell[2])
