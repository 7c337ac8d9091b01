"""The records of a story: facts and tables whose every number says where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from maps.story.both import Both


class Source(NamedTuple):
    """Where a number can be recomputed: file of the run, column or key, and what is done to it."""

    file: str
    column: str
    how: Both


@dataclass(frozen=True)
class Fact:
    """A number with its name, unit, decimals that are printed, and source."""

    key: str
    label: Both
    value: float
    unit: Both
    places: int | None
    source: Source


Cell = float | Both | None


@dataclass(frozen=True)
class Column:
    """A column of a table; texts have an empty unit.

    `places` are the decimals printed; None: three digits that count, in a unit of the line.
    """

    key: str
    label: Both
    unit: Both
    places: int | None
    source: Source


@dataclass(frozen=True)
class Line:
    """A row of a table: its code, what it is called, and a cell for each column."""

    code: str
    name: Both
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    """A table. `total` is a last line that sums the others, where sums mean something."""

    key: str
    title: Both
    first: Both
    """What the names in the first column are."""
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    total: Line | None = None

    def column(self, key: str) -> tuple[Cell, ...]:
        """The cells of a column, without the total. Raises KeyError for another name."""
        keys = [column.key for column in self.columns]
        if key not in keys:
            raise KeyError(f"no column '{key}'; there are {', '.join(keys)}")
        return tuple(line.cells[keys.index(key)] for line in self.lines)

    def numbers(self, key: str) -> dict[str, float]:
        """The numbers of a column by the code of the line; lines without one are left out."""
        pairs = zip(self.lines, self.column(key), strict=True)
        return {line.code: float(cell) for line, cell in pairs if isinstance(cell, int | float)}


@dataclass(frozen=True)
class Story:
    """What a run says, in the order in which it is told.

    `facts` are headline figures by key, `grids` tables by key; a run without what they need has
    neither, and `missing` says so.
    """

    about: Mapping[str, Both]
    """Case, scenario, horizon, status, run, version."""
    answer: Both
    """The answer in one sentence with its numbers."""
    facts: Mapping[str, Fact]
    grids: Mapping[str, Grid]
    headings: Mapping[str, Both]
    """Findings by part of the report, as whole sentences."""
    warnings: tuple[Both, ...] = ()
    missing: tuple[Both, ...] = field(default=())
