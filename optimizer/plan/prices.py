"""What a rule costs: shadow prices of the money stage, and the rows that bind in the plan."""

import math

import numpy as np
import numpy.typing as npt

from optimizer.plan.plan import Cell, Table
from optimizer.program.families import FAMILIES
from optimizer.program.names import row_name
from optimizer.solver.arrays import Head, Program
from optimizer.solver.solution import Ranging

Floats = npt.NDArray[np.float64]

UNPRICED = 1e-9
"""Prices below this are noise of the solver's dual tolerance of 1e-7 times money in 亿元."""

BINDS = 1e-6
"""A row binds when its sides differ by less than this, relative to 1 + the right-hand side."""

UNITS = {family.name: family.unit for family in FAMILIES}


def _row(head: Head) -> str:
    return row_name(head.family, head.key).split("__", 1)[1]


def _finite(amount: float) -> Cell:
    """The amount; blank where there is no end."""
    return amount if math.isfinite(amount) else None


def _range(right: float, low: float, high: float) -> tuple[Cell, ...]:
    """The right-hand side, the range over which the price holds, and whether it is proved unique.

    A price is unique if the range goes on to both sides; at an end of its range a plan may have
    other prices as well.
    """
    room = BINDS * (1 + abs(right))
    is_inside = low < right - room and right + room < high
    return right, _finite(low), _finite(high), is_inside


def prices_table(program: Program, prices: Floats, ranging: Ranging | None) -> Table:
    """Gain in money, 亿元 of present value, per unit that a row's right-hand side grows.

    The solver minimises the negative of the money, so the sign is turned. Range
    and uniqueness are blank where the solver cannot tell.
    """
    rows: list[tuple[Cell, ...]] = []
    for i in np.flatnonzero(np.abs(prices) > UNPRICED).tolist():
        head, high = program.heads[i], float(program.row_upper[i])
        right = high if np.isfinite(high) else float(program.row_lower[i])
        over: tuple[Cell, ...] = (right, None, None, None)
        if ranging is not None:
            over = _range(right, float(ranging.row_low[i]), float(ranging.row_high[i]))
        unit = f"亿元 / {UNITS[head.family]}"
        rows.append((head.family, _row(head), -float(prices[i]), unit, *over))
    return Table(
        ("rule", "row", "price", "unit", "right", "right_min", "right_max", "unique"), tuple(rows)
    )


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
    right = np.where(np.isfinite(program.row_upper), program.row_upper, program.row_lower)
    with np.errstate(invalid="ignore"):
        binds = np.abs(left - right) <= BINDS * (1 + np.abs(right))
    rows: list[tuple[Cell, ...]] = []
    for i in np.flatnonzero(binds & np.isfinite(right)).tolist():
        head = program.heads[i]
        if head.relaxable:
            price = -float(prices[i]) if len(prices) else None
            sides = float(left[i]), float(right[i])
            rows.append((head.family, _row(head), *sides, price, UNITS[head.family]))
    return Table(("rule", "row", "left", "right", "price", "unit"), tuple(rows))
