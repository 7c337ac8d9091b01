"""A program handed over to a HiGHS model: whole, or only the numbers that have changed."""

import highspy
import numpy as np

from optimizer.solver.arrays import Floats, Integers, Matrix, Program

MINIMISE = 1
"""What HiGHS calls the sense of the objective."""

FEW = 15
"""A matrix is handed over whole, and the basis with it, unless fewer than one coefficient in so
many has changed: one by one they take 1.4 µs each, a matrix of 390 thousand 40 ms."""

SHIFTED = 40
"""How many changes one counts for that makes a coefficient of nothing, or nothing of one: all that
stand behind it are moved, which at 440 thousand takes 50 µs."""


def load(model: highspy.Highs, program: Program) -> None:
    """The model is the program, without a basis; its columns are continuous."""
    matrix = program.matrix
    model.passModel(
        matrix.columns, matrix.rows, len(matrix.value),
        int(highspy.MatrixFormat.kRowwise), MINIMISE, 0.0,
        program.cost, program.lower, program.upper, program.row_lower, program.row_upper,
        matrix.start, matrix.column, matrix.value, np.zeros(matrix.columns, np.int32),
    )  # fmt: skip


def append(model: highspy.Highs, program: Program) -> None:
    """The model has the last row of the program too; the basis stays."""
    at = slice(program.matrix.start[-2], program.matrix.start[-1])
    column, value = program.matrix.column[at], program.matrix.value[at]
    model.addRow(program.row_lower[-1], program.row_upper[-1], len(column), column, value)


def change(model: highspy.Highs, old: Program, new: Program) -> None:
    """The model is the new program, which has the pattern of the old one; the basis stays."""
    if _change_matrix(model, old.matrix, new):
        return
    costs = _different((old.cost, new.cost))
    if len(costs):
        model.changeColsCost(len(costs), costs, new.cost[costs])
    columns = _different((old.lower, new.lower), (old.upper, new.upper))
    if len(columns):
        model.changeColsBounds(len(columns), columns, new.lower[columns], new.upper[columns])
    rows = _different((old.row_lower, new.row_lower), (old.row_upper, new.row_upper))
    if len(rows):
        model.changeRowsBounds(len(rows), rows, new.row_lower[rows], new.row_upper[rows])


def _change_matrix(model: highspy.Highs, old: Matrix, new: Program) -> bool:
    """The coefficients are the new ones; whether the whole program was handed over for it."""
    at = _different((old.value, new.matrix.value))
    if not len(at):
        return False
    shifted = np.count_nonzero((old.value[at] == 0) != (new.matrix.value[at] == 0))
    if (len(at) + SHIFTED * shifted) * FEW > len(old.value):
        basis = model.getBasis()
        load(model, new)
        model.setBasis(basis)
        return True
    rows = np.searchsorted(new.matrix.start, at, side="right") - 1
    places = zip(rows.tolist(), new.matrix.column[at].tolist(), strict=True)
    for (row, column), value in zip(places, new.matrix.value[at].tolist(), strict=True):
        model.changeCoeff(row, column, value)
    return False


def _different(*pairs: tuple[Floats, Floats]) -> Integers:
    """Where the arrays of some pair differ; a last row that was appended is there already."""
    differs = [new[: len(old)] != old for old, new in pairs if new is not old]
    return np.flatnonzero(np.logical_or.reduce(differs)).astype(np.int32)
