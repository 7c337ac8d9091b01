"""What it costs to force a project into a region or out of it, by hot re-solves."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from optimizer.answers.why.again import Again
from optimizer.answers.why.bill import OWN
from optimizer.answers.why.pricing import RowKey, row_key
from optimizer.answers.why.siting import NOTHING, SITE
from optimizer.plan.prices import UNPRICED
from optimizer.solver.arrays import Program
from optimizer.solver.solution import Solution

SAME = 1e-6
"""Loss, relative to 1 + the money, that is the noise of two solves."""

REWARD = 1e3
"""What a whole project is rewarded with where as much of it as fits is sought, in plans' worth: a
share that costs the rest more than a thousand plans a project is not sought."""

ROOM = 1e-7
"""Part of a share that rounding may take where it is held; a search over whole numbers ends at a
gap relative to money and reward, so the money is sought once more without the reward."""


class Forced(NamedTuple):
    """The project forced into one region.

    `share` is what is forced; `is_whole` says that this is all that was asked for, with nothing
    elsewhere. `loss` is money given up, 亿元 of present value, None where no plan was found. `year`
    is the year of start of most of it. `held_by` is the row that keeps the rest out.
    """

    share: float
    is_whole: bool
    loss: float | None
    year: int | None
    held_by: RowKey | None


def without(again: Again, regions: tuple[str, ...]) -> float | None:
    """Money lost if nothing of the project stood in some regions; None where no plan is left."""
    closed = again.sited.bounded({}, dict.fromkeys(regions, 0.0))
    return _loss(again, again.solve(closed).solution)


def forced_into(again: Again, region: str, share: float) -> Forced:
    """A share of the project wholly in one region; where it does not fit, as much as fits there,
    and the rest wherever it is best."""
    elsewhere = {other: 0.0 for other in again.sited.row if other != region}
    wholly = again.sited.bounded({region: share}, {**elsewhere, region: share})
    found = again.solve(wholly).solution
    if found.status == "optimal":
        return Forced(share, True, _loss(again, found), _year(again, found, region), None)
    return _as_much_as_fits(again, region, share)


def _as_much_as_fits(again: Again, region: str, asked: float) -> Forced:
    """The largest share, up to what is asked, that any plan puts into a region.

    A reward for it that outweighs all money is added to its columns, so that the plan found is the
    best one with as much there as can be.
    """
    columns = [column for _, column in again.sited.starts[region]]
    program = again.sited.bounded({}, {region: asked})
    again.solve(program)
    cost = program.cost.copy()
    cost[columns] -= REWARD * (1 + abs(again.money))
    found = again.go_on(program.with_cost(cost)).solution
    if found.status != "optimal":
        return Forced(0.0, False, None, None, None)
    most = again.sited.share(found.values, region)
    held_by = _limiting(program, found, columns) if most < asked - NOTHING else None
    if most <= NOTHING:
        return Forced(0.0, False, None, None, held_by)
    if len(program.integer):
        found = again.solve(again.sited.bounded({region: most - ROOM}, {})).solution
    return Forced(most, False, _loss(again, found), _year(again, found, region), held_by)


def _loss(again: Again, found: Solution) -> float | None:
    """Money that a solution gives up; zero where it is noise, None where it is no optimum."""
    if found.status != "optimal":
        return None
    loss = again.money + float(again.sited.program.cost @ found.values)
    return loss if abs(loss) > SAME * (1 + abs(again.money)) else 0.0


def _year(again: Again, found: Solution, region: str) -> int | None:
    """The year in which most of what stands in a region starts."""
    if found.status != "optimal":
        return None
    year, column = max(again.sited.starts[region], key=lambda start: found.values[start[1]])
    return year if found.values[column] > 0 else None


def _limiting(program: Program, found: Solution, columns: Sequence[int]) -> RowKey | None:
    """The row that charges most for the project's share where that share outweighs all money.

    The project's own right to be built once is named where nothing else limits it.
    """
    if not len(found.prices):
        return None
    charged: dict[int, float] = {}
    matrix = program.matrix
    for place in np.flatnonzero(np.isin(matrix.column, columns)).tolist():
        number = int(np.searchsorted(matrix.start, place, side="right")) - 1
        amount = -float(found.prices[number]) * float(matrix.value[place])
        if amount > UNPRICED and program.heads[number].family != SITE:
            charged[number] = max(charged.get(number, 0.0), amount)
    others = {number for number in charged if program.heads[number].family != OWN}
    if not charged:
        return None
    return row_key(program.heads[max(others or charged, key=lambda number: charged[number])])
