"""To what a cell must be set so that a row holds at a plan: rows follow their cells in straight
lines, so two evaluations tell."""

import math
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

from inputs.case import Case
from inputs.columns import column_fields
from inputs.scenarios.selection import TABLE_BY_NAME
from inputs.tables import TABLES
from optimizer.answers.conflict.cells import Cell, number_at
from optimizer.answers.conflict.varied import carried, rows_named
from optimizer.prepare import Prepared, prepare_again
from optimizer.program.decisions import decisions
from optimizer.program.families import FAMILIES
from optimizer.solver.arrays import Floats, Head, Program
from optimizer.solver.elastic import side

DIGITS = 6
"""Digits of a proposed number; it is rounded outward, so that it is enough."""

STEP = 0.01
"""Step of a trial, relative to 1 + the number; rows are linear, so its size does not matter."""

FLAT = 1e-12
"""A row that moves by less, relative to its gap and the step, does not follow the cell."""


NOTHING = 1e-9
"""What is left of a number is nothing below this part of it."""


class Needed(NamedTuple):
    """The number at which the row holds, and whether only its right-hand side follows the cell."""

    value: float
    is_right: bool


def gap(program: Program, row: int, values: Floats) -> float:
    """By how much a plan misses the row, in the row's unit; below zero what it leaves."""
    bound, sense = side(program, row)
    return sense * (left(program, row, values) - bound)


def left(program: Program, row: int, values: Floats) -> float:
    """Left-hand side of a row."""
    at = slice(program.matrix.start[row], program.matrix.start[row + 1])
    return float(program.matrix.value[at] @ values[program.matrix.column[at]])


def needed(ready: Prepared, row: int, cell: Cell, values: Floats) -> Needed | None:
    """What the cell must hold; None where the row does not follow it."""
    program, now = ready.program, number_at(ready.case, cell)
    (bound, sense), here = side(program, row), left(program, row, values)
    missing = sense * (here - bound)
    for step in (STEP * (1 + abs(now)), -STEP * (1 + abs(now))):
        sides = _sides(ready, _with(ready.case, cell, now + step), row, values)
        if sides is None:
            continue
        slope = (sense * (sides[0] - sides[1]) - missing) / step
        if abs(slope * step) <= FLAT * (1 + abs(missing)):
            return None
        is_right = abs(sides[0] - here) <= FLAT * (1 + abs(here))
        return Needed(now - missing / slope, is_right)
    return None


def _sides(ready: Prepared, case: Case, row: int, values: Floats) -> tuple[float, float] | None:
    """Both sides of a row at a plan, in another case; None where there is no such row."""
    head = ready.program.heads[row]
    if case.settings.coordination == "apart":
        return _sides_apart(ready, case, head, values)
    decide = decisions(case, ready.links)
    there = carried(ready.decide, values, decide)
    (family,) = (one for one in FAMILIES if one.name == head.family)
    for one in family.rows(case, ready.links, decide):
        if one.key == head.key:
            return sum(factor * there[column] for column, factor in one.terms.items()), one.rhs
    return None


def _sides_apart(
    ready: Prepared, case: Case, head: Head, values: Floats
) -> tuple[float, float] | None:
    """The same where provinces plan apart, and rows are made of those of all."""
    now = prepare_again(ready, case, ready.links, tuple(table.name for table in TABLES))
    found = rows_named(now.program, frozenset(((head.family, head.key),)))
    if not found:
        return None
    there = carried(ready.decide, values, now.decide)
    return left(now.program, found[0], there), side(now.program, found[0])[0]


def _with(case: Case, cell: Cell, number: float) -> Case:
    """The case with another number in a cell, whatever its bounds: for a trial only."""
    table, key, column = cell
    if table == "case":
        return replace(case, settings=_set(case.settings, column.split("."), number))
    rows = getattr(case, table)
    record = rows[key]
    changed = record.model_copy(update={column_fields(TABLE_BY_NAME[table].record)[column]: number})
    tables: dict[str, Any] = {table: {**rows, key: changed}}
    return replace(case, **tables)


def _set(group: Any, names: list[str], number: float) -> Any:
    first, *rest = names
    inner = _set(getattr(group, first), rest, number) if rest else number
    return group.model_copy(update={first: inner})


def outward(now: float, value: float) -> str:
    """The value in plain digits, rounded away from what the cell holds now; zero where it is that
    but for rounding."""
    if abs(value) <= NOTHING * abs(now):
        return "0"
    text = f"{value:.{DIGITS}g}"
    short = (value - float(text)) * (1 if value > now else -1)
    if short > FLAT * abs(value):
        unit = 10.0 ** (math.floor(math.log10(abs(value))) - DIGITS + 1)
        text = f"{float(text) + math.copysign(unit, value - now):.{DIGITS}g}"
    return f"{Decimal(text):f}"
