"""How firm a plan is: placements that every equally good plan shares, and money that may move."""

from collections.abc import Collection, Mapping

import numpy as np
import numpy.typing as npt

from optimizer.plan.clean import chosen
from optimizer.plan.plan import Cell, Table
from optimizer.program.decisions import Decisions
from optimizer.solver.solution import Ranging

Key = tuple[str, str, int]
"""Project, region and year of start."""


def with_uniqueness(
    placements: Table,
    ranges: Mapping[Key, tuple[float, float]] | None,
    unknown: Collection[Key] = (),
) -> Table:
    """The placements with whether each is unique, and its least and largest share.

    Blank where the solver cannot tell, and where it was not found out.
    """
    rows: list[tuple[Cell, ...]] = []
    at = placements.columns.index("share")
    for row in placements.rows:
        key, share = (str(row[0]), str(row[1]), int(row[2] or 0)), row[at]
        if ranges is None or key in unknown:
            rows.append((*row, None, None, None))
        elif key in ranges:
            rows.append((*row, False, *ranges[key]))
        else:
            rows.append((*row, True, share, share))
    return Table((*placements.columns, "unique", "share_min", "share_max"), tuple(rows))


def ranges_table(
    decide: Decisions,
    values: npt.NDArray[np.float64],
    worth: npt.NDArray[np.float64],
    ranging: Ranging | None,
    tied: Collection[Key] = (),
) -> Table:
    """How far the money of each placement of the money stage may move before the plan changes.

    Money is what the whole project brings there over the plan, 亿元 of present value; blank where
    there is no end. `worth` is what each column brings. The solver minimises the negative. What is
    tied with other plans has no room: they win as soon as it brings less, or it wins with more.
    """
    rows: list[tuple[Cell, ...]] = []
    for key, share in chosen(decide.start, values) if ranging is not None else ():
        column = decide.start[key]
        money = float(worth[column])
        low, high = -ranging.cost_high[column], -ranging.cost_low[column]  # type: ignore[union-attr]
        ends = (float(end) if np.isfinite(end) else None for end in (low, high))
        rows.append((*key, share, money, *((money, money) if key in tied else ends)))
    return Table(
        ("project", "region", "year", "share", "money", "money_min", "money_max"), tuple(rows)
    )
