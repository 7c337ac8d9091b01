"""Numbers and settings that differ between the cases of two runs, with their evidence."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from inputs.base import Record
from inputs.case import Case
from inputs.columns import column_fields
from inputs.evidence_lookup import Key, evidence_of, key_text
from inputs.evidence_source import source_text
from inputs.tables import TABLES, Table
from optimizer.answers.compare.sides import Pair
from optimizer.plan.plan import Cell

SILENT = ("evidence", "papers")
"""Tables that speak about numbers and are none."""

SETTINGS = "case"
"""What the table of settings is called."""

ROW = "(row)"
"""Stands for a column where a row is in one case only."""

THERE = "is there"


class Source(NamedTuple):
    """Grade of a number's evidence, and where it comes from in one line; both may be empty."""

    grade: str
    source: str


class Assumed(NamedTuple):
    """A cell that differs; None where a case has no such cell."""

    table: str
    key: str
    column: str
    first: Cell
    other: Cell
    source_first: Source
    source: Source


NO_SOURCE = Source("", "")


def assumed(pair: Pair) -> tuple[Assumed, ...]:
    """Every setting and cell that differs; rows of one case only are named where both cases have
    the same regions."""
    first, other = pair.first.case, pair.other.case
    found = [*_settings(first, other)]
    for table in TABLES:
        if table.name not in SILENT:
            found += _cells(pair, table)
    return tuple(found)


def lone_rows(pair: Pair) -> Mapping[str, tuple[int, int]]:
    """For each table how many of its rows only the first, only the other case has."""
    found = {}
    for table in TABLES:
        if table.name not in SILENT:
            one = set(getattr(pair.first.case, table.name))
            two = set(getattr(pair.other.case, table.name))
            if one != two:
                found[table.name] = (len(one - two), len(two - one))
    return found


def _settings(first: Case, other: Case) -> Iterator[Assumed]:
    one, two = _flat(first.settings.model_dump()), _flat(other.settings.model_dump())
    for path in {**one, **two}:
        if one.get(path) != two.get(path):
            sources = (_source(case, SETTINGS, "", path) for case in (first, other))
            yield Assumed(SETTINGS, "", path, _cell(one.get(path)), _cell(two.get(path)), *sources)


def _flat(settings: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Settings by dotted path."""
    found: dict[str, Any] = {}
    for name, value in settings.items():
        path = f"{before}{name.removesuffix('_')}"
        found |= _flat(value, f"{path}.") if isinstance(value, Mapping) else {path: value}
    return found


def _cells(pair: Pair, table: Table) -> Iterator[Assumed]:
    first, other = pair.first.case, pair.other.case
    one, two = getattr(first, table.name), getattr(other, table.name)
    if one is two:
        return
    for key in {**one, **two}:
        if key in one and key in two:
            if one[key] != two[key]:
                yield from _columns(pair, table, key, (one[key], two[key]))
        elif pair.same_regions:
            before, after = (THERE if key in rows else None for rows in (one, two))
            yield Assumed(table.name, key_text(key), ROW, before, after, NO_SOURCE, NO_SOURCE)


def _columns(pair: Pair, table: Table, key: Key, rows: tuple[Record, Record]) -> Iterator[Assumed]:
    for column, field in column_fields(table.record).items():
        one, two = (getattr(row, field) for row in rows)
        if one != two:
            cases = (pair.first.case, pair.other.case)
            sources = (_source(case, table.name, key, column) for case in cases)
            yield Assumed(table.name, key_text(key), column, _cell(one), _cell(two), *sources)


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _source(case: Case, table: str, key: Key, column: str) -> Source:
    found = evidence_of(case, table, key, column)
    return NO_SOURCE if found is None else Source(found.grade, source_text(case, found))
