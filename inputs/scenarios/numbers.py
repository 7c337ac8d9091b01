"""Numbers of a case by cell: what they are, and the case with some of them set."""

from collections.abc import Mapping
from typing import Any

from inputs.case import Case
from inputs.columns import number_columns
from inputs.errors import InputProblems, Problem
from inputs.evidence_lookup import Key
from inputs.scenarios.cells import with_values
from inputs.scenarios.changes import SettingChange
from inputs.scenarios.effects import Cell, cell_text, with_rows
from inputs.scenarios.paths import PathError
from inputs.scenarios.selection import TABLE_BY_NAME
from inputs.scenarios.settings_change import change_setting

SETTINGS = "case"
"""Table under which evidence speaks of settings."""


def number_path(cell: Cell) -> str:
    """The path of one number, as `--set` takes it."""
    table, key, column = cell
    return column if table == SETTINGS else cell_text(TABLE_BY_NAME[table], key, column)


def number_at(case: Case, cell: Cell) -> float:
    """What a cell that holds a number, or a setting, is."""
    table, key, column = cell
    if table == SETTINGS:
        found: Any = case.settings
        for name in column.split("."):
            found = getattr(found, name)
        return float(found)
    fields = number_columns(TABLE_BY_NAME[table].record)
    return float(getattr(getattr(case, table)[key], fields[column]))


def with_numbers(case: Case, numbers: Mapping[Cell, float]) -> Case:
    """The case with the numbers set, each within the bounds of its column.

    Raises InputProblems with the first number that leaves them; rules between rows are not checked.
    """
    columns: dict[tuple[str, str], dict[Key, float]] = {}
    for (table, key, column), value in numbers.items():
        columns.setdefault((table, column), {})[key] = value
    for (table, column), values in columns.items():
        try:
            case = _with_column(case, table, column, values)
        except PathError as error:
            raise InputProblems([Problem(table, 0, column, error.value, error.message)]) from error
    return case


def number_text(value: float) -> str:
    """The number as a cell holds it, with every digit that it has."""
    return str(int(value)) if float(value).is_integer() else repr(value)


def _with_column(case: Case, table: str, column: str, values: Mapping[Key, float]) -> Case:
    if table == SETTINGS:
        (value,) = values.values()
        change = SettingChange(names=tuple(column.split(".")), value=number_text(value))
        return change_setting(case, change).case
    rows = getattr(case, table)
    chosen = {key: rows[key] for key in values}
    changed = with_values(TABLE_BY_NAME[table], column, chosen, values)
    return with_rows(case, TABLE_BY_NAME[table], {**rows, **changed})
