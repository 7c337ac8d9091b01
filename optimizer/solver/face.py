"""The optimal face: every plan that is as good as the one found, as a small program.

By complementary slackness the optima of a linear program are exactly its feasible points in which
columns with a reduced cost stay at their value and rows with a price stay exhausted. What is held
is taken out; what is left has no objective of its own.
"""

from dataclasses import dataclass, replace

import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Floats, Integers, Matrix, Program
from optimizer.solver.solution import Solution

PRICED = 1e-7
"""Reduced costs and prices above the solver's dual tolerance are no noise: at 41 cities noise of
1e-8 was seen. Money is in 亿元, so what moves below it costs less than 10 CNY a unit."""


@dataclass(frozen=True)
class Face:
    """Columns that may still move, the rows that bind them, and the point that was found.

    `free` holds the columns' numbers in the whole program; matrix, bounds and `point` are in their
    order. Row bounds are what the held columns leave.
    """

    free: Integers
    matrix: Matrix
    lower: Floats
    upper: Floats
    row_lower: Floats
    row_upper: Floats
    point: Floats


def _rows_of(matrix: Matrix) -> Integers:
    """Row number of each coefficient."""
    return np.repeat(np.arange(matrix.rows, dtype=np.int32), np.diff(matrix.start))


def optimal_face(program: Program, found: Solution) -> Face:
    """The face of the optimum that was found, with prices and reduced costs.

    The point found lies on it: bounds give way where the point misses them by rounding.
    """
    values, matrix = found.values, program.matrix
    moves = (np.abs(found.reduced) <= PRICED) & (program.lower < program.upper)
    exhausted = np.abs(found.prices) > PRICED
    row = _rows_of(matrix)
    is_free = moves[matrix.column] & (matrix.value != 0)
    row, column, value = row[is_free], matrix.column[is_free], matrix.value[is_free]
    here = np.bincount(row, weights=value * values[column], minlength=matrix.rows)
    whole = np.bincount(
        _rows_of(matrix), weights=matrix.value * values[matrix.column], minlength=matrix.rows
    )
    low = np.where(exhausted, here, np.minimum(program.row_lower - (whole - here), here))
    high = np.where(exhausted, here, np.maximum(program.row_upper - (whole - here), here))
    touched, start = np.unique(row, return_index=True)
    free = np.flatnonzero(moves).astype(np.int32)
    place = np.zeros(matrix.columns, np.int32)
    place[free] = np.arange(len(free), dtype=np.int32)
    point = values[free]
    return Face(
        free=free,
        matrix=Matrix(
            start=np.append(start, len(row)).astype(np.int32),
            column=place[column],
            value=value,
            columns=len(free),
        ),
        lower=np.minimum(program.lower[free], point),
        upper=np.maximum(program.upper[free], point),
        row_lower=low[touched],
        row_upper=high[touched],
        point=point,
    )


def held_at(program: Program, found: Solution) -> Program:
    """The whole program with nothing left but its optima: columns with a reduced cost stay at their
    value, rows with a price at what they are exhausted at.

    With whole numbers, those optima that keep the prices of the one found.
    """
    matrix, values = program.matrix, found.values
    is_held = np.abs(found.reduced) > PRICED
    exhausted = np.abs(found.prices) > PRICED
    here = np.bincount(
        _rows_of(matrix), weights=matrix.value * values[matrix.column], minlength=matrix.rows
    )
    return replace(
        program,
        lower=np.where(is_held, values, program.lower),
        upper=np.where(is_held, values, program.upper),
        row_lower=np.where(exhausted, here, program.row_lower),
        row_upper=np.where(exhausted, here, program.row_upper),
    )


def on_face(face: Face, values: Floats, inside: Floats) -> Floats:
    """Values of all columns where those of the face stand at a point inside it."""
    moved = values.copy()
    moved[face.free] = inside
    return moved


def moved(face: Face, values: Floats) -> Face:
    """The same face at another point of it; bounds give way where the point misses them by
    rounding."""
    point = values[face.free]
    return replace(
        face,
        point=point,
        lower=np.minimum(face.lower, point),
        upper=np.maximum(face.upper, point),
    )


def program_of(face: Face, cost: Floats) -> Program:
    """The face as a program that minimises a cost and asks for no prices."""
    return Program(
        heads=(),
        matrix=face.matrix,
        cost=cost,
        lower=face.lower,
        upper=face.upper,
        row_lower=face.row_lower,
        row_upper=face.row_upper,
        integer=NO_INTEGERS,
        priced=False,
    )
