"""Which rows of a table a filter finds, and which part of it finds nothing."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from inputs.base import Flag, Record
from inputs.case import Case
from inputs.columns import column_fields, is_number
from inputs.errors import did_you_mean, quoted
from inputs.scenarios.paths import PathError, Where
from inputs.scenarios.places import PLACES, place_values
from inputs.tables import TABLES, Table

TABLE_BY_NAME: Mapping[str, Table] = {table.name: table for table in TABLES}

UNCHANGEABLE = ("evidence", "papers")
"""Tables that say where numbers come from; a change writes its own evidence."""

FLAG: TypeAdapter[bool] = TypeAdapter(Flag)


class _Reading(NamedTuple):
    """What a row holds in a filter's column (several values in a zone), and how text is read."""

    held: Callable[[Any], Iterable[Hashable]]
    read: Callable[[str], Hashable]
    known: tuple[str, ...] | None


def table_named(name: str) -> Table:
    """The table of that name, if a change may touch it."""
    if name in UNCHANGEABLE:
        fix = "Change the numbers themselves; their evidence follows."
        raise PathError(name, "is a table that no change may touch", fix)
    if name not in TABLE_BY_NAME:
        raise PathError(name, "is not a table of a case", did_you_mean(name, TABLE_BY_NAME))
    return TABLE_BY_NAME[name]


def rows_where(case: Case, table: Table, where: Where) -> Mapping[Any, Any]:
    """The rows of the table that fit every column of the filter, by key in the table's order.

    Raises PathError for a table without rows, and for a part of the filter that no row fits.
    """
    rows: Mapping[Any, Any] = getattr(case, table.name)
    if not rows:
        raise PathError(table.name, "has no row in this case", "Add a row first.")
    found = rows
    for position, (column, values) in enumerate(where):
        reading = _reading(case, table, column)
        wanted = {reading.read(value): value for value in values}
        _refuse_strange(table, column, reading, wanted, rows)
        fits = wanted.keys()
        kept = {k: row for k, row in found.items() if not fits.isdisjoint(reading.held(row))}
        if not kept:
            raise _nothing(table, where[: position + 1], reading, found)
        found = kept
    return found


def _reading(case: Case, table: Table, column: str) -> _Reading:
    fields = column_fields(table.record)
    if column in fields:
        name = fields[column]
        return _Reading(lambda row: (getattr(row, name),), _reader(table.record, name), None)
    if column in PLACES:
        held, known = place_values(case, table, column)
        return _Reading(held, str, known)
    fix = did_you_mean(column, (*fields, *PLACES))
    raise PathError(column, f"is not a column of {table.name}", fix)


def _reader(record: type[Record], field: str) -> Callable[[str], Hashable]:
    """How the text of a filter is read: as what the column holds."""
    info: FieldInfo = record.model_fields[field]
    if info.annotation is bool:
        return _flag
    return _number if is_number(info) else str


def _flag(text: str) -> Hashable:
    try:
        return FLAG.validate_python(text)
    except ValidationError as error:
        raise PathError(text, "is neither true nor false", "Write true or false.") from error


def _number(text: str) -> Hashable:
    if text == "":
        return None
    try:
        return float(text)
    except ValueError as error:
        raise PathError(text, "is not a number", "This column holds numbers.") from error


def _refuse_strange(
    table: Table,
    column: str,
    reading: _Reading,
    wanted: Mapping[Hashable, str],
    rows: Mapping[Any, Any],
) -> None:
    """Every value of the filter stands in some row of the table."""
    present = {value for row in rows.values() for value in reading.held(row)}
    for value, text in wanted.items():
        if value not in present:
            held = reading.known or tuple(map(_text, dict.fromkeys(_held(reading, rows))))
            known = [other for other in held if other != text]
            message = f"matches nothing: no row of {table.name} has it as {column}"
            raise PathError(text, message, did_you_mean(text, known))


def _held(reading: _Reading, rows: Mapping[Any, Any]) -> Iterable[Hashable]:
    return (value for row in rows.values() for value in reading.held(row))


def _text(value: Hashable) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _nothing(table: Table, where: Where, reading: _Reading, found: Mapping[Any, Any]) -> PathError:
    """The last column of the filter fits no row that the columns before it left."""
    *before, (column, values) = where
    kept = " and ".join(f"{name} {'/'.join(map(quoted, some))}" for name, some in before)
    value = "/".join(values)
    held = [text for text in map(_text, dict.fromkeys(_held(reading, found))) if text != value]
    message = f"matches nothing: no row of {table.name} with {kept} has it as {column}"
    return PathError(value, message, did_you_mean(value, held))
