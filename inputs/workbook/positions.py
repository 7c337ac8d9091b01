"""Problems of a case as its workbook shows them: sheet and cell instead of file and row."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from inputs.errors import Problem
from inputs.head import HEAD
from inputs.tables import TABLES
from inputs.workbook.layout import HEAD_SHEET

FILES: Mapping[str, str] = {f"{t.name}.csv": t.name for t in TABLES} | {HEAD: HEAD_SHEET}
"""Sheet of every file of a case."""

FILE_NAMES = re.compile(rf"\b(?:{'|'.join(map(re.escape, FILES))})(?!\w)")


class Positions(NamedTuple):
    """Where things stand in a workbook: columns of each sheet, and rows and column of settings."""

    book: str
    columns: Mapping[str, Mapping[str, str]]
    settings: Mapping[str, int]
    value: str = "B"


def in_workbook(problems: Iterable[Problem], at: Positions) -> tuple[Problem, ...]:
    """The problems with sheet and cell; those that name them already are unchanged."""
    return tuple(_placed(problem, at) for problem in problems)


def _placed(problem: Problem, at: Positions) -> Problem:
    sheet = FILES.get(problem.file)
    if sheet is None:
        return problem
    row, letters = _spot(problem, sheet, at)
    return replace(
        problem,
        file=at.book,
        row=row,
        sheet=sheet,
        cell=f"{letters}{row}" if letters else "",
        message=_in_sheets(problem.message),
        fix=_in_sheets(problem.fix),
    )


def _spot(problem: Problem, sheet: str, at: Positions) -> tuple[int, str]:
    """Row and column letters of a problem, as far as it has them."""
    if sheet == HEAD_SHEET:
        row = problem.row or at.settings.get(problem.field, 0)
        return row, at.value if row else ""
    known = at.columns.get(sheet, {})
    letters = next((known[name] for name in problem.field.split(", ") if name in known), "")
    return (problem.row or 1, letters) if letters else (problem.row, "")


def _in_sheets(text: str) -> str:
    return FILE_NAMES.sub(lambda found: f"sheet {FILES[found.group()]}", text)
