"""A Case becomes a folder that reads back as the same case."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import yaml

from inputs.base import Record
from inputs.case import Case
from inputs.case_files import case_folder
from inputs.columns import column_fields, required_columns
from inputs.errors import InputProblems, Problem
from inputs.folders import Kind, whole_folder
from inputs.head import HEAD
from inputs.load import load_case
from inputs.settings import Settings
from inputs.tables import TABLES

CASE = Kind(HEAD, (HEAD, "*.csv", "*.yaml", "*.md", "scenarios"))
"""What is written into the folder of a case."""

COPIED = ("*.csv", "*.yaml", "*.md", "scenarios/*.yaml")
"""Files of a case folder that a copy takes along."""

NEEDS_QUOTES = re.compile('[,"\r\n]')


def save_case(case: Case, folder: str | Path, force: bool = False) -> Path:
    """The folder holds `case.yaml` and every filled table; `load_case` gives the same case.

    A cell is written if the record was given it, so blank cells stay blank. An existing folder is
    refused, or with `force` replaced if it holds a case.
    """
    with whole_folder(Path(folder), force, CASE) as part:
        (part / HEAD).write_text(head_text(case.settings), encoding="utf-8", newline="\n")
        for table in TABLES:
            rows = getattr(case, table.name).values()
            if rows:
                _write_table(part / f"{table.name}.csv", table.record, rows)
    return Path(folder)


def copy_case(source: str | Path, target: str | Path, force: bool = False) -> Path:
    """The target holds an editable copy of a valid case with its levers and scenarios."""
    load_case(source)
    folder = case_folder(source)
    if Path(target).resolve().is_relative_to(folder.resolve()):
        fix = "Choose another folder."
        raise InputProblems([Problem(str(target), message="is the case itself", fix=fix)])
    with whole_folder(Path(target), force, CASE) as part:
        for pattern in COPIED:
            for path in sorted(folder.glob(pattern)):
                if path.is_file() and not path.is_symlink():
                    copy = part / path.relative_to(folder)
                    copy.parent.mkdir(exist_ok=True)
                    shutil.copyfile(path, copy)
    return Path(target)


class _HeadDumper(yaml.SafeDumper):
    """Writes text with line breaks or invisible characters in quotes, where YAML keeps them."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None if text.isprintable() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_HeadDumper.add_representer(str, _represent_text)


def head_text(settings: Settings) -> str:
    """The settings that were given, as the text of `case.yaml`."""
    given = settings.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return yaml.dump(given, Dumper=_HeadDumper, allow_unicode=True, sort_keys=False, width=10_000)


def _write_table(path: Path, record: type[Record], rows: Iterable[Record]) -> None:
    lines = (",".join(map(_quoted, row)) for row in table_cells(record, list(rows)))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="")


def _quoted(cell: str) -> str:
    """The cell as CSV writes it; Python's own writer leaves a lone carriage return unquoted."""
    return '"' + cell.replace('"', '""') + '"' if NEEDS_QUOTES.search(cell) else cell


def table_cells(record: type[Record], rows: list[Record]) -> list[list[str]]:
    """Header and cells of a table: required columns, and those that some row was given."""
    given = set[str]().union(*(row.model_fields_set for row in rows))
    required = required_columns(record)
    columns = {
        column: field
        for column, field in column_fields(record).items()
        if field in given or field in record.KEYS or column in required
    }
    cells = [[_cell(row, field) for field in columns.values()] for row in rows]
    return [list(columns), *cells]


def _cell(row: Record, field: str) -> str:
    """The value as text that reads back exactly; blank where the row was not given it."""
    value = getattr(row, field) if field in row.model_fields_set else None
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)
