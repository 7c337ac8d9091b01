"""Text of a table as header and rows of cells, with the faults of its form."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from inputs.base import Record
from inputs.columns import column_fields, required_columns
from inputs.errors import MOST_PROBLEMS, InputProblems, Problem, did_you_mean
from inputs.file_text import FileText

MOST_ROWS = 500_000
"""Rows of the largest table; 41 regions × 200 projects need 8,200 sites."""

LONGEST_LINE = 100_000
"""Characters of the longest line; the longest cell that a record takes has 4,000."""

BLANKS = " \t\u00a0\u3000"
"""Characters that leave a cell blank."""

QUOTES = (
    'Quote a cell that holds commas, quotes or line breaks, and double quotes inside: "a ""b""".'
)


class Grid(NamedTuple):
    """A table as text: the header, and every row with as many cells as the header."""

    header: tuple[str, ...]
    rows: list[list[str]]
    problems: tuple[Problem, ...] = ()


def read_grid(file: str, content: FileText) -> Grid:
    """The cells of a CSV file; row i of `rows` is row i + 2 of the spreadsheet.

    A file that is too long or not CSV is refused at the row where this shows, without reading on.
    """
    lines = io.TextIOWrapper(io.BytesIO(content.data), content.encoding, newline="")
    rows: list[list[str]] = []
    try:
        for row in csv.reader(_bearable(file, lines), strict=True):
            rows.append(row)
            if len(rows) > MOST_ROWS + 1:
                raise InputProblems([_too_many(file)])
    except csv.Error as error:
        raise InputProblems([Problem(file, len(rows) + 1, "", None, str(error), QUOTES)]) from error
    _drop_blank_end(rows)
    header = tuple(cell.strip(BLANKS) for cell in rows[0]) if rows else ()
    problems = islice(_shape_problems(file, header, rows[1:]), MOST_PROBLEMS)
    return Grid(header, rows[1:], tuple(problems))


def _bearable(file: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            message = f"has more than {LONGEST_LINE:,} characters in a line"
            raise InputProblems([Problem(file, number, "", None, message, QUOTES)])
        yield line


def _too_many(file: str) -> Problem:
    message = f"has more than {MOST_ROWS:,} rows"
    return Problem(file, message=message, fix="Remove rows that the case does not need.")


def _is_blank(row: list[str]) -> bool:
    return not any(cell.strip(BLANKS) for cell in row)


def _drop_blank_end(rows: list[list[str]]) -> None:
    """No blank row is left at the end; spreadsheets often write some."""
    while rows and _is_blank(rows[-1]):
        rows.pop()


def _shape_problems(file: str, header: tuple[str, ...], rows: list[list[str]]) -> Iterator[Problem]:
    width = len(header)
    for number, row in enumerate(rows, 2):
        if not row or (not row[0] and _is_blank(row)):
            yield Problem(file, number, message="is blank", fix="Delete the row.")
        elif len(row) != width:
            message = f"has {len(row)} cells, and the header has {width}"
            yield Problem(file, number, message=message, fix=QUOTES)


def header_problems(file: str, header: tuple[str, ...], record: type[Record]) -> Iterator[Problem]:
    """Every column that is unknown, blank, there twice, or missing though rows need it."""
    known = column_fields(record)
    for position, column in enumerate(header, 1):
        if not column:
            yield Problem(file, 1, message=f"has no name over column {position}", fix="Name it.")
        elif column not in known:
            fix = did_you_mean(column, known)
            yield Problem(file, 1, column, None, "is not a column of this table", fix)
        elif column in header[: position - 1]:
            yield Problem(file, 1, column, None, "is there twice", "Delete one of the two.")
    for column in required_columns(record):
        if column not in header:
            yield Problem(file, 1, column, None, "is missing", "Add the column.")
