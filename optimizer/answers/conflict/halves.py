"""Rows as inequalities from above, Σ a·x ≤ b, with what closes folded into what starts.

A row from below is turned round, an identity is two. As 0 ≤ close ≤ start, a closing lowers a sum
by what it takes away at most; where it would raise it, nothing need be closed.
"""

from typing import NamedTuple

import numpy as np

from optimizer.program.decisions import Decisions
from optimizer.solver.arrays import Floats, Integers, Program


class Halves(NamedTuple):
    """Coefficients as coordinates: `half` numbers inequalities, each of a row and a sign.

    Inequality h says sign[h]·row[h] ≤ right[h]; its coefficients stand at start[h] to start[h+1].
    """

    row: Integers
    sign: Floats
    right: Floats
    half: Integers
    column: Integers
    value: Floats
    start: Integers

    def at(self, half: int) -> slice:
        """Where the coefficients of one inequality stand."""
        return slice(int(self.start[half]), int(self.start[half + 1]))


def halves(program: Program, decide: Decisions) -> Halves:
    """Every finite side of every row."""
    above = np.flatnonzero(np.isfinite(program.row_upper))
    below = np.flatnonzero(np.isfinite(program.row_lower))
    row = np.concatenate([above, below]).astype(np.int32)
    sign = np.concatenate([np.ones(len(above)), -np.ones(len(below))])
    right = np.concatenate([program.row_upper[above], -program.row_lower[below]])
    lengths = np.diff(program.matrix.start)[row]
    of_half = np.repeat(np.arange(len(row), dtype=np.int32), lengths).astype(np.int32)
    first = np.repeat(program.matrix.start[row] - np.cumsum(lengths) + lengths, lengths)
    at = first + np.arange(len(of_half))
    value = program.matrix.value[at] * sign[of_half]
    half, column, value = _folded(of_half, program.matrix.column[at], value, program, decide)
    start = np.searchsorted(half, np.arange(len(row) + 1, dtype=np.int32)).astype(np.int32)
    return Halves(row, sign, right, half, column, value, start)


def _folded(
    half: Integers, column: Integers, value: Floats, program: Program, decide: Decisions
) -> tuple[Integers, Integers, Floats]:
    """Coefficients with those of closings added to those of their starts, as far as they lower."""
    start_of = np.arange(program.matrix.columns, dtype=np.int64)
    is_close = np.zeros(program.matrix.columns, bool)
    for key, closing in decide.close.items():
        start_of[closing], is_close[closing] = decide.start[key], True
    kept = ~(is_close[column] & (value > 0))
    place = half[kept].astype(np.int64) * program.matrix.columns + start_of[column[kept]]
    found, number = np.unique(place, return_inverse=True)
    summed = np.bincount(number, value[kept], len(found)).astype(np.float64)
    return (
        (found // program.matrix.columns).astype(np.int32),
        (found % program.matrix.columns).astype(np.int32),
        summed,
    )
