"""What a step of a scenario did to the numbers of a case."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from inputs.base import Record
from inputs.case import Case
from inputs.columns import key_columns, number_columns
from inputs.evidence_lookup import Key
from inputs.scenarios.paths import Path, path_text
from inputs.tables import Table

Cell = tuple[str, Key, str]
"""Table, key and column of a number; a setting is in table 'case' with a blank key."""


class Effect(NamedTuple):
    """The case after a step, the numbers that it spoke of, and in words what it did to them."""

    case: Case
    cells: tuple[Cell, ...]
    words: str


def with_rows(case: Case, table: Table, rows: Mapping[Any, Any]) -> Case:
    """The case with other rows in one table."""
    tables: dict[str, Any] = {table.name: rows}
    return replace(case, **tables)


def numbers_of(table: Table, key: Key, row: Record) -> tuple[Cell, ...]:
    """The numbers that a row states."""
    columns = number_columns(table.record).items()
    stated = (column for column, field in columns if field in row.model_fields_set)
    return tuple((table.name, key, column) for column in stated)


def cell_text(table: Table, key: Key, column: str) -> str:
    """The path of one cell."""
    parts = key if isinstance(key, tuple) else (key,)
    pairs = zip(key_columns(table.record), parts, strict=True)
    where = tuple((name, (str(part),)) for name, part in pairs)
    return path_text(Path((table.name, column), where))
