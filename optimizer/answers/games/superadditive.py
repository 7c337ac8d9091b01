"""Whether sets of players without common members never lose by joining."""

from typing import NamedTuple

import numpy as np

from optimizer.answers.games.game import Game


class Loss(NamedTuple):
    """The two sets that lose most by joining, and what they lose; zero or less where none does."""

    one: int
    other: int
    amount: float


def largest_loss(game: Game) -> Loss | None:
    """max over disjoint S, T of v(S) + v(T) − v(S and T); None with fewer than two players."""
    worst: Loss | None = None
    sets = np.arange(len(game.values))
    for one in range(1, len(game.values)):
        others = sets[(sets & one == 0) & (sets > one)]
        losses = game.values[one] + game.values[others] - game.values[one | others]
        if not np.isfinite(losses).any():
            continue
        place = int(np.nanargmax(losses))
        if worst is None or losses[place] > worst.amount:
            worst = Loss(one, int(others[place]), float(losses[place]))
    return worst
