r"""The Shapley value: what a player adds on average, over all orders in which players may come.

    x_i = Σ_{S without i}  |S|!·(n−|S|−1)!/n! · (v(S and i) − v(S))

Source: L. S. Shapley, A value for n-person games, Contributions to the Theory of Games II (1953).
"""

from math import factorial

import numpy as np

from optimizer.answers.games.game import Floats, Game


def shapley(game: Game) -> Floats:
    """The Shapley value of every player; together they have what all reach."""
    count = len(game.players)
    sizes = game.members.sum(axis=1)
    chance = np.array(
        [factorial(size) * factorial(count - size - 1) / factorial(count) for size in range(count)]
    )
    found = np.zeros(count)
    for player in range(count):
        without = np.flatnonzero(~game.members[:, player])
        added = game.values[without | 1 << player] - game.values[without]
        found[player] = chance[sizes[without]] @ added
    return found
