"""The core: divisions that no set of players could better by itself; and how nearly others do.

Source: D. B. Gillies, Solutions to general non-zero-sum games, Contributions to the Theory of Games
IV (1959); M. Maschler, B. Peleg, L. S. Shapley, Geometric properties of the kernel, nucleolus, and
related solution concepts, Mathematics of Operations Research 4 (1979), for the least core.
"""

from typing import NamedTuple

import numpy as np

from optimizer.answers.games.game import Floats, Game
from optimizer.answers.games.nucleolus import normalised, prenucleolus
from optimizer.answers.games.rounds import first_level

HELD = 1e-6
"""Excess, relative to the largest value of the game, that is put down to the solver that found the
values: it works to 1e-7."""


class Standing(NamedTuple):
    """How a division stands with the sets of players.

    `set_number` is the most unhappy proper set, the first of equals, and `excess` what it reaches
    alone above what it gets; of one player there is no such set. `is_core` says that the shares
    add up to what all reach, and no set has an excess.
    """

    is_core: bool
    set_number: int | None
    excess: float


def standing(game: Game, shares: Floats) -> Standing:
    """How a division stands; sets without a value do not object."""
    proper = game.excess(shares)[1:-1]
    room = HELD * game.scale
    is_whole = abs(float(np.sum(shares)) - game.whole) <= room
    if not np.isfinite(proper).any():
        return Standing(is_whole, None, -np.inf)
    worst = float(np.nanmax(proper))
    number = 1 + int(np.argmax(proper >= worst - room * HELD))
    return Standing(is_whole and worst <= room, number, worst)


class LeastCore(NamedTuple):
    """The least excess that a division can leave to the most unhappy proper set, and a division.

    The core is empty where `excess` is above zero. The division is the prenucleolus, which lies in
    the least core.
    """

    excess: float
    shares: Floats


def least_core(game: Game) -> LeastCore:
    """The least core of a game in which every set has a value."""
    plain, size = normalised(game)
    return LeastCore(size * first_level(plain), prenucleolus(game))
