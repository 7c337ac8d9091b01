"""Rows that a table gains or loses."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from pydantic import ValidationError

from inputs.case import Case
from inputs.columns import column_fields, key_columns
from inputs.errors import did_you_mean
from inputs.evidence_lookup import key_text
from inputs.scenarios.bounds import refusal
from inputs.scenarios.changes import NewRow, Removal, as_where
from inputs.scenarios.effects import Effect, numbers_of, with_rows
from inputs.scenarios.paths import PathError
from inputs.scenarios.selection import rows_where, table_named
from inputs.tables import Table


def remove_rows(case: Case, removal: Removal) -> Effect:
    """The case without the rows that fit; raises PathError where none does."""
    table = table_named(removal.table)
    gone = rows_where(case, table, as_where(removal.where))
    rows: Mapping[Any, Any] = getattr(case, table.name)
    kept = {key: row for key, row in rows.items() if key not in gone}
    if table.required and not kept:
        raise PathError(table.name, "would have no row left, and a case needs one")
    return Effect(with_rows(case, table, kept), (), "")


def add_row(case: Case, new: NewRow) -> Effect:
    """The case with one more row at the end of the table; its key must be new."""
    table = table_named(new.table)
    row = _read(table, new.row)
    key = attrgetter(*table.record.KEYS)(row)
    rows: Mapping[Any, Any] = getattr(case, table.name)
    if key in rows:
        columns = ", ".join(key_columns(table.record))
        message = f"is already in {table.name} ({columns})"
        raise PathError(key_text(key), message, "Change its cells, or remove it first.")
    now = with_rows(case, table, {**rows, key: row})
    return Effect(now, numbers_of(table, key, row), "row added")


def _read(table: Table, cells: Mapping[str, str]) -> Any:
    """The record of the cells; blank ones count as not written."""
    fields = column_fields(table.record)
    for column in cells:
        if column not in fields:
            message = f"is not a column of {table.name}"
            raise PathError(column, message, did_you_mean(column, fields))
    filled = {column: cell for column, cell in cells.items() if cell}
    try:
        return table.record.model_validate(filled)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        column = str(detail["loc"][0])
        place = f"column {column} of the new row of {table.name}"
        raise refusal(table.record, fields.get(column, column), detail, place) from error
