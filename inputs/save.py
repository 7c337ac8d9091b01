"""A Case becomes a folder or a workbook that reads back as the same case."""

import errno
import glob
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from inputs.case import Case
from inputs.case_files import case_place
from inputs.case_texts import LEVERS, SCENARIOS, case_texts
from inputs.errors import InputProblems, Problem
from inputs.folders import Kind, whole_folder
from inputs.head import HEAD
from inputs.head_text import head_text
from inputs.load import load_case
from inputs.table_text import csv_text
from inputs.tables import TABLES
from inputs.workbook.layout import Texts, is_workbook

FILES = (HEAD, *(f"{table.name}.csv" for table in TABLES))
"""Head and tables of a case."""

CASE = Kind(HEAD, FILES)
"""What `save_case` may replace: the head and tables of any case."""

COPIED = ("*.csv", "*.yaml", "*.md", "scenarios/*.yaml")
"""Files of a case folder that a copy takes along."""

NO_TEXTS = Texts()
"""Neither levers nor scenarios."""


def save_case(case: Case, folder: str | Path, force: bool = False) -> Path:
    """The folder holds `case.yaml` and every filled table; `load_case` gives the same case.

    A cell is written if the record was given it, so blank cells stay blank. An existing folder is
    refused, or with `force` replaced if it holds a case and no levers, scenarios or other files.
    """
    with whole_folder(Path(folder), force, CASE) as part:
        _write_case(case, part)
    return Path(folder)


def _files_of(case: Case) -> tuple[str, ...]:
    """Head and filled tables of a case, as they are written."""
    return HEAD, *(f"{table.name}.csv" for table in TABLES if getattr(case, table.name))


def _write_case(case: Case, folder: Path) -> None:
    (folder / HEAD).write_text(head_text(case.settings), encoding="utf-8", newline="\n")
    for table in TABLES:
        rows = [*getattr(case, table.name).values()]
        if rows:
            path = folder / f"{table.name}.csv"
            path.write_text(csv_text(table.record, rows), encoding="utf-8", newline="")


def save_workbook(
    case: Case, path: str | Path, force: bool = False, texts: Texts = NO_TEXTS
) -> Path:
    """The .xlsx file holds the case; `load_case` gives the same case, with the same fingerprint.

    `texts` are its levers and scenarios. An existing file is refused, or replaced with `force`.
    """
    from inputs.workbook.write import workbook_bytes  # noqa: PLC0415 - most cases are folders

    target = Path(path)
    _refuse_file(target, force)
    content = workbook_bytes(case, texts)
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        message = f"cannot be written ({error.strerror or 'the system refused'})"
        fix = "Choose another place, and close the workbook in other programs."
        raise InputProblems([Problem(str(target), message=message, fix=fix)]) from error
    finally:
        _remove(part)
    return target


def _refuse_file(target: Path, force: bool) -> None:
    message, fix = "", "Choose another name."
    if not is_workbook(target):
        message, fix = "is not the name of a workbook", "Give a name that ends in .xlsx."
    elif target.is_dir():
        message = "is a folder"
    elif target.exists() and not force:
        message, fix = "exists already", "Choose another name, or allow it with --force."
    if message:
        raise InputProblems([Problem(str(target), message=message, fix=fix)])


def _remove(part: Path) -> None:
    """The unfinished file is gone; where the folder cannot be entered there was none."""
    with suppress(OSError):
        part.unlink(missing_ok=True)


def copy_to_workbook(source: str | Path, target: str | Path, force: bool = False) -> Path:
    """The target is one workbook with an editable copy of a valid case and its scenarios."""
    _refuse_file(Path(target), force)
    case = load_case(source)
    return save_workbook(case, target, force, case_texts(source))


def copy_case(source: str | Path, target: str | Path, force: bool = False) -> Path:
    """The target holds an editable copy of a valid case with its levers and scenarios.

    An existing folder is refused, or with `force` replaced if it holds a case and no file of a name
    that the copy does not bring.
    """
    case = load_case(source)
    folder = case_place(source)
    if folder.is_file():
        return _copy_from_workbook(case, case_texts(source), Path(target), force)
    if Path(target).resolve().is_relative_to(folder.resolve()):
        fix = "Choose another folder."
        raise InputProblems([Problem(str(target), message="is the case itself", fix=fix)])
    found = (path for pattern in COPIED for path in sorted(folder.glob(pattern)))
    files = [path.relative_to(folder) for path in found if path.is_file() and not path.is_symlink()]
    with whole_folder(Path(target), force, _bringing(map(Path.as_posix, files))) as part:
        for file in files:
            (part / file).parent.mkdir(exist_ok=True)
            shutil.copyfile(folder / file, part / file)
    return Path(target)


def _bringing(files: Iterable[str]) -> Kind:
    """A case of these files: a folder with others, such as a planner's own scenario, stays."""
    return Kind(HEAD, tuple(map(glob.escape, files)))


def _copy_from_workbook(case: Case, texts: Texts, target: Path, force: bool) -> Path:
    files = {LEVERS: texts.levers} if texts.levers else {}
    files |= {f"{SCENARIOS}/{name}.yaml": text for name, text in texts.scenarios.items()}
    with whole_folder(target, force, _bringing((*_files_of(case), *files))) as part:
        _write_case(case, part)
        for file, text in files.items():
            (part / file).parent.mkdir(exist_ok=True)
            (part / file).write_text(text, encoding="utf-8", newline="\n")
    return target
