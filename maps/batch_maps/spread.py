"""Which of many scenarios are shown: a spread over the range of what they are worth."""

from collections.abc import Sequence

import numpy as np


def spread(money: Sequence[float], most: int) -> tuple[int, ...]:
    """Positions of at most so many scenarios, the most money first, best and worst among them.

    They lie evenly over the ranks, so that where many scenarios are alike many are shown; of equals
    the first ones.

    >>> spread([3.0, 1.0, 2.0, 5.0], 3)
    (3, 2, 1)
    >>> spread([3.0, 1.0], 9)
    (0, 1)
    """
    order = sorted(range(len(money)), key=lambda at: (-money[at], at))
    if len(order) <= most:
        return tuple(order)
    ranks = np.unique(np.linspace(0, len(order) - 1, max(most, 2)).round().astype(int))
    return tuple(order[rank] for rank in ranks.tolist())
