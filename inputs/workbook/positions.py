"""Problems of a case as its workbook shows them: sheet and cell instead of file and row."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from inputs.errors import Problem
from inputs.head import HEAD
from inputs.tables import TABLES
from inputs.workbook.layout import HEAD_SHEET

FILES: Mapping[str, str] = {f"{t.name}.csv": t.name for t in TABLES} | {HEAD: HEAD_SHEET}
"""Sheet of every file of a case."""

FILE_NAMES = re.compile(rf"\b(?:{'|'.join(map(re.escape, FILES))})(?!\w)")


class Spot(NamedTuple):
    """Where a line of a text stands: sheet, cell with its row, and line within the cell."""

    sheet: str
    row: int
    cell: str
    line: int = 1


class Positions(NamedTuple):
    """Where things stand in a workbook: columns of each sheet, rows and column of settings, and
    the lines of each text by the file that would hold it.
    """

    book: str
    columns: Mapping[str, Mapping[str, str]]
    settings: Mapping[str, int]
    value: str = "B"
    texts: Mapping[str, tuple[Spot, ...]] = {}


def in_workbook(problems: Iterable[Problem], at: Positions) -> tuple[Problem, ...]:
    """The problems with sheet and cell; those that name them already are unchanged."""
    return tuple(_placed(problem, at) for problem in problems)


def _placed(problem: Problem, at: Positions) -> Problem:
    message, fix = _in_sheets(problem.message, at), _in_sheets(problem.fix, at)
    told = replace(problem, message=message, fix=fix)
    if problem.file in at.texts:
        lines = at.texts[problem.file]
        spot = _line(lines, problem.row) if problem.row else _whole(lines)
        return replace(told, file=at.book, **spot._asdict())
    sheet = FILES.get(problem.file)
    if sheet is None:
        return told
    row, letters = _spot(problem, sheet, at)
    cell = f"{letters}{row}" if letters else ""
    return replace(told, file=at.book, row=row, sheet=sheet, cell=cell)


def _line(lines: Sequence[Spot], number: int) -> Spot:
    """The spot of a line; what a file would hold beyond its last line is told there."""
    return lines[min(number, len(lines)) - 1]


def _whole(lines: Sequence[Spot]) -> Spot:
    """The sheet of a text, and its row if it has only one."""
    rows = {spot.row for spot in lines}
    return Spot(lines[0].sheet, rows.pop() if len(rows) == 1 else 0, "", 0)


def _spot(problem: Problem, sheet: str, at: Positions) -> tuple[int, str]:
    """Row and column letters of a problem, as far as it has them."""
    if sheet == HEAD_SHEET:
        row = problem.row or at.settings.get(problem.field, 0)
        return row, at.value if row else ""
    known = at.columns.get(sheet, {})
    letters = next((known[name] for name in problem.field.split(", ") if name in known), "")
    return (problem.row or 1, letters) if letters else (problem.row, "")


def _in_sheets(text: str, at: Positions) -> str:
    """The text with sheets instead of files, and cells instead of lines."""
    for file, lines in at.texts.items():
        if file in text:
            text = re.sub(rf"{re.escape(file)} line (\d+)", partial(_in_cell, lines), text)
    return FILE_NAMES.sub(lambda found: f"sheet {FILES[found.group()]}", text)


def _in_cell(lines: Sequence[Spot], found: re.Match[str]) -> str:
    spot = _line(lines, int(found[1]))
    return f"sheet {spot.sheet} cell {spot.cell} line {spot.line}"
