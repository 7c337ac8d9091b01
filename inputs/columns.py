"""Columns of a record as a file shows them: `class` and `from` instead of Python's spelling."""

from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from inputs.base import Record


@cache
def column_fields(record: type[Record]) -> dict[str, str]:
    """Field name of every column, in the order of the record."""
    return {info.alias or name: name for name, info in record.model_fields.items()}


@cache
def key_columns(record: type[Record]) -> tuple[str, ...]:
    """Columns that identify a row."""
    return tuple(record.model_fields[name].alias or name for name in record.KEYS)


@cache
def required_columns(record: type[Record]) -> tuple[str, ...]:
    """Columns without which no row can be read."""
    fields = column_fields(record)
    return tuple(column for column in fields if record.model_fields[fields[column]].is_required())


@cache
def number_columns(record: type[Record]) -> dict[str, str]:
    """Field name of every column that holds a number and is not part of the key."""
    return {
        column: name
        for column, name in column_fields(record).items()
        if name not in record.KEYS and is_number(record.model_fields[name])
    }


def is_number(info: FieldInfo) -> bool:
    """Whether the field holds a number; flags and fixed choices do not count."""
    kinds: tuple[Any, ...] = (info.annotation, *get_args(info.annotation))
    plain = [get_args(kind)[0] if hasattr(kind, "__metadata__") else kind for kind in kinds]
    return any(kind in (int, float) for kind in plain)
