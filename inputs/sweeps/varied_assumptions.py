"""Which assumptions of a case a sweep can vary, and notes on those that it cannot."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from inputs.case import Case
from inputs.columns import column_fields
from inputs.errors import Problem
from inputs.scenarios.numbers import SETTINGS
from inputs.scenarios.selection import TABLE_BY_NAME
from inputs.sweeps.assumptions import Assumption, assumption_axis, assumptions_of, motion_of
from inputs.sweeps.axis import Axis
from inputs.sweeps.covered import Cell
from inputs.sweeps.trials import fault_of
from inputs.sweeps.written import Written
from inputs.yaml_text import Position


class _Left(NamedTuple):
    """An assumption that is left as it is, and why."""

    assumption: Assumption
    reason: str


def assumption_axes(
    written: Written, base: Case, at: Position, others: Sequence[Case]
) -> tuple[tuple[Axis, ...], tuple[Problem, ...]]:
    """An axis for every assumption that can vary by itself, and notes on those that cannot.

    Numbers that another axis of the sweep changes are left to it; `others` are the cases at its
    ends. So are numbers that would break a rule of the case when they move alone, as shares do
    that add up to 1.
    """
    axes: list[Axis] = []
    left: list[_Left] = []
    origin = written.origin(at)
    for assumption in assumptions_of(base):
        motion = motion_of(assumption)
        if motion is None:
            left.append(_Left(assumption, "its range leaves no room"))
        elif _is_changed(base, assumption, others):
            left.append(_Left(assumption, "another axis of the sweep changes it"))
        else:
            axis = assumption_axis(base, assumption, motion, origin)
            fault = fault_of(base, axis)
            if fault:
                left.append(_Left(assumption, f"the case would break a rule: {fault}"))
            else:
                axes.append(axis)
    return tuple(axes), tuple(_notes(written, at, left))


def _is_changed(base: Case, assumption: Assumption, others: Iterable[Case]) -> bool:
    table = assumption.evidence.table
    return any(
        _held(case, table, cell) != cell.value for case in others for cell in assumption.cells
    )


def _held(case: Case, table: str, cell: Cell) -> float | None:
    """What the cell holds in the case; nothing where its row is gone."""
    if table == SETTINGS:
        found: object = case.settings
        for name in cell.column.split("."):
            found = getattr(found, name)
        return found if isinstance(found, int | float) else None
    row = getattr(case, table).get(cell.key)
    value: float | None = getattr(
        row, column_fields(TABLE_BY_NAME[table].record)[cell.column], None
    )
    return value


def _notes(written: Written, at: Position, left: Iterable[_Left]) -> Iterator[Problem]:
    """A note for each table and column, with the first assumption that is left there."""
    groups: dict[tuple[str, str], list[_Left]] = {}
    for one in left:
        row = one.assumption.evidence
        groups.setdefault((row.table, row.column), []).append(one)
    for first, *rest in groups.values():
        more = f", as are {len(rest)} more of its column" if rest else ""
        message = f"is not varied{more}: {first.reason}"
        yield written.problem(at, first.assumption.name, message)
