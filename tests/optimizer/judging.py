"""Games by the values of their sets, and ways to judge a division without rounds of programs."""

from collections.abc import Sequence
from itertools import combinations, permutations

import numpy as np
from scipy.optimize import linprog

from optimizer.answers.games.game import Floats, Game


def sets_by_size(count: int) -> list[int]:
    """The numbers of all sets as tables of published games list them: by size, then by players."""
    return [
        sum(1 << player for player in chosen)
        for size in range(1, count + 1)
        for chosen in combinations(range(count), size)
    ]


def game_of(values: Sequence[float]) -> Game:
    """The game of values that are listed by size, then by players."""
    count = (len(values) + 1).bit_length() - 1
    found = [0.0] * (len(values) + 1)
    for number, value in zip(sets_by_size(count), values, strict=True):
        found[number] = float(value)
    return Game.of("ABCDEFGH"[:count], found)


def by_orders(game: Game) -> Floats:
    """The Shapley value as it is told: players come in every order, each brings what it adds."""
    count = len(game.players)
    brought = np.zeros(count)
    orders = list(permutations(range(count)))
    for order in orders:
        there = 0
        for player in order:
            brought[player] += game.values[there | 1 << player] - game.values[there]
            there |= 1 << player
    return brought / len(orders)


def _is_balanced(game: Game, tight: list[int], floors: list[int]) -> bool:
    """Whether the sets, every one with a weight above zero, cover each player equally often.

    Weights of single players in `floors` may be zero. Sets whose weight can be above zero can all
    be so at once, so one program asks for each.
    """
    everything = len(game.values) - 1
    columns = [game.members[number].astype(float) for number in (*tight, *floors)]
    cover = np.column_stack(columns)
    for place in range(len(tight)):
        cost = np.zeros(len(columns))
        cost[place] = -1.0
        found = linprog(cost, A_eq=cover, b_eq=game.members[everything].astype(float))
        if found.status != 0 or -found.fun < 1e-9:
            return False
    return True


def obeys_kohlberg(game: Game, shares: Floats, floors: Floats | None = None) -> bool:
    """Kohlberg's criterion: at every level of excess the sets that have at least that are balanced.

    E. Kohlberg, On the nucleolus of a characteristic function game, SIAM Journal on Applied
    Mathematics 20 (1971); with floors, single players who stand at theirs may help.
    """
    excess = game.excess(shares)
    held = [] if floors is None else [
        1 << i for i in range(len(shares)) if shares[i] <= floors[i] + 1e-7
    ]  # fmt: skip
    proper = range(1, len(game.values) - 1)
    for level in sorted({round(float(excess[s]), 6) for s in proper}, reverse=True):
        if not _is_balanced(game, [s for s in proper if excess[s] >= level - 1e-6], held):
            return False
    return True
