"""Near-optimal plans that lie far from each other.

The distance of two plans is the capital that stands elsewhere: the sum over projects and regions of
capital times the difference of shares. To make a distance as large as it can be is no linear
program; so it is made larger step by step. Each step takes for every project and region the sign
of its difference from the plans found so far, and the linear program in which the signs stand gives
a plan that is at least as far away. It starts from placements that no plan has used yet (hop, skip
and jump) and from random directions. Of all plans seen the one whose nearest neighbour is farthest
is taken. It is far away, not proven farthest.

Source: E. D. Brill, S.-Y. Chang, L. D. Hopkins, Modeling to generate alternatives: the HSJ approach
and an illustration using a problem in land use planning, Management Science 28, 1982.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from optimizer.answers.alternatives.space import Near, Space
from optimizer.answers.placements import PLACED
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats
from optimizer.solver.highs import LARGE

STEPS = 4
"""Steps after which a search ends even where it still gains."""

RANDOM = 1
"""Random directions for each plan beside the first start, where the program is small: at 41 cities
one costs 12 s, and what it leads to is at most a twelfth farther away."""

GAINS = 0.01
"""A search goes on where its last step made the distance longer by more than this part."""


class Places(NamedTuple):
    """Placements: which pair each start belongs to, and the capital of the pair, 亿元."""

    column: npt.NDArray[np.int64]
    pair: npt.NDArray[np.int64]
    capital: Floats

    def shares(self, values: Floats) -> Floats:
        """Share of each project at each region."""
        found = np.bincount(self.pair, weights=values[self.column], minlength=len(self.capital))
        return np.asarray(found, dtype=np.float64)

    def distance(self, one: Floats, other: Floats) -> float:
        """Capital of each plan that the other does not have there, 亿元."""
        return float(self.capital @ np.abs(one - other))

    def capital_of(self, shares: Floats) -> float:
        """All capital of a plan, 亿元."""
        return float(self.capital @ shares)

    def is_nothing(self, distance: float) -> bool:
        """Whether a distance is rounding, so that two plans are the same."""
        return distance <= PLACED * float(self.capital.max(initial=1.0))

    def cost(self, direction: Floats, columns: int) -> Floats:
        """The cost that draws capital towards a direction of pairs."""
        cost = np.zeros(columns)
        cost[self.column] = -(self.capital * direction)[self.pair]
        return cost


def placements_of(ready: Prepared) -> Places:
    """The placements of a case; where no project has capital, each counts as one."""
    options = ready.decide.options.values()
    starts = [
        (column, place)
        for place, option in enumerate(options)
        for _, column in ready.decide.starts[option.pair]
    ]
    column, pair = np.array(starts, np.int64).reshape(-1, 2).T
    capital = np.array([option.capital for option in options])
    return Places(column, pair, capital if capital.any() else np.ones(len(capital)))


def farthest(space: Space, there: Places, chosen: Sequence[Floats], seed: int) -> Near | None:
    """The plan seen whose nearest of the chosen ones, given by their shares, is farthest.

    None where every plan seen is one of them.
    """
    is_large = len(space.ground.ready.program.matrix.value) > LARGE
    for direction in _starts(there, chosen, seed, 0 if is_large else RANDOM):
        _climb(space, there, chosen, direction)
    gaps = [_nearest(there, chosen, there.shares(near.values)) for near in space.seen]
    place = int(np.argmax(gaps))
    return None if there.is_nothing(gaps[place]) else _away(there, chosen, space.seen[place])


def _away(there: Places, chosen: Sequence[Floats], near: Near) -> Near:
    """The plan with the sum that keeps it as far from all chosen ones together as it is."""
    weight = there.cost(_direction(there.shares(near.values), chosen), len(near.values))
    return Near(near.values, weight, float(weight @ near.values), near.basis)


def _direction(shares: Floats, chosen: Sequence[Floats]) -> Floats:
    """On which side of the chosen plans each placement lies, in sum."""
    return sum((_sides(shares, one) for one in chosen), np.zeros(len(shares)))


def _nearest(there: Places, chosen: Sequence[Floats], shares: Floats) -> float:
    return min(there.distance(shares, one) for one in chosen)


def _starts(there: Places, chosen: Sequence[Floats], seed: int, drawn: int) -> Iterator[Floats]:
    """Away from every placement that is used, and random directions."""
    yield sum((np.where(one > PLACED, -1.0, 1.0) for one in chosen), np.zeros(len(there.capital)))
    random = np.random.default_rng((seed, len(chosen)))
    for _ in range(drawn):
        yield random.choice((-1.0, 1.0), len(there.capital))


def _climb(space: Space, there: Places, chosen: Sequence[Floats], direction: Floats) -> None:
    """Plans ever farther from the chosen ones in sum, each a step from the one before."""
    columns, reached, near = len(space.best.values), 0.0, None
    for _ in range(STEPS):
        near = space.pressed(there.cost(direction, columns), -np.inf, begin=near)
        shares = there.shares(near.values)
        total = sum(there.distance(shares, one) for one in chosen)
        if total <= reached * (1 + GAINS):
            return
        reached = total
        direction = _direction(shares, chosen)


def _sides(shares: Floats, other: Floats) -> Floats:
    """On which side of another plan each placement lies; where it does not differ, away from what
    is used."""
    differs = shares - other
    away = np.where(other > PLACED, -1.0, 1.0)
    return np.asarray(np.where(np.abs(differs) > PLACED, np.sign(differs), away))
