"""The program as arrays: rows compressed by row, bounds, and the cost to be minimised."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from optimizer.program.names import Key
from optimizer.program.rows import Sense

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int32]


NO_INTEGERS: Integers = np.empty(0, np.int32)
"""A linear program has no column that takes whole numbers only."""


class Head(NamedTuple):
    """A row without its coefficients."""

    family: str
    key: Key
    sense: Sense
    rhs: float
    relaxable: bool
    owned: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Matrix:
    """Coefficients by row: those of row i stand at start[i] to start[i+1].

    `base` is the matrix that this one extends by its last row, if any.
    """

    start: Integers
    column: Integers
    value: Floats
    columns: int
    base: "Matrix | None" = None

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.start) - 1

    def has_pattern_of(self, other: "Matrix") -> bool:
        """Whether the coefficients stand where those of the other matrix do."""
        return self is other or (
            self.columns == other.columns
            and np.array_equal(self.start, other.start)
            and np.array_equal(self.column, other.column)
        )


@dataclass(frozen=True)
class Program:
    """Minimise cost · x with lower ≤ x ≤ upper and row_lower ≤ A·x ≤ row_upper.

    Programs that differ in bounds and cost share one matrix, which lets a solver go on from its
    last basis. The cost is −(present value in 亿元), without a constant. `integer` lists the
    columns that take whole numbers only; `priced` says whether prices are asked for.
    """

    heads: tuple[Head, ...]
    matrix: Matrix
    cost: Floats
    lower: Floats
    upper: Floats
    row_lower: Floats
    row_upper: Floats
    integer: Integers
    priced: bool = True

    @property
    def sizes(self) -> Mapping[str, int]:
        """Columns, rows and non-zero coefficients."""
        return {
            "columns": self.matrix.columns,
            "rows": self.matrix.rows,
            "nonzeros": len(self.matrix.value),
        }

    def with_rhs(self, values: Mapping[int, float]) -> "Program":
        """The same program with other right-hand sides for some rows, by row number."""
        row_lower, row_upper = self.row_lower.copy(), self.row_upper.copy()
        for number, rhs in values.items():
            row_lower[number], row_upper[number] = bounds(self.heads[number].sense, rhs)
        return replace(self, row_lower=row_lower, row_upper=row_upper)

    def with_bounds(self, column: int, lower: float, upper: float) -> "Program":
        """The same program with other bounds of one column."""
        lows, highs = self.lower.copy(), self.upper.copy()
        lows[column], highs[column] = lower, upper
        return replace(self, lower=lows, upper=highs)

    def with_row(self, head: Head, column: Integers, value: Floats) -> "Program":
        """The same program with one more row."""
        low, high = bounds(head.sense, head.rhs)
        return replace(
            self,
            heads=(*self.heads, head),
            matrix=Matrix(
                start=np.append(self.matrix.start, self.matrix.start[-1] + len(column)).astype(
                    np.int32
                ),
                column=np.concatenate([self.matrix.column, column]).astype(np.int32),
                value=np.concatenate([self.matrix.value, value]),
                columns=self.matrix.columns,
                base=self.matrix,
            ),
            row_lower=np.append(self.row_lower, low),
            row_upper=np.append(self.row_upper, high),
        )

    def with_fixed(self, columns: Integers, values: Floats) -> "Program":
        """The same program with some columns held at whole numbers, and so without integers."""
        return replace(self.with_held(columns, np.round(values)), integer=NO_INTEGERS)

    def with_held(self, columns: Integers, values: Floats) -> "Program":
        """The same program with some columns held at their values among those of all columns."""
        lows, highs = self.lower.copy(), self.upper.copy()
        lows[columns] = highs[columns] = values[columns]
        return replace(self, lower=lows, upper=highs)

    def with_cost(self, cost: Floats) -> "Program":
        """The same program with another cost."""
        return replace(self, cost=cost)


def bounds(sense: Sense, rhs: float) -> tuple[float, float]:
    """Lower and upper bound of a row's activity."""
    return (
        -math.inf if sense == "<=" else rhs,
        math.inf if sense == ">=" else rhs,
    )
