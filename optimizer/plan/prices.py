"""What a rule costs: shadow prices of the money stage, and the rows that bind in the plan."""

import numpy as np
import numpy.typing as npt

from optimizer.plan.plan import Cell, Table
from optimizer.program.families import FAMILIES
from optimizer.program.names import row_name
from optimizer.solver.arrays import Head, Program

Floats = npt.NDArray[np.float64]

UNPRICED = 1e-9
"""Prices below this are noise of the solver's dual tolerance of 1e-7 times money in 亿元."""

BINDS = 1e-6
"""A row binds when its sides differ by less than this, relative to 1 + the right-hand side."""

UNITS = {family.name: family.unit for family in FAMILIES}


def _row(head: Head) -> str:
    return row_name(head.family, head.key).split("__", 1)[1]


def prices_table(program: Program, prices: Floats) -> Table:
    """Gain in money, 亿元 of present value, per unit that a row's right-hand side grows.

    The solver minimises the negative of the money: the sign is turned here and nowhere else.
    """
    rows: list[tuple[Cell, ...]] = [
        (program.heads[i].family, _row(program.heads[i]), -float(prices[i]),
         f"亿元 / {UNITS[program.heads[i].family]}")
        for i in np.flatnonzero(np.abs(prices) > UNPRICED)
    ]  # fmt: skip
    return Table(("rule", "row", "price", "unit"), tuple(rows))


def activity(program: Program, values: Floats) -> Floats:
    """Left-hand side of every row."""
    matrix = program.matrix
    weighted = matrix.value * values[matrix.column]
    filled = np.concatenate([[0.0], np.cumsum(weighted)])
    return np.asarray(filled[matrix.start[1:]] - filled[matrix.start[:-1]])


def binding_table(program: Program, values: Floats, prices: Floats) -> Table:
    """Limits that the plan exhausts, with both sides and the price of the money stage.

    Identities of accounting always hold and are left out; the price is blank where the solver gives
    none.
    """
    left = activity(program, values)
    rows: list[tuple[Cell, ...]] = []
    for i, head in enumerate(program.heads):
        low, high = float(program.row_lower[i]), float(program.row_upper[i])
        right = high if np.isfinite(high) else low
        near = BINDS * (1 + abs(right))
        if head.relaxable and np.isfinite(right) and abs(left[i] - right) <= near:
            price = -float(prices[i]) if len(prices) else None
            rows.append((head.family, _row(head), float(left[i]), right, price, UNITS[head.family]))
    return Table(("rule", "row", "left", "right", "price", "unit"), tuple(rows))
