"""A folder, workbook or built-in name becomes one validated Case, or a list of all its faults."""

from collections.abc import Callable, Collection
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from inputs.case import Case
from inputs.case_files import CaseFiles, case_place, list_case
from inputs.checks import CHECKS, NOTES, findings
from inputs.collector import collector_paused
from inputs.csv_text import Grid, header_problems, read_grid
from inputs.errors import MOST_PROBLEMS, InputProblems, Problem, refuse_if_any
from inputs.file_text import read_file
from inputs.fingerprint import with_fingerprint
from inputs.head import HEAD, Head, read_head, settings_of
from inputs.loaded import Loaded
from inputs.rows import Records, read_records
from inputs.tables import TABLES, Table
from inputs.workbook.layout import is_workbook

__all__ = ["Loaded", "load_case", "load_case_with_notes"]

TableRead = tuple[Records, tuple[Problem, ...]]
"""Records of one table with its problems, and notes on how it was read."""

ABSENT: TableRead = Records({}, ()), ()


class _Read(NamedTuple):
    """Tables as far as they could be read, names of the broken ones, problems and notes."""

    tables: dict[str, Any]
    broken: frozenset[str]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def load_case(source: str | Path) -> Case:
    """The validated case of a built-in name, folder or workbook; raises all problems at once."""
    return load_case_with_notes(source).case


def load_case_with_notes(source: str | Path) -> Loaded:
    """The case together with notes: odd encodings, data that no rule of this version reads."""
    with collector_paused():
        return _load(source)


def _load(source: str | Path) -> Loaded:
    """Files or sheets are read as text, then as records, then checked across records."""
    place = case_place(source)
    if place.is_file() and is_workbook(place):
        return _load_workbook(place)
    return _load_folder(list_case(place))


def _load_folder(files: CaseFiles) -> Loaded:
    def read(table: Table) -> TableRead:
        path = files.tables.get(table.name)
        return _read_file(path, table) if path else ABSENT

    head, head_problems = _read_head(files)
    tables = _read_tables(read, {problem.file for problem in files.problems})
    return _checked(head, tables, (*files.problems, *head_problems))


def _load_workbook(path: Path) -> Loaded:
    """The case of a workbook; problems and notes name its sheets and cells."""
    from inputs.workbook.positions import in_workbook  # noqa: PLC0415 - most cases are folders
    from inputs.workbook.read import read_workbook  # noqa: PLC0415

    book = read_workbook(path)

    def read(table: Table) -> TableRead:
        grid = book.tables.get(table.name)
        return _read_grid(f"{table.name}.csv", grid, table, ()) if grid else ABSENT

    settings, problems = settings_of(HEAD, book.head) if book.head else (None, ())
    head = Head(settings, book.notes) if settings else None
    named = {problem.file for problem in book.problems}
    tables = _read_tables(read, named | {f"{problem.sheet}.csv" for problem in book.problems})
    try:
        loaded = _checked(head, tables, (*book.problems, *problems))
    except InputProblems as error:
        raise InputProblems(in_workbook(error.problems, book.at)) from error
    return Loaded(loaded.case, in_workbook(loaded.notes, book.at), book.at)


def _checked(head: Head | None, read: _Read, problems: tuple[Problem, ...]) -> Loaded:
    """The case if neither its text nor its records nor what they say together is wrong."""
    found = [*problems, *read.problems]
    if head is None:
        raise InputProblems(found)
    case = Case(settings=head.settings, **read.tables)
    found += islice(findings(CHECKS, case, read.broken), MOST_PROBLEMS)
    refuse_if_any(found)
    notes = (*head.notes, *read.notes, *findings(NOTES, case, frozenset()))
    return Loaded(with_fingerprint(case), notes)


def _read_head(files: CaseFiles) -> tuple[Head | None, tuple[Problem, ...]]:
    if any(problem.file == files.head.name for problem in files.problems):
        return None, ()
    try:
        return read_head(files.head), ()
    except InputProblems as error:
        return None, error.problems


def _read_tables(read: Callable[[Table], TableRead], named: Collection[str]) -> _Read:
    """Every table; one whose file is named among the problems counts as broken."""
    tables: dict[str, Any] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    notes: list[Problem] = []
    for table in TABLES:
        found, remarks = read(table)
        tables[table.name] = found.records
        problems += found.problems
        notes += remarks
        if found.problems or f"{table.name}.csv" in named:
            broken.add(table.name)
    return _Read(tables, frozenset(broken), tuple(problems), tuple(notes))


def _read_file(path: Path, table: Table) -> TableRead:
    try:
        content = read_file(path)
        grid = read_grid(path.name, content)
    except InputProblems as error:
        return Records({}, error.problems), ()
    return _read_grid(path.name, grid, table, content.notes)


def _read_grid(file: str, grid: Grid, table: Table, notes: tuple[Problem, ...]) -> TableRead:
    problems = (*grid.problems, *_header(file, grid, table))
    if problems:
        return Records({}, problems), notes
    if not grid.rows:
        note = Problem(file, message="has no row: its rule sets no limit")
        return Records({}, ()), (*notes, note)
    return read_records(file, grid, table.record), notes


def _header(file: str, grid: Grid, table: Table) -> tuple[Problem, ...]:
    if not grid.header:
        return (Problem(file, message="is empty", fix="Write a header and rows."),)
    if table.required and not grid.rows:
        return (Problem(file, message="has a header but no row", fix="Add a row."),)
    return tuple(islice(header_problems(file, grid.header, table.record), MOST_PROBLEMS))
