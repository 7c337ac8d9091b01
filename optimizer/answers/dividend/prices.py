r"""What each province owns, at the prices that all together put on it.

    share_P = Σ_i price_i · owned_{i,P}         [亿元 of present value]

price_i is what a unit of the right-hand side of row i adds to the money of all, owned_{i,P} the
part of it that province P brings. What partners hold together is priced once and goes to them in
equal parts: each of them can stop it, and the Shapley value of such a right is the equal split.
By duality the shares add up to v(all), and no set of provinces reaches more alone: the prices of
all together bound its money from above by what it owns. That holds however a joint right is split,
as long as it is worth something.

Source: G. Owen, On the core of linear production games, Mathematical Programming 9 (1975); D.
Granot, A generalized linear production model, Mathematical Programming 34 (1986), for rights that
sets hold together.
"""

import math
from typing import NamedTuple

import numpy as np

from optimizer.answers.dividend.values import Coalitions, money
from optimizer.program.players import JOINT
from optimizer.solver.arrays import Floats
from optimizer.solver.coalition import Ownership
from optimizer.solver.direction import toward

SAME = 1e-6
"""Shares that differ by less, relative to the money of all, are the same."""


class Part(NamedTuple):
    """A part of a right-hand side with a price: row, owners, amount, price in 亿元 per unit."""

    row: int
    owners: tuple[str, ...]
    amount: float
    price: float


class Priced(NamedTuple):
    """Shares at the prices that were found, and the least and largest at any optimal prices.

    Infinite where without what a province owns there is no plan. `parts` are what the shares are
    made of; `unowned` is money that prices pay to nobody, zero where the theorem holds.
    """

    shares: Floats
    low: Floats
    high: Floats
    parts: tuple[Part, ...]
    unowned: float

    @property
    def is_unique(self) -> bool:
        """Whether all optimal prices divide alike."""
        room = SAME * max(1.0, float(np.abs(self.shares).sum()))
        return bool((self.high - self.low <= room).all())


def priced(coalitions: Coalitions) -> Priced:
    """The division of v(all) by the prices of its optimum."""
    owned = coalitions.ready.owned
    found = coalitions.together
    prices = 0.0 - found.prices
    brings = _brought(owned, coalitions.players, coalitions.program.matrix.rows)
    shares = brings @ prices
    ends = [_ends(coalitions, brought) for brought in brings]
    return Priced(
        shares=shares,
        low=np.array([low for low, _ in ends]),
        high=np.array([high for _, high in ends]),
        parts=_parts(owned, prices),
        unowned=money(found) - float(shares.sum()),
    )


def _brought(owned: Ownership, players: tuple[str, ...], rows: int) -> Floats:
    """What each player brings to each row; joint parts in equal parts."""
    number = {player: i for i, player in enumerate(players)}
    found = np.zeros((len(players), rows))
    for i, owner in enumerate(owned.owners):
        partners = owner.split(JOINT)
        mine = owned.owner == i
        brought = np.bincount(owned.row[mine], owned.amount[mine], rows) / len(partners)
        for partner in partners:
            found[number[partner]] += brought
    return found


def _parts(owned: Ownership, prices: Floats) -> tuple[Part, ...]:
    """The parts that have a price, in the order of the rows."""
    return tuple(
        Part(row, tuple(owned.owners[owner].split(JOINT)), amount, float(prices[row]))
        for row, owner, amount in zip(
            owned.row.tolist(), owned.owner.tolist(), owned.amount.tolist(), strict=True
        )
        if amount and abs(prices[row]) > 0
    )


def _ends(coalitions: Coalitions, brought: Floats) -> tuple[float, float]:
    """The least and the largest that optimal prices pay for what a player brings."""
    return -_slope(coalitions, brought), _slope(coalitions, -brought)


def _slope(coalitions: Coalitions, change: Floats) -> float:
    """Slope of the minimum along a change of right-hand sides; infinite where no plan is left."""
    if not change.any():
        return 0.0
    moved = toward(coalitions.program, coalitions.together, change)
    found = coalitions.solve(moved)
    return found.objective if found.status == "optimal" else math.inf
