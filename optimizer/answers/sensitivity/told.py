"""The most telling assumptions as tables, and the numbers from which each solve can be repeated."""

import math
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from inputs.case import Case
from inputs.columns import column_fields, key_columns
from inputs.evidence import Evidence
from inputs.scenarios.numbers import SETTINGS, number_at, number_path
from inputs.scenarios.selection import TABLE_BY_NAME
from inputs.settings import Settings
from inputs.tables import TABLES
from optimizer.answers.sensitivity.again import Found
from optimizer.answers.sensitivity.swings import Sensitivity, Swing
from optimizer.plan.plan import Cell, Table
from optimizer.plan.sensitive import BY_PRICES, NUMBERS, SWINGS

UNMOVED = {"multiply": 1.0, "add": 0.0}
"""The factor, or the amount, that leaves numbers as they are."""


def tables(case: Case, found: Sensitivity) -> Mapping[str, Table]:
    """A row for each assumption, and one for every number that an end changes."""
    return {
        "sensitivity": Table(SWINGS, tuple(_row(case, found, one) for one in found.swings)),
        "sensitivity_numbers": Table(NUMBERS, tuple(_numbers(case, found))),
    }


def summary(found: Sensitivity) -> Mapping[str, object]:
    """How many assumptions there are, and what part of the money rests on those told."""
    return {
        "ranged": found.ranged,
        "tried": found.tried,
        "share": math.fsum(swing.share for swing in found.swings),
        "reason": found.reason,
    }


def _row(case: Case, found: Sensitivity, swing: Swing) -> tuple[Cell, ...]:
    candidate, base = swing.candidate, found.money
    row, motion, first = candidate.assumption.evidence, candidate.motion, candidate.cells[0]
    given = candidate.assumption.cells[0].value
    return (
        candidate.assumption.name, _names(case, row), _meaning(case, row, first[2]),
        row.table, row.key, row.column, _unit(case, row), motion.operation,
        motion.low, UNMOVED.get(motion.operation, given), motion.high,
        _known(swing.low), _known(swing.high), swing.amount if swing.low.status else None,
        _direction(base, swing), base + candidate.low.first_order,
        base + candidate.high.first_order, candidate.first_order, swing.share,
        len({*candidate.low.moved, *candidate.high.moved}.difference(candidate.cells)),
        candidate.staying, _status(swing.low), _status(swing.high), row.grade, row.reason,
    )  # fmt: skip


def _known(end: Found) -> float | None:
    return end.money if end.status == "optimal" else None


def _status(end: Found) -> str:
    if not end.status:
        return BY_PRICES
    return f"{end.status}: {end.reason}" if end.reason else end.status


def _direction(base: float, swing: Swing) -> str:
    """Where the money goes from low to high; blank where an end is not known."""
    low, high = _known(swing.low), _known(swing.high)
    if low is None or high is None:
        return ""
    if low <= base <= high or high <= base <= low:
        return "rises" if low < high else "falls" if high < low else "stays"
    return "falls both ways" if low < base else "rises both ways"


def _numbers(case: Case, found: Sensitivity) -> Iterator[tuple[Cell, ...]]:
    for swing in found.swings:
        name, ends = swing.candidate.assumption.name, (swing.candidate.low, swing.candidate.high)
        for word, end in zip(("low", "high"), ends, strict=True):
            for cell, value in end.moved.items():
                yield name, word, number_path(cell), number_at(case, cell), value


def _names(case: Case, row: Evidence) -> str:
    """What the codes in the key of the row are called, in Chinese where the case says so."""
    if row.table == SETTINGS:
        return ""
    columns = key_columns(TABLE_BY_NAME[row.table].record)
    named = (_name(case, *pair) for pair in zip(columns, row.key.split("/"), strict=False))
    return " ".join(filter(None, named))


def _name(case: Case, column: str, code: str) -> str:
    """The name of a code of the first table that has it as its key."""
    for table in TABLES:
        if key_columns(table.record) == (column,) and code in getattr(case, table.name):
            record = getattr(case, table.name)[code]
            return str(getattr(record, "name_zh", "") or getattr(record, "name_en", ""))
    return ""


def _meaning(case: Case, row: Evidence, column: str) -> str:
    """What the number measures: a parameter says so itself, a column or setting in its record."""
    if row.table == "parameters" and row.key in case.parameters:
        return case.parameters[row.key].meaning
    record: type[BaseModel] = Settings
    if row.table != SETTINGS:
        record = TABLE_BY_NAME[row.table].record
        return record.model_fields[column_fields(record)[column]].description or ""
    *groups, name = column.split(".")
    for group in groups:
        record = record.model_fields[group].annotation  # type: ignore[assignment]
    return record.model_fields[name].description or ""


def _unit(case: Case, row: Evidence) -> str:
    found = case.parameters.get(row.key) if row.table == "parameters" else None
    return found.unit if found else ""
