r"""Assumptions in the order of what the prices of the optimum say of their ranges.

    first order(end) = Σ_θ ∂Z/∂θ · (θ(end) − θ)

Z money at the optimum of its stage, θ every number that moves with the assumption: those that its
row of evidence covers, and what is derived from them. ∂Z/∂θ as in `optimizer.plan.weights`.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.scenarios.numbers import number_at
from inputs.sweeps.assumptions import Assumption, Motion, assumptions_of, motion_of
from optimizer.plan.origins.following import Following
from optimizer.plan.weights.optimum import Cell

Moved = Mapping[Cell, float]
"""Numbers that differ from the case, and what they become."""


class End(NamedTuple):
    """One end of the range of an assumption.

    `at` is the value that its numbers take, or the factor or amount by which they move; `moved` are
    these and what follows them. `gains` and `losses` are what their moves bring by prices, 亿元.
    """

    at: float
    moved: Moved
    gains: float
    losses: float

    @property
    def first_order(self) -> float:
        """The change of the money if prices and decisions stayed, 亿元."""
        return self.gains - self.losses


class Candidate(NamedTuple):
    """An assumption with the two ends of its range, and its own numbers."""

    assumption: Assumption
    motion: Motion
    cells: tuple[Cell, ...]
    low: End
    high: End
    staying: int
    """Derived numbers that name it and keep their values."""

    @property
    def first_order(self) -> float:
        """How far the money moves over the range by prices alone, 亿元."""
        return spread((0.0, self.low.first_order, self.high.first_order))

    @property
    def gross(self) -> float:
        """The greatest gain or loss by prices at an end before one is set against the other."""
        return max(self.low.gains, self.low.losses, self.high.gains, self.high.losses)


def spread(amounts: Iterable[float]) -> float:
    """The greatest less the least."""
    found = tuple(amounts)
    return max(found) - min(found)


def ranked(case: Case, weights: Mapping[Cell, float]) -> tuple[Candidate, ...]:
    """Every assumption with a range in which it can move, the most telling first; equal ones as in
    the case. `weights` are θ·∂Z/∂θ.
    """
    following = Following(case)
    found = [
        _candidate(case, following, weights, assumption, motion)
        for assumption in assumptions_of(case)
        if (motion := motion_of(assumption)) is not None
    ]
    return tuple(sorted(found, key=lambda one: -one.first_order))


def _candidate(
    case: Case,
    following: Following,
    weights: Mapping[Cell, float],
    assumption: Assumption,
    motion: Motion,
) -> Candidate:
    table = assumption.evidence.table
    own: dict[Cell, float] = {
        (table, cell.key, cell.column): cell.value for cell in assumption.cells
    }

    def end(at: float) -> End:
        moved = following.moved({cell: _reached(motion, value, at) for cell, value in own.items()})
        told = _by_prices(case, weights, moved)
        gains = sum(amount for amount in told if amount > 0)
        return End(at, moved, gains, gains - sum(told))

    low, high = end(motion.low), end(motion.high)
    staying = following.staying({*low.moved, *high.moved})
    return Candidate(assumption, motion, tuple(own), low, high, staying)


def _reached(motion: Motion, value: float, at: float) -> float:
    """What a number becomes at an end."""
    if motion.operation == "set":
        return at
    return value * at if motion.operation == "multiply" else value + at


def _by_prices(case: Case, weights: Mapping[Cell, float], moved: Moved) -> list[float]:
    """What each move brings if prices and decisions stay; zeros have no weight to tell by."""
    found = []
    for cell, now in moved.items():
        weight = weights.get(cell)
        if weight:
            before = number_at(case, cell)
            found.append(weight * (now - before) / before)
    return found
