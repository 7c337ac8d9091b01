"""Cells of a table changed: every changed row keeps the bounds of its record."""

import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from inputs.base import Record
from inputs.case import Case
from inputs.columns import column_fields, is_number, key_columns, number_columns
from inputs.errors import did_you_mean
from inputs.evidence_lookup import Key
from inputs.scenarios.bounds import refusal
from inputs.scenarios.changes import CellChange, as_where
from inputs.scenarios.effects import Effect, cell_text, with_rows
from inputs.scenarios.paths import PathError
from inputs.scenarios.selection import rows_where, table_named
from inputs.tables import Table

WHOLE_TOLERANCE = 1e-9
"""A product this near to a whole number, relative to it, is whole but for rounding: 10 × 1.1."""

Rows = Mapping[Any, Any]
"""Records by key."""


def change_cells(case: Case, change: CellChange) -> Effect:
    """The case with the cells changed; the very same where nothing becomes different.

    The effect names the cells that became so, and all that were set, even to what they held.
    Raises PathError where nothing fits, a cell is blank, or a value leaves its bounds.
    """
    table = table_named(change.table)
    field = _field(table, change.column)
    chosen = rows_where(case, table, as_where(change.where))
    new = _new_value(table, field, change)
    values = {key: new(key, row) for key, row in chosen.items()}
    rows = with_values(table, change.column, chosen, values)
    changed = {
        k: row for k, row in rows.items() if getattr(row, field) != getattr(chosen[k], field)
    }
    named = changed if change.set is None else chosen
    is_counted = change.column in number_columns(table.record)
    cells = tuple((table.name, key, change.column) for key in named if is_counted)
    now = with_rows(case, table, {**getattr(case, table.name), **changed}) if changed else case
    return Effect(now, cells, _words(change))


def _words(change: CellChange) -> str:
    if change.multiply is not None:
        return f"multiplied by {change.multiply:g}"
    if change.add is not None:
        return f"changed by {change.add:+g}"
    return f"set to {change.set}" if change.set else "left blank"


def _field(table: Table, column: str) -> str:
    fields = column_fields(table.record)
    if column not in fields:
        message = f"is not a column of {table.name}"
        raise PathError(column, message, did_you_mean(column, fields))
    if column in key_columns(table.record):
        fix = "Remove the row and add another."
        raise PathError(column, f"is part of the key of {table.name}", fix)
    return fields[column]


def _new_value(
    table: Table, field: str, change: CellChange
) -> Callable[[Key, Record], float | str | None]:
    """What the cell of a row becomes; None leaves it blank."""
    factor, amount = change.multiply, change.add
    if factor is None and amount is None:
        return lambda *_: change.set or None
    if not is_number(table.record.model_fields[field]):
        message = f"is a column of {table.name} that holds no number"
        raise PathError(change.column, message, "Use set.")

    def reckon(key: Key, row: Record) -> float:
        old = getattr(row, field)
        if old is None:
            message = "is blank: there is no number to multiply or add to"
            raise PathError(cell_text(table, key, change.column), message, "Use set.")
        value = old * factor if factor is not None else old + (amount or 0.0)
        return _whole(value) if isinstance(old, int) else value

    return reckon


def _whole(value: float) -> float:
    """The whole number that the value is but for rounding, else the value."""
    if not math.isfinite(value):
        return value
    near = round(value)
    return near if abs(value - near) <= WHOLE_TOLERANCE * max(1.0, abs(value)) else value


@cache
def _rows_of(record: type[Record]) -> TypeAdapter[list[Any]]:
    """Reads many rows at once, which is quicker than one by one."""
    return TypeAdapter(list[record])  # type: ignore[valid-type]


def with_values(
    table: Table, column: str, chosen: Rows, values: Mapping[Any, float | str | None]
) -> Rows:
    """The rows with new values in a column, each read anew as a record."""
    field = column_fields(table.record)[column]
    data = [_cells(row, field, values[key]) for key, row in chosen.items()]
    try:
        rows = _rows_of(table.record).validate_python(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        key = list(chosen)[int(details[0]["loc"][0])]
        others = f" and in {len(details) - 1} more cells" if len(details) > 1 else ""
        place = f"{cell_text(table, key, column)}{others}"
        raise refusal(table.record, field, details[0], place) from error
    return dict(zip(chosen, rows, strict=True))


def _cells(row: Record, field: str, value: float | str | None) -> dict[str, Any]:
    """The cells of a row that are not blank, with a new value in one of them."""
    held = row.__dict__
    cells = {name: held[name] for name in row.model_fields_set if held[name] is not None}
    if value is None:
        cells.pop(field, None)
        return cells
    return {**cells, field: value}
