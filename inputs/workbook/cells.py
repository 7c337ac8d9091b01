"""Cells of a sheet as text, just as a CSV file would hold them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from inputs.csv_text import BLANKS, MOST_ROWS
from inputs.errors import MOST_PROBLEMS, InputProblems, Problem, shown
from inputs.workbook.facts import SheetFacts
from inputs.workbook.layout import column_letter

MOST_COLUMNS = 200
"""Columns that a sheet may fill; the widest table has 22."""

MOST_CELLS = 10_000_000
"""Cells, blank ones included, after which a sheet is given up; 41 cities fill 100,000."""

LAST_ROW = 1_048_576
"""The last row that Excel knows."""

ESCAPED = re.compile("_x(00[01][0-9A-F]|FFF[EF])_")
"""A character that XML cannot hold, as a workbook spells it."""

DATE = "is a date or a time", "Format the cell as a number or as text, and type it again."
FORMULA = (
    "holds a formula whose result is not in the file",
    "Open the workbook in Excel or LibreOffice and save it, or write the value itself.",
)
ERROR = "is an error", "Correct the formula, or write the value itself."
MERGED_FIX = "Unmerge it, and fill every cell."


class Cells(NamedTuple):
    """The filled part of a sheet as rows of text, the first being row 1, and what is wrong."""

    rows: list[list[str]]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_cells(
    book: str, name: str, rows: Iterable[tuple[Any, ...]], facts: SheetFacts | None
) -> Cells:
    """Every filled cell of a sheet; blank rows stay where others follow."""
    problems: list[Problem] = []
    found: list[list[str]] = []
    blank = seen = 0
    for number, values in enumerate(rows, 1):
        seen += len(values)
        texts = _texts(book, name, number, values, problems) if values else []
        if not texts:
            blank += 1
        else:
            found += [[] for _ in range(blank)]
            found.append(texts)
            blank = 0
        is_long = seen > MOST_CELLS or len(found) > MOST_ROWS + 1 or number > LAST_ROW
        if is_long or len(texts) > MOST_COLUMNS:
            raise InputProblems([_too_large(book, name, number, texts)])
    problems += _faults(book, name, facts or SheetFacts())
    return Cells(found, tuple(problems[:MOST_PROBLEMS]), _notes(book, name, facts, len(found)))


def _too_large(book: str, name: str, row: int, texts: list[str]) -> Problem:
    message = f"has more than {MOST_ROWS:,} rows, or cells far below its rows"
    if len(texts) > MOST_COLUMNS:
        message = f"has more than {MOST_COLUMNS} columns"
    fix = "Remove rows and columns that the case does not need."
    return Problem(book, row, message=message, fix=fix, sheet=name)


def _texts(
    book: str, name: str, row: int, values: tuple[Any, ...], problems: list[Problem]
) -> list[str]:
    """The texts of a row up to its last filled cell."""
    texts = []
    for position, value in enumerate(values, 1):
        text = _text(value)
        if text is None:
            cell = f"{column_letter(position)}{row}"
            text = "?"
            problems.append(_problem(book, name, cell, str(value), DATE))
        texts.append(text)
    while texts and not texts[-1].strip(BLANKS):
        texts.pop()
    return texts


def _text(value: Any) -> str | None:
    """The value as text that reads back exactly; none for a date."""
    if value is None:
        return ""
    if isinstance(value, str):
        return ESCAPED.sub(_character, value) if "_x" in value else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return None if isinstance(value, date | datetime | time | timedelta) else str(value)


def _character(found: re.Match[str]) -> str:
    return chr(int(found.group(1), 16))


def _problem(book: str, name: str, cell: str, value: str | None, words: tuple[str, str]) -> Problem:
    row = int("".join(filter(str.isdecimal, cell)) or 0)
    return Problem(book, row, "", value, *words, name, cell)


def _faults(book: str, name: str, facts: SheetFacts) -> Iterable[Problem]:
    """Problems of errors, formulas without a result and merged cells."""
    for cell, error in facts.errors:
        yield _problem(book, name, cell, error, ERROR)
    for cell in facts.without_result:
        yield _problem(book, name, cell, None, FORMULA)
    for place in facts.merged:
        words = f"is merged ({shown(place)})", MERGED_FIX
        yield _problem(book, name, place.partition(":")[0], None, words)


def _notes(book: str, name: str, facts: SheetFacts | None, rows: int) -> tuple[Problem, ...]:
    """That hidden rows are read."""
    hidden = [row for row in (facts.hidden if facts else ()) if 1 < row <= rows]
    if not hidden:
        return ()
    message = f"and {len(hidden) - 1} more rows are hidden" if hidden[1:] else "is hidden"
    fix = "They count like the others." if hidden[1:] else "It counts like the others."
    return (Problem(book, hidden[0], message=message, fix=fix, sheet=name),)


def padded(rows: Iterable[list[str]], width: int) -> list[list[str]]:
    """The rows with as many cells as the header; what stands beyond is cut off."""
    return [(row + [""] * (width - len(row)))[:width] for row in rows]


def positions(header: Iterable[str]) -> Mapping[str, str]:
    """The letters of every named column, of the first where a name stands twice."""
    found: dict[str, str] = {}
    for position, column in enumerate(header, 1):
        if column:
            found.setdefault(column, column_letter(position))
    return found
