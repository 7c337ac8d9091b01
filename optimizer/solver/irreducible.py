"""A set of rows and bounds that cannot all hold, as HiGHS reduces it until every part is needed."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import highspy
import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Integers, Matrix, Program
from optimizer.solver.points import in_thread, silent_model

IRREDUCIBLE = 6
"""What HiGHS calls a set that it finds by linear programs and then reduces."""

IIS_SECONDS = 60.0
"""Longest search; without a set in time none is told."""


class Irreducible(NamedTuple):
    """Rows, and columns whose bounds take part, by number."""

    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()


def irreducible(program: Program, core: Iterable[int]) -> Irreducible:
    """What HiGHS finds among the rows of a core and the bounds of their columns; nothing where it
    finds nothing in time."""
    rows = np.array(sorted(core), np.int32)
    part, columns = part_of(program, rows)
    model = silent_model(part)
    model.setOptionValue("iis_strategy", IRREDUCIBLE)
    model.setOptionValue("time_limit", IIS_SECONDS)
    told: list[Any] = []
    in_thread(lambda: told.append(model.getIis()[1]))
    if not told or not told[0].valid_:
        return Irreducible()
    found, free = told[0], int(highspy.IisBoundStatus.kIisBoundStatusFree)
    bounds = zip(found.col_index_, found.col_bound_, strict=True)
    return Irreducible(
        tuple(sorted(rows[list(found.row_index_)].tolist())),
        tuple(sorted(int(columns[column]) for column, bound in bounds if bound != free)),
    )


def part_of(program: Program, rows: Integers) -> tuple[Program, Integers]:
    """The program of some rows alone, with the columns in them, and the numbers of those."""
    matrix = program.matrix
    at = np.concatenate(
        [np.empty(0, np.int64), *(np.arange(matrix.start[i], matrix.start[i + 1]) for i in rows)]
    ).astype(np.int64)
    columns, place = np.unique(matrix.column[at], return_inverse=True)
    lengths = matrix.start[rows + 1] - matrix.start[rows]
    return Program(
        heads=tuple(program.heads[row] for row in rows.tolist()),
        matrix=Matrix(
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
            place.astype(np.int32),
            matrix.value[at],
            len(columns),
        ),
        cost=np.zeros(len(columns)),
        lower=program.lower[columns],
        upper=program.upper[columns],
        row_lower=program.row_lower[rows],
        row_upper=program.row_upper[rows],
        integer=NO_INTEGERS,
    ), columns.astype(np.int32)
