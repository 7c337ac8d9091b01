"""Evidence for the numbers that a scenario changed: each names the lever or scenario behind it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel, TypeAdapter

from inputs.case import Case
from inputs.columns import column_fields
from inputs.evidence import Evidence
from inputs.evidence_lookup import Key, key_text
from inputs.scenarios.effects import Cell, with_rows
from inputs.scenarios.rederive import Derived
from inputs.scenarios.selection import TABLE_BY_NAME

LONGEST_REASON, LONGEST_KEY, LONGEST_PART = 4000, 200, 24
"""Characters that a reason and a key of the evidence take, and those of a code."""

EVIDENCE = TypeAdapter(list[Evidence])

Trails = Mapping[Cell, tuple[str, ...]]
"""Numbers that steps changed, with what each step did to them."""


class _Held(NamedTuple):
    """What a cell holds, and whether the case states it or a default takes its place."""

    value: float | None
    stated: bool


def with_evidence(base: Case, case: Case, trails: Trails, derived: Iterable[Derived]) -> Case:
    """The case with a row of evidence for every number that is not what it was in the base.

    The size of a change is an assumption, whoever demands it; what follows from it is derived.
    """
    data = [*_assumed(base, case, trails), *_followed(derived)]
    if not data:
        return case
    rows = EVIDENCE.validate_python(data)
    added = {(row.table, row.key, row.column): row for row in rows}
    return with_rows(case, TABLE_BY_NAME["evidence"], {**case.evidence, **added})


def _assumed(base: Case, case: Case, trails: Trails) -> Iterator[dict[str, Any]]:
    for cell, words in trails.items():
        old, new = _held(base, cell), _held(case, cell)
        if not new.stated or new.value is None or old == new:
            continue
        known = [value for value in (old.value, new.value) if value is not None]
        low, high = (min(known), max(known)) if old.value is not None else (None, None)
        reason = "; ".join(words)[:LONGEST_REASON]
        yield {**_place(cell), "grade": "assumption", "reason": reason, "low": low, "high": high}


def _followed(derived: Iterable[Derived]) -> Iterator[dict[str, Any]]:
    for cell, formula in derived:
        yield {**_place(cell), "grade": "derived", "formula": formula[:LONGEST_REASON]}


def _place(cell: Cell) -> dict[str, str]:
    table, key, column = cell
    return {"table": table, "key": _pattern(key), "column": column}


def _pattern(key: Key) -> str:
    """The key as evidence writes it; of settings a '*', as of parts that are too long."""
    text = key_text(key)
    if len(text) <= LONGEST_KEY:
        return text or "*"
    parts = text.split("/")
    return "/".join(part if len(part) <= LONGEST_PART else "*" for part in parts)


def _held(case: Case, cell: Cell) -> _Held:
    table, key, column = cell
    if table == "case":
        return _setting(case.settings, column.split("."))
    row = getattr(case, table).get(key)
    if row is None:
        return _Held(None, False)
    field = column_fields(TABLE_BY_NAME[table].record)[column]
    return _Held(getattr(row, field), field in row.model_fields_set)


def _setting(group: BaseModel, names: list[str]) -> _Held:
    *groups, name = names
    for inner in groups:
        group = getattr(group, inner)
    return _Held(getattr(group, name), name in group.model_fields_set)
