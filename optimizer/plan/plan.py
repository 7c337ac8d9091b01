"""The plan: what a solved and verified program says, as plain tables."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pandas

Cell = str | int | float | bool | None


@dataclass(frozen=True)
class Table:
    """Rows under named columns, ordered by their keys."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()

    def frame(self) -> "pandas.DataFrame":
        """The table in pandas, one row a row, columns as named."""
        import pandas  # noqa: PLC0415 - start-up: most commands never need it

        return pandas.DataFrame(list(self.rows), columns=list(self.columns))


class Stage(NamedTuple):
    """What one stage reached: its own measure, the money left, and the terms of that money."""

    name: str
    measure: float
    money: float
    terms: Mapping[str, float]


class Verification(NamedTuple):
    """Whether every rule holds in the plan's tables, and the worst violation, relative."""

    ok: bool
    rules: Mapping[str, float]
    worst: float
    worst_row: str


@dataclass(frozen=True)
class Plan:
    """A plan with its value, prices and provenance; money in 亿元, present value."""

    id: str
    case: str
    scenario: str
    status: str
    sizes: Mapping[str, int]
    solver: Mapping[str, str | int]
    objective: float = math.nan
    bound: float = math.nan
    gap: float = math.nan
    terms: Mapping[str, float] = field(default_factory=dict)
    stages: tuple[Stage, ...] = ()
    worth: Mapping[str, float] = field(default_factory=dict)
    alone: Mapping[str, float] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    evidence: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    sensitivity: Mapping[str, object] = field(default_factory=dict)
    """How many assumptions have a range and were tried, what share of the money rests on those of
    the table, and why they were not solved again; empty where nobody asked."""
    warnings: tuple[str, ...] = ()
    scenario_names: Mapping[str, str] = field(default_factory=dict)
    """What the scenario calls itself: `name` and `name_zh`, as far as it does."""

    @property
    def money(self) -> float:
        """Money of the plan in the tables: what the last stage left of the objective, 亿元."""
        return self.stages[-1].money if self.stages else self.objective

    def frame(self, name: str) -> "pandas.DataFrame":
        """One of the plan's tables in pandas; its columns and units are those of the run folder.

        Raises KeyError with the names of the tables for another name.
        """
        if name not in self.tables:
            raise KeyError(f"no table '{name}'; there are {', '.join(self.tables)}")
        return self.tables[name].frame()
