"""A solved scenario held against the arrays of its program."""

import numpy as np

from optimizer.hot.numbers import Model
from optimizer.solver.arrays import Floats, Program
from optimizer.stages.reach import Reached


def violation(program: Program, values: Floats) -> float:
    """By how much a point misses rows and bounds at most, relative to 1 + the size of both sides.

    Infinite where a value is no number.
    """
    matrix = program.matrix
    row = np.repeat(np.arange(matrix.rows), np.diff(matrix.start))
    amounts = matrix.value * values[matrix.column]
    left: Floats = np.bincount(row, amounts, matrix.rows).astype(np.float64)
    missed = (
        _missed(left, program.row_lower, program.row_upper),
        _missed(values, program.lower, program.upper),
    )
    worst = max((float(part.max()) for part in missed if len(part)), default=0.0)
    return np.inf if np.isnan(worst) else worst


def _missed(left: Floats, low: Floats, high: Floats) -> Floats:
    below = np.where(np.isinf(low), 0.0, np.maximum(low - left, 0.0) / (1 + np.abs(left)))
    above = np.where(np.isinf(high), 0.0, np.maximum(left - high, 0.0) / (1 + np.abs(left)))
    return np.maximum(below, above)


def worst_of(model: Model, reached: Reached) -> float:
    """The worst miss of all that was reached: rows, bounds, and the money recomputed by terms."""
    first, (program, last) = reached.money.solution, reached.last
    recomputed = sum(model.ready.money(first.values).values())
    money = abs(recomputed + first.objective) / (1 + abs(recomputed))
    misses = [violation(reached.money.program, first.values), money]
    if last is not first:
        misses.append(violation(program, last.values))
    return max(misses)
