"""Keeping what an earlier stage reached."""

import numpy as np

from optimizer.solver.arrays import Floats, Head, Program
from optimizer.solver.solution import Solution
from optimizer.stages.solving import HELD

MONEY = ("money",)
"""Key of the row that holds the money in later stages."""


def least_money(best: Solution, last: Solution, tolerance: float) -> float:
    """Money that a later stage must leave, 亿元: that of the money stage less its tolerance.

    Where the stage before it has given up more, its plan keeps what it has.
    """
    allowed = -best.objective - (tolerance + HELD) * abs(best.objective)
    return min(allowed, -last.objective - HELD * abs(last.objective))


def holding_money(program: Program, value: Floats, least: float) -> Program:
    """The program in which the money stays at least at an amount; a second call moves the amount.

    `value` is what each column brings, 亿元.
    """
    for number, head in enumerate(program.heads):
        if head.family == "equity" and head.key == MONEY:
            return program.with_rhs({number: least})
    column = np.flatnonzero(value).astype(np.int32)
    return program.with_row(Head("equity", MONEY, ">=", least, True, ()), column, value[column])
