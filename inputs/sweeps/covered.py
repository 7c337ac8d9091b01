"""Numbers that a row of evidence covers, and the changes that reach these and no other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.columns import column_fields, key_columns
from inputs.evidence_lookup import Key
from inputs.scenarios.changes import CellChange, SettingChange
from inputs.scenarios.numbers import SETTINGS
from inputs.scenarios.selection import TABLE_BY_NAME


class Cell(NamedTuple):
    """A number that an assumption covers."""

    key: Key
    column: str
    value: float


def acts_on(base: Case, table: str, cells: Iterable[Cell]) -> Iterator[CellChange | SettingChange]:
    """The changes that reach the numbers and no other, as few as columns of the key allow."""
    if table == SETTINGS:
        for cell in cells:
            yield SettingChange(names=tuple(cell.column.split(".")), value="")
        return
    by_column: dict[str, list[Key]] = {}
    for key, column, _ in cells:
        by_column.setdefault(column, []).append(key)
    for column, keys in by_column.items():
        where = _where(table, keys)
        if len(keys) == 1 or _fits(base, table, where) == len(keys):
            yield CellChange(table=table, where=where, column=column, set="")
        else:
            for key in keys:
                yield CellChange(table=table, where=_where(table, [key]), column=column, set="")


def _where(table: str, keys: Iterable[Key]) -> dict[str, tuple[str, ...]]:
    """For each column of the key the values that occur."""
    parts = [key if isinstance(key, tuple) else (key,) for key in keys]
    names = key_columns(TABLE_BY_NAME[table].record)
    columns = zip(names, zip(*parts, strict=True), strict=True)
    return {name: tuple(dict.fromkeys(map(str, values))) for name, values in columns}


def _fits(base: Case, table: str, where: Mapping[str, tuple[str, ...]]) -> int:
    """How many rows hold one of the values in each column."""
    fields = column_fields(TABLE_BY_NAME[table].record)
    wanted = [(fields[name], frozenset(values)) for name, values in where.items()]
    rows = getattr(base, table).values()
    return sum(all(str(getattr(row, name)) in some for name, some in wanted) for row in rows)
