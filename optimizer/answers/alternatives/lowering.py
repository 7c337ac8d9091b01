"""How low a sum can be pressed before the money falls below what must be left.

V(θ), the most money while the sum is at most θ, grows with θ and is concave. So a tangent never
lies below V, and where it comes down to the money that must be left is a bound below which the sum
cannot be. The next solve stands at that bound: once the money there is enough, the bound is the
answer, proven from both sides. Each solve differs from the one before in one right-hand side. Where
a level has no plan at all it is other rules than the money that stop the sum, and the search gives
up.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

from optimizer.solver.arrays import Floats
from optimizer.solver.highs import Basis

MOST_SOLVES = 60
"""Solves after which the search gives up; it seldom takes more than eight."""

FIRST = 0.05
"""Part of the sum by which the first trial lies below it, where it does not try the floor."""

STRIDE = 2.0
"""How much farther a level may lie from the start than the one before: far below any plan a solver
that goes on from its last basis takes long to find that there is none."""

BEYOND = 1.02
"""How far a guess goes beyond where the money is expected to be used up: below it tangents meet the
answer from one side and end there."""

EXACT = 1e-9
"""Relative difference at which two amounts are the same."""


SMALLEST = 1e-6
"""Least distance from the start that is taken, in the sum's unit."""


class Trial(NamedTuple):
    """The most money at a level, what a unit of the level is worth there, and the plan's sum.

    `basis` is where the solver can go on from.
    """

    money: float
    price: float
    reached: float
    values: Floats
    basis: Basis | None = None


class Lowest(NamedTuple):
    """The plan of the most money at the lowest level, and that level."""

    values: Floats
    level: float
    basis: Basis | None = None


Solve = Callable[[float], Trial | None]
"""What is reached at a level; None where there is no plan, or the solver finds none."""


class Search(NamedTuple):
    """What is sought: the least sum with money of at least `target`, from the plan of most money.

    `floor` is a bound below which the sum cannot be, `first` the first level that is tried; `known`
    is a plan with enough money, if another than the start is known.
    """

    start: Lowest
    most: float
    target: float
    floor: float
    first: float
    known: Lowest | None = None


def lowest(solve: Solve, asked: Search) -> Lowest | None:
    """The plan in which the sum is least; None where the search gives up."""
    best, bound = asked.known or asked.start, asked.floor
    level = max(asked.first, asked.floor)
    for _ in range(MOST_SOLVES):
        if _is_same(best.level, bound):
            return best
        trial = solve(level)
        if trial is None:
            return None
        if trial.money >= asked.target - EXACT * (1 + abs(asked.target)):
            best = Lowest(trial.values, min(trial.reached, level), trial.basis)
        if trial.price > 0:
            bound = max(bound, level + (asked.target - trial.money) / trial.price)
        level = max(bound, _guess(asked, level, trial))
    return None


def _guess(asked: Search, level: float, trial: Trial) -> float:
    """Where the money would be used up if its loss went on as a power of the way from the start,
    as slope and loss at the last level say."""
    way = max(asked.start.level - level, SMALLEST)
    loss, allowed = asked.most - trial.money, asked.most - asked.target
    if loss <= 0 or trial.price <= 0:
        return asked.start.level - STRIDE * way
    power = max(trial.price * way / loss, 1.0)
    growth = BEYOND * math.exp(math.log(allowed / loss) / power)
    return asked.start.level - min(growth, STRIDE) * way


def _is_same(level: float, bound: float) -> bool:
    return level - bound <= EXACT * (1 + abs(level))
