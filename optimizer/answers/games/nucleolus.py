"""The nucleolus: the most unhappy set of players is as happy as can be, then the next one.

Source: D. Schmeidler, The nucleolus of a characteristic function game, SIAM Journal on Applied
Mathematics 17 (1969).
"""

from typing import NamedTuple

import numpy as np

from optimizer.answers.games.game import EVEN, Floats, Game
from optimizer.answers.games.rounds import settled


class Nucleolus(NamedTuple):
    """Shares of the players; `is_rational` where nobody gets less than alone.

    Where players reach less together than each alone, no division can keep that, and the shares
    are the prenucleolus, which does not ask for it.
    """

    shares: Floats
    is_rational: bool


def nucleolus(game: Game) -> Nucleolus:
    """The nucleolus; the prenucleolus where no division gives everyone what it reaches alone."""
    surplus = game.whole - float(game.alone.sum())
    if surplus < -EVEN * game.scale:
        return Nucleolus(prenucleolus(game), is_rational=False)
    if surplus <= EVEN * game.scale:
        return Nucleolus(game.alone + surplus / len(game.players), is_rational=True)
    plain, size = normalised(game)
    shares = settled(plain, np.zeros(len(game.players)))
    return Nucleolus(game.alone + size * shares, is_rational=True)


def prenucleolus(game: Game) -> Floats:
    """The shares under which excesses, sorted from the largest, are least; nobody has a floor."""
    plain, size = normalised(game)
    found: Floats = game.alone + size * settled(plain, None)
    return found


def normalised(game: Game) -> tuple[Game, float]:
    """The game of what sets gain over their members alone, in units of the largest such gain.

    The nucleolus follows such changes, and tolerances of a solver then mean the same in any game.
    """
    gains = game.values - game.members @ game.alone
    size = float(np.max(np.abs(gains))) or 1.0
    return Game(game.players, gains / size), size
