"""A workbook as settings and tables of text, each cell with the place where it stands."""

from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from inputs.columns import column_fields
from inputs.csv_text import BLANKS, Grid
from inputs.errors import MOST_PROBLEMS, Problem
from inputs.head import HEAD
from inputs.tables import TABLES, Table
from inputs.workbook.cells import Cells, padded, positions
from inputs.workbook.head_sheet import read_settings
from inputs.workbook.layout import GUIDE, HEAD_SHEET, NAMED, column_letter
from inputs.workbook.package import open_package
from inputs.workbook.positions import Positions
from inputs.workbook.sheets import read_sheets
from inputs.workbook.text_rows import read_text_rows, spots
from inputs.yaml_text import Document

DELETED = "is missing, though the guide lists it: its table counts as absent"
"""What is told of the sheet of a table that a workbook of this program had when it was written."""

HEADING_ROWS = 20
"""Rows among which the column names are looked for when they do not stand in row 1."""


class Book(NamedTuple):
    """A workbook before its cells are understood; tables without a row are left out."""

    head: Document | None
    tables: Mapping[str, Grid]
    at: Positions
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def read_workbook(path: Path) -> Book:
    """Every sheet of the workbook that a case reads; a file that is no workbook is refused."""
    package = open_package(path)
    sheets, problems, names = read_sheets(package)
    head = read_settings(package.name, sheets.get(HEAD_SHEET))
    tables = {
        table.name: grid
        for table in TABLES
        if table.name in sheets and (grid := _grid(package.name, table, sheets[table.name]))
    }
    columns = {name: positions(grid.header) for name, grid in tables.items()}
    texts = read_text_rows(package.name, sheets)
    absent = _absent({*sheets, *(problem.sheet for problem in problems)})
    return Book(
        head.document,
        tables,
        Positions(package.name, columns, head.rows, head.value, spots(package.name, texts)),
        (*problems, *head.problems, *absent, *texts.problems),
        (*_deleted(package.name, names), *(note for name in tables for note in sheets[name].notes)),
    )


def _absent(present: Collection[str]) -> Iterator[Problem]:
    """Sheets that every case needs and that are neither read nor known to be unreadable."""
    if HEAD_SHEET not in present:
        fix = "Add the sheet, with the columns setting and value."
        yield Problem(HEAD, message="is missing", fix=fix)
    for table in TABLES:
        if table.required and table.name not in present:
            yield Problem(f"{table.name}.csv", message="is missing", fix="Add the sheet.")


def _deleted(book: str, present: Collection[str]) -> Iterator[Problem]:
    """Notes on sheets that are not there, in a workbook whose guide lists every sheet."""
    if GUIDE not in present:
        return
    for table in TABLES:
        if not table.required and table.name not in present:
            yield Problem(book, message=DELETED, sheet=table.name)
    for name in NAMED:
        if name not in present:
            message = f"is missing, though the guide lists it: the case has no {name}"
            yield Problem(book, message=message, sheet=name)


def _grid(book: str, table: Table, cells: Cells) -> Grid | None:
    """Header and rows of a table with the faults of their form; none if an optional table has
    neither rows nor faults."""
    rows = cells.rows
    heading = _heading(rows, table)
    header = tuple(cell.strip(BLANKS) for cell in rows[heading]) if rows else ()
    below = rows[heading + 1 :]
    if not any(below) and not cells.problems and not table.required:
        return None
    problems = [*cells.problems]
    if heading:
        message = "holds the column names, which belong into row 1"
        fix = "Delete the rows above."
        problems.append(Problem(book, heading + 1, message=message, fix=fix, sheet=table.name))
    else:
        found = _shape_problems(book, table.name, len(header), below)
        problems += islice(found, MOST_PROBLEMS)
    return Grid(header, padded(below, len(header)), tuple(problems))


def _heading(rows: list[list[str]], table: Table) -> int:
    """Position of the row that holds the column names; the first if none does."""
    known = {*column_fields(table.record)}
    for position, row in enumerate(rows[:HEADING_ROWS]):
        if known & {cell.strip(BLANKS) for cell in row}:
            return position
    return 0


def _shape_problems(book: str, sheet: str, width: int, rows: list[list[str]]) -> Iterator[Problem]:
    """Rows that are blank, and cells beside the named columns."""
    for number, row in enumerate(rows, 2):
        if not row:
            yield Problem(book, number, message="is blank", fix="Delete the row.", sheet=sheet)
        for position, cell in enumerate(row[width:], width + 1):
            if cell.strip(BLANKS):
                place = f"{column_letter(position)}{number}"
                message = "stands in a column without a name"
                fix = "Name the column in row 1, or clear the cell."
                yield Problem(book, number, "", cell, message, fix, sheet, place)
                break
