"""Which evidence stands behind a number, and how many numbers stand on what."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from pydantic import BaseModel

from inputs.case import Case
from inputs.columns import is_number, number_columns
from inputs.evidence import Evidence
from inputs.tables import TABLES

Key = str | tuple[str | int, ...]
"""Key of a row as a table of the case holds it, or its parts joined by '/'."""

NOT_NUMBERS_OF_THE_CASE = ("evidence", "papers")
"""Tables that speak about numbers and hold none of the world's."""

NOT_WORLD_SETTINGS = ("schema_", "solver")
"""Settings that say how a file is read or a program is solved, not what the world is like."""


class Number(NamedTuple):
    """A number that a file of the case states."""

    table: str
    key: str
    column: str
    value: float


def key_text(key: Key) -> str:
    """The parts of a key joined by '/', as evidence writes them."""
    return key if isinstance(key, str) else "/".join(map(str, key))


def evidence_of(case: Case, table: str, key: Key, column: str) -> Evidence | None:
    """The most specific evidence for a number: most exact parts of its key, then its own column.

    A lone '*' stands for every key. Where two rows have as many exact parts, the one that is exact
    further left wins. Tables are looked up directly, so the cost does not grow with the evidence.
    """
    text = key_text(key)
    own = case.evidence.get((table, text, column))
    return own or _by_pattern(case, table, text.split("/"), column)


def _by_pattern(case: Case, table: str, parts: list[str], column: str) -> Evidence | None:
    for level in _levels(len(parts)):
        patterns = [
            "/".join([p if e else "*" for p, e in zip(parts, exact, strict=False)])
            for exact in level
        ]
        for named in (column, "*"):
            for pattern in patterns:
                found = case.evidence.get((table, pattern, named))
                if found:
                    return found
    return None


@cache
def _levels(parts: int) -> tuple[tuple[tuple[bool, ...], ...], ...]:
    """Which parts a pattern states exactly, by falling number of them."""
    masks = list(product((True, False), repeat=parts))
    levels = [[mask for mask in masks if sum(mask) == count] for count in range(parts, -1, -1)]
    if parts > 1:
        levels[-1].append((False,))
    return tuple(map(tuple, levels))


def numbers(case: Case) -> Iterator[Number]:
    """Every number that the files of the case state, except keys, years of keys, and evidence.

    A blank cell states nothing, even where a default takes its place; a record built in code states
    what it was given. Settings come first, as table 'case' with a blank key and a dotted name.
    """
    yield from _settings_numbers(case.settings, "")
    for table in TABLES:
        if table.name in NOT_NUMBERS_OF_THE_CASE:
            continue
        columns = number_columns(table.record)
        for key, record in getattr(case, table.name).items():
            for column, field in columns.items():
                value = getattr(record, field)
                if value is not None and field in record.model_fields_set:
                    yield Number(table.name, key_text(key), column, value)


def _settings_numbers(group: BaseModel, prefix: str) -> Iterator[Number]:
    for name, info in type(group).model_fields.items():
        value = getattr(group, name)
        if name in NOT_WORLD_SETTINGS or name not in group.model_fields_set:
            continue
        if isinstance(value, BaseModel):
            yield from _settings_numbers(value, f"{prefix}{name}.")
        elif is_number(info):
            yield Number("case", "", f"{prefix}{name}", value)


def grades(case: Case) -> Mapping[str, int]:
    """How many numbers of the case have evidence of each grade; 'none' counts those without."""
    found = (evidence_of(case, number.table, number.key, number.column) for number in numbers(case))
    counted = Counter(evidence.grade if evidence else "none" for evidence in found)
    order = ("document", "statistic", "derived", "assumption", "none")
    return {grade: counted[grade] for grade in order}
