"""The files of a case: where its folder or workbook is and what lies in a folder."""

from pathlib import Path
from typing import NamedTuple

from inputs.builtin import builtin_cases
from inputs.errors import InputProblems, Problem, did_you_mean
from inputs.head import HEAD
from inputs.tables import TABLES
from inputs.workbook.layout import is_workbook

OTHER_WORKBOOKS = (".xls", ".xlsm", ".xlsb", ".xltx", ".xltm", ".ods", ".numbers", ".et")
"""Ends of files that a spreadsheet program writes and that are not read."""


class CaseFiles(NamedTuple):
    """Head and tables of a case by table name, and what is wrong with the folder."""

    head: Path
    tables: dict[str, Path]
    problems: tuple[Problem, ...]


def case_place(source: str | Path) -> Path:
    """The folder or workbook that a built-in name or a path means; a text is first a name."""
    cases = builtin_cases()
    if isinstance(source, str) and source in cases:
        return cases[source]
    try:
        is_file = Path(source).is_file()
        if Path(source).is_dir() or (is_file and is_workbook(source)):
            return Path(source)
    except (OSError, ValueError):
        is_file = False
    raise InputProblems([_no_case(str(source), is_file, tuple(cases))])


def case_folder(source: str | Path) -> Path:
    """The folder that a built-in name or a path means; a workbook is refused."""
    place = case_place(source)
    if place.is_file():
        message = "is a workbook"
        raise InputProblems([Problem(str(source), message=message, fix="Give a folder of tables.")])
    return place


def _no_case(source: str, is_file: bool, names: tuple[str, ...]) -> Problem:
    if is_file and source.lower().endswith(OTHER_WORKBOOKS):
        message = "is a spreadsheet of another kind than .xlsx"
        return Problem(source, message=message, fix="Save it as an Excel workbook (.xlsx).")
    if is_file:
        fix = "Give the folder that holds case.yaml, or an .xlsx workbook."
        return Problem(source, message="is a file", fix=fix)
    if is_workbook(source):
        return Problem(source, message="is not there", fix="Check the name of the workbook.")
    message = "is neither a built-in case nor a folder"
    return Problem(source, message=message, fix=did_you_mean(source, names))


def list_case(folder: Path) -> CaseFiles:
    """The files of the case in the folder; files that are no tables are left alone."""
    tables = {f"{table.name}.csv": table.name for table in TABLES}
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    entries = _entries(folder)
    root = folder.resolve()
    for path in entries:
        if path.name in tables or path.name == HEAD:
            fault = _fault(path, root)
            problems += fault
            if not fault and path.name in tables:
                found[tables[path.name]] = path
        elif path.suffix.lower() == ".csv" and not path.name.startswith("."):
            fix = did_you_mean(path.name, tables)
            problems.append(Problem(path.name, message="is not a table of a case", fix=fix))
    problems += _absent(folder, {path.name for path in entries})
    return CaseFiles(folder / HEAD, found, tuple(problems))


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        reason = error.strerror or "the system refused"
        raise InputProblems([Problem(folder.name, message=f"cannot be read ({reason})")]) from error


def _fault(path: Path, root: Path) -> list[Problem]:
    try:
        inside = path.resolve().is_relative_to(root)
        regular = path.is_file()
    except (OSError, RuntimeError):
        inside, regular = True, False
    if not inside:
        message = "is a link that leads out of the case"
        return [Problem(path.name, message=message, fix="Put the file itself into the folder.")]
    if not regular:
        return [Problem(path.name, message="is not a file", fix="Put a file there.")]
    return []


def _absent(folder: Path, names: set[str]) -> list[Problem]:
    needed = [HEAD, *(f"{table.name}.csv" for table in TABLES if table.required)]
    fix = f"Put it into {folder.name or folder}."
    return [Problem(name, message="is missing", fix=fix) for name in needed if name not in names]
