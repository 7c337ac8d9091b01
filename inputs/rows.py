"""Rows of cells as records of a table, with every fault of a cell and every key given twice."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Annotated, Any, NamedTuple

from pydantic import FailFast, TypeAdapter, ValidationError

from inputs.base import Record
from inputs.columns import key_columns
from inputs.csv_text import BLANKS, Grid
from inputs.errors import MOST_PROBLEMS, Problem
from inputs.explain import explain


class Records(NamedTuple):
    """Records of a table by key, in the order of the file, and what was wrong with the rest."""

    records: dict[Any, Record]
    problems: tuple[Problem, ...]


@cache
def rows_of(record: type[Record]) -> TypeAdapter[list[Record]]:
    """All rows of a table as one value, which is read and written faster than row by row."""
    return TypeAdapter(Annotated[list[record], FailFast()])  # type: ignore[arg-type, valid-type]


def read_records(file: str, grid: Grid, record: type[Record]) -> Records:
    """The records of the rows; whole only where there are no problems."""
    try:
        rows = rows_of(record).validate_python([_filled(grid.header, row) for row in grid.rows])
    except ValidationError:
        return Records({}, tuple(islice(_cell_problems(file, grid, record), MOST_PROBLEMS)))
    key_of = attrgetter(*record.KEYS)
    records = {key_of(row): row for row in rows}
    if len(records) == len(rows):
        return Records(records, ())
    return Records({}, tuple(islice(_duplicates(file, rows, record), MOST_PROBLEMS)))


def _filled(header: tuple[str, ...], row: list[str]) -> dict[str, str]:
    """The cells of a row that are not blank, by column."""
    # Rows of a grid are as wide as its header; most of its blank cells are empty.
    cells = zip(header, row, strict=False)
    return {column: cell for column, cell in cells if cell and cell.strip(BLANKS)}


def _cell_problems(file: str, grid: Grid, record: type[Record]) -> Iterator[Problem]:
    for number, row in enumerate(grid.rows, 2):
        try:
            record.model_validate(_filled(grid.header, row))
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                column = str(detail["loc"][0]) if detail["loc"] else ""
                value, message, fix = explain(detail)
                yield Problem(file, number, column, value, message, fix)


def _duplicates(file: str, rows: list[Record], record: type[Record]) -> Iterator[Problem]:
    key_of = attrgetter(*record.KEYS)
    first: dict[Any, int] = {}
    columns = ", ".join(key_columns(record))
    for number, row in enumerate(rows, 2):
        key = key_of(row)
        seen = first.setdefault(key, number)
        if seen != number:
            value = "/".join(map(str, key)) if isinstance(key, tuple) else str(key)
            message = f"is already in row {seen}"
            yield Problem(file, number, columns, value, message, "Delete one of the two rows.")
