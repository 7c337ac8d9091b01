"""Which number of the case the words before a figure name."""

from collections.abc import Iterator
from functools import cache

from inputs.case import Case
from inputs.columns import number_columns
from inputs.tables import TABLES
from optimizer.plan.origins.arithmetic import Figure
from optimizer.plan.weights.optimum import Cell

ROUNDED = 0.01
"""Relative difference up to which a figure is the number it names: figures have four digits."""

RECORDS = {table.name: table.record for table in TABLES}


def is_near(one: float, other: float) -> bool:
    """Whether two numbers are the same but for rounding."""
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))


def named(case: Case, cell: Cell, figure: Figure) -> Cell | None:
    """The number of the case that a figure in the formula of a cell quotes.

    A parameter by its code; else a column of the same row, or of the project or region in its key,
    whose name begins with the words; else the same column of the region that the words name. Other
    than a parameter it must have the value of the figure.
    """
    if not figure.words:
        return None
    for word in figure.words:
        if word in case.parameters:
            return ("parameters", word, "value")
    for found in _candidates(case, cell, figure.words):
        table, key, column = found
        record = getattr(case, table).get(key)
        value = getattr(record, column) if record is not None else None
        if value is not None and found != cell and is_near(value, figure.value):
            return found
    return None


def _candidates(case: Case, cell: Cell, words: tuple[str, ...]) -> Iterator[Cell]:
    table, key, column = cell
    stem = "_".join(words).rstrip("s").casefold()
    if not stem:
        return
    yield from ((table, key, c) for c in _columns(table, stem))
    key_parts = key if isinstance(key, tuple) else (key,)
    for part in key_parts:
        for place in ("projects", "regions"):
            if part in getattr(case, place):
                yield from ((place, str(part), c) for c in _columns(place, stem))
    name = " ".join(words)
    for region, record in case.regions.items() if isinstance(key, tuple) else ():
        if name in (record.name_en, record.name_zh):
            yield table, tuple(region if part in case.regions else part for part in key), column


@cache
def _columns(table: str, stem: str) -> tuple[str, ...]:
    """Columns with numbers whose name begins with the stem."""
    found = number_columns(RECORDS[table])
    return tuple(c for c in found if c == stem or c.startswith(f"{stem}_"))
