"""Rows and columns put together as arrays, to programs larger than that of one case."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from optimizer.solver.arrays import Floats, Integers, Matrix, Program


class Rows(NamedTuple):
    """Rows by their coefficients, how many each has, and their limits."""

    lengths: Integers
    column: Integers
    value: Floats
    low: Floats
    high: Floats


def rows_of(program: Program, numbers: Integers) -> Rows:
    """The rows of a program whose columns have other numbers."""
    matrix = program.matrix
    lengths = np.diff(matrix.start).astype(np.int32)
    column = numbers[matrix.column]
    return Rows(lengths, column, matrix.value, program.row_lower, program.row_upper)


def row(
    column: Sequence[int] | Integers, value: Sequence[float] | Floats, low: float, high: float
) -> Rows:
    """One row: low ≤ Σ value · column ≤ high."""
    return Rows(
        np.array([len(column)], np.int32),
        np.asarray(column, np.int32),
        np.asarray(value, np.float64),
        np.array([low]),
        np.array([high]),
    )


def stacked(parts: Sequence[Rows]) -> Rows:
    """The rows of all parts, one part below the other."""
    return Rows(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def matrix_of(rows: Rows, columns: int) -> Matrix:
    """The rows as a matrix of so many columns."""
    start = np.concatenate([np.zeros(1, np.int32), np.cumsum(rows.lengths, dtype=np.int32)])
    return Matrix(start.astype(np.int32), rows.column, rows.value, columns)


def extended(program: Program, lower: Sequence[float], parts: Sequence[Rows]) -> Program:
    """The program with more columns, from `lower` up without limit, and with more rows."""
    old = program.matrix
    count, more = old.columns, stacked(parts)
    return replace(
        program,
        matrix=matrix_of(
            stacked([rows_of(program, np.arange(count, dtype=np.int32)), more]), count + len(lower)
        ),
        cost=np.append(program.cost, np.zeros(len(lower))),
        lower=np.append(program.lower, lower),
        upper=np.append(program.upper, np.full(len(lower), math.inf)),
        row_lower=np.append(program.row_lower, more.low),
        row_upper=np.append(program.row_upper, more.high),
    )
