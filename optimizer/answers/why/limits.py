"""How much more of the dearest resource there must be until the project is placed."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from optimizer.answers.why.again import Again
from optimizer.answers.why.pricing import RowKey, row_key
from optimizer.answers.why.siting import NOTHING
from optimizer.plan.prices import activity
from optimizer.solver.solution import Solution

HALVINGS = 10
"""Halvings that find the amount to a thousandth of what the project would take without limit."""


class Relief(NamedTuple):
    """What the right-hand side of a row must become so that some of the project is placed.

    `needed` is None where the project is not placed even without the row. `below` and `above` are
    the shares placed just short of it, by a thousandth of the way to no limit at all, and at it.
    """

    now: float
    needed: float | None
    below: float | None
    above: float | None


def relief(again: Again, row: RowKey, regions: Sequence[str]) -> Relief | None:
    """How far a limit from above must rise; None for a row that is no such limit."""
    program = again.sited.program
    number = next(i for i, head in enumerate(program.heads) if row_key(head) == row)
    now = float(program.row_upper[number])
    head = program.heads[number]
    if not head.relaxable or head.sense != "<=" or not math.isfinite(now):
        return None
    freed = again.solve(program.with_rhs({number: math.inf})).solution
    if freed.status != "optimal" or _share(again, freed, regions) <= NOTHING:
        return Relief(now, None, None, None)
    enough = max(float(activity(program, freed.values)[number]), now)
    return _halved(again, number, regions, now, enough)


def _halved(again: Again, number: int, regions: Sequence[str], now: float, enough: float) -> Relief:
    """The limit between one that places nothing and one that leaves room for what was taken
    without it."""
    program, low, high = again.sited.program, now, enough
    share = {now: 0.0}

    def placed(limit: float) -> float:
        found = again.solve(program.with_rhs({number: limit})).solution
        return _share(again, found, regions)

    for _ in range(HALVINGS):
        middle = (low + high) / 2
        share[middle] = placed(middle)
        low, high = (low, middle) if share[middle] > NOTHING else (middle, high)
    if high not in share:
        share[high] = placed(high)
    if share[high] <= NOTHING:
        return Relief(now, None, None, None)
    return Relief(now, high, share[low], share[high])


def _share(again: Again, found: Solution, regions: Sequence[str]) -> float:
    if found.status != "optimal":
        return 0.0
    share = sum(again.sited.share(found.values, region) for region in regions)
    return share if share > NOTHING else 0.0
