"""A folder or a built-in name becomes one validated Case, or one list of all that is wrong."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from inputs.case import Case
from inputs.case_files import CaseFiles, case_folder, list_case
from inputs.checks import CHECKS, NOTES, findings
from inputs.csv_text import Grid, header_problems, read_grid
from inputs.errors import MOST_PROBLEMS, InputProblems, Problem, refuse_if_any
from inputs.file_text import read_file
from inputs.fingerprint import with_fingerprint
from inputs.head import Head, read_head
from inputs.rows import Records, read_records
from inputs.tables import TABLES, Table


class Loaded(NamedTuple):
    """A valid case, and notes on what a planner should know though nothing is wrong."""

    case: Case
    notes: tuple[Problem, ...]


class _Read(NamedTuple):
    """Tables as far as they could be read, names of the broken ones, problems and notes."""

    tables: dict[str, Any]
    broken: frozenset[str]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def load_case(source: str | Path) -> Case:
    """The validated case of a built-in name or a folder; all problems are raised at once."""
    return load_case_with_notes(source).case


def load_case_with_notes(source: str | Path) -> Loaded:
    """The case together with notes: odd encodings, data that no rule of this version reads."""
    with _collector_paused():
        return _load(source)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Python's garbage collector rests: records hold no cycles, and walking them again and again
    takes a third of the time of a large case."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _load(source: str | Path) -> Loaded:
    """Files, head and tables are read, then checked across records."""
    files = list_case(case_folder(source))
    head, head_problems = _read_head(files)
    read = _read_tables(files)
    problems = [*files.problems, *head_problems, *read.problems]
    if head is None:
        raise InputProblems(problems)
    case = Case(settings=head.settings, **read.tables)
    problems += islice(findings(CHECKS, case, read.broken), MOST_PROBLEMS)
    refuse_if_any(problems)
    notes = (*head.notes, *read.notes, *findings(NOTES, case, frozenset()))
    return Loaded(with_fingerprint(case), notes)


def _read_head(files: CaseFiles) -> tuple[Head | None, tuple[Problem, ...]]:
    if any(problem.file == files.head.name for problem in files.problems):
        return None, ()
    try:
        return read_head(files.head), ()
    except InputProblems as error:
        return None, error.problems


def _read_tables(files: CaseFiles) -> _Read:
    tables: dict[str, Any] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    notes: list[Problem] = []
    named = {problem.file for problem in files.problems}
    for table in TABLES:
        path = files.tables.get(table.name)
        read, found = _read_table(path, table) if path else (Records({}, ()), ())
        tables[table.name] = read.records
        problems += read.problems
        notes += found
        if read.problems or f"{table.name}.csv" in named:
            broken.add(table.name)
    return _Read(tables, frozenset(broken), tuple(problems), tuple(notes))


def _read_table(path: Path, table: Table) -> tuple[Records, tuple[Problem, ...]]:
    """Records of one table file with its problems, and notes on how it was read."""
    try:
        content = read_file(path)
        grid = read_grid(path.name, content)
    except InputProblems as error:
        return Records({}, error.problems), ()
    problems = (*grid.problems, *_header(path.name, grid, table))
    if problems:
        return Records({}, problems), content.notes
    if not grid.rows:
        note = Problem(path.name, message="has no row: its rule sets no limit")
        return Records({}, ()), (*content.notes, note)
    return read_records(path.name, grid, table.record), content.notes


def _header(file: str, grid: Grid, table: Table) -> tuple[Problem, ...]:
    if not grid.header:
        return (Problem(file, message="is empty", fix="Write a header and rows."),)
    if table.required and not grid.rows:
        return (Problem(file, message="has a header but no row", fix="Add a row."),)
    return tuple(islice(header_problems(file, grid.header, table.record), MOST_PROBLEMS))
