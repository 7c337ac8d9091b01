"""Records of a table as text: the cells of its columns, and its file."""

import re
from collections.abc import Sequence
from typing import Any

from inputs.base import Record
from inputs.columns import column_fields, key_columns, required_columns
from inputs.rows import rows_of

MARKS = ',"\r\n'
"""What a cell may hold only in quotes."""

MARKED = re.compile(f"[{MARKS}]")


def csv_text(record: type[Record], rows: Sequence[Record]) -> str:
    """The table as a CSV file; what is read from it are the same records."""
    columns = [_quoted([name, *cells]) for name, cells in table_cells(record, rows).items()]
    return "".join(f"{','.join(line)}\n" for line in zip(*columns, strict=True))


def table_cells(record: type[Record], rows: Sequence[Record]) -> dict[str, list[str]]:
    """Cells by column: required columns, and those that some row was given.

    A cell reads back exactly; it is blank where the row was not given it.
    """
    given = rows_of(record).dump_python([*rows], by_alias=True, exclude_unset=True, warnings=False)
    written = {*required_columns(record), *key_columns(record)}.union(*given)
    columns = (column for column in column_fields(record) if column in written)
    return {column: _texts([row.get(column, "") for row in given]) for column in columns}


def _texts(values: list[Any]) -> list[str]:
    return [value if isinstance(value, str) else _text(value) for value in values]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)


def _quoted(column: list[str]) -> list[str]:
    """Cells as CSV writes them; Python's own writer leaves a lone carriage return unquoted."""
    text = "".join(column)
    # Few columns hold a mark; the others need no look at their cells.
    if not any(mark in text for mark in MARKS):
        return column
    return [_in_quotes(cell) if MARKED.search(cell) else cell for cell in column]


def _in_quotes(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'
