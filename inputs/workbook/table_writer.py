"""A table of a case as a sheet: headings with notes, drop-downs, frozen keys, rows."""

from typing import Any, NamedTuple

from inputs.base import Record
from inputs.case import Case
from inputs.columns import column_fields, is_number, key_columns, required_columns
from inputs.tables import Table
from inputs.workbook.choices import Choice, column_choice
from inputs.workbook.formats import Formats
from inputs.workbook.notes import column_note
from inputs.workbook.numbers import Exact

LAST_ROW = 1_048_575
"""Position of the last row that a sheet can have, where drop-downs end."""

NARROWEST, WIDEST = 9, 42
"""Widths of columns in characters."""

ROWS_MEASURED = 200
"""Rows whose texts are looked at for the width of a column."""

NOTE_SIZE = {"x_scale": 2.2, "y_scale": 1.4, "author": "yrd"}

Cell = str | float | None


class Column(NamedTuple):
    """A column of a sheet: its name, its field, how it is written and what it offers."""

    name: str
    field: str
    is_number: bool
    heading: Any
    cells: Any
    choice: Choice | None


def write_table(sheet: Any, formats: Formats, case: Case, table: Table) -> None:
    """The sheet holds the table with all its columns, also if it has no row yet."""
    rows = list(getattr(case, table.name).values())
    columns = _columns(formats, case, table)
    for position, column in enumerate(columns):
        cells = [_cell(row, column.field) for row in rows]
        sheet.set_column(position, position, _width(column.name, cells), column.cells)
        sheet.write_string(0, position, column.name, column.heading)
        note = column_note(table, column.name, column.choice)
        sheet.write_comment(0, position, note, NOTE_SIZE)
        offer(sheet, position, column.choice)
        for row, value in enumerate(cells, 1):
            write_cell(sheet, row, position, value, column.cells)
    sheet.freeze_panes(1, _leading_keys(table.record))
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)


def _columns(formats: Formats, case: Case, table: Table) -> list[Column]:
    keys, required = key_columns(table.record), required_columns(table.record)
    found = []
    for name, field in column_fields(table.record).items():
        is_key, holds_number = name in keys, is_number(table.record.model_fields[field])
        heading = formats.key_heading if is_key else formats.heading
        heading = formats.required_heading if name in required else heading
        if holds_number:
            cells = formats.key_number if is_key else formats.number
        else:
            cells = formats.key_text if is_key else formats.text
        choice = column_choice(case, table, name)
        found.append(Column(name, field, holds_number, heading, cells, choice))
    return found


def _cell(row: Record, field: str) -> Cell:
    """The value as it is written; none where the row was not given it."""
    value = getattr(row, field) if field in row.model_fields_set else None
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if value is None or isinstance(value, int | float) else str(value)


def write_cell(sheet: Any, row: int, column: int, value: Cell, look: Any) -> None:
    """The cell holds the value as a number or as plain text, never as a formula or a link."""
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, value, look)
    elif value is not None:
        sheet.write_number(row, column, Exact(value) if isinstance(value, float) else value, look)


def offer(sheet: Any, position: int, choice: Choice | None) -> None:
    """Every cell of the column below its heading offers the choice."""
    if choice:
        sheet.data_validation(1, position, LAST_ROW, position, validation(choice))


def validation(choice: Choice) -> dict[str, Any]:
    """The choice as the workbook states it; codes of other sheets may be defined later."""
    words = list(choice.source) if isinstance(choice.source, tuple) else choice.source
    kind = "stop" if choice.is_strict else "warning"
    message = "请从下拉表中选择。Choose from the list."
    if not choice.is_strict:
        message = "该代码还不在所引用的表里。That code is not on the other sheet yet."
    return {
        "validate": "list",
        "source": words,
        "error_type": kind,
        "error_title": "yrd",
        "error_message": message,
    }


def _leading_keys(record: type[Record]) -> int:
    """How many columns from the left belong to the key."""
    keys, count = key_columns(record), 0
    for column in column_fields(record):
        if column not in keys:
            break
        count += 1
    return count


def _width(name: str, cells: list[Cell]) -> int:
    texts = [name + "   ", *(f"{cell}" for cell in cells[:ROWS_MEASURED] if cell is not None)]
    return max(NARROWEST, min(WIDEST, max(map(display_width, texts)) + 1))


def display_width(text: str) -> int:
    """Width of a text in characters; Chinese characters count twice."""
    return sum(2 if mark >= "\u1100" else 1 for mark in text)
