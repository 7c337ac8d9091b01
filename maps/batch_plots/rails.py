"""Where a value lies on a rail of parallel coordinates."""

import numpy as np

from maps.batch_plots.records import Ids, Numbers, Rail

FEW = 12
"""An axis with so few different values, each shared, spreads lines that would hide each other."""

BAND = 0.07
"""Height of the spread around one value, over that of the axis."""


def heights(rail: Rail, money: Numbers) -> Numbers:
    """Where the lines cross the axis: 0 at its low end, 1 at its high one.

    Where few values are taken, lines are spread around each in the order of money.
    """
    width = rail.high - rail.low
    at = (rail.values - rail.low) / width if width > 0 else np.full(len(rail.values), 0.5)
    levels = np.unique(rail.values)
    if not is_spread(rail):
        return np.asarray(at, dtype=np.float64)
    band = BAND * min(1.0, 3.0 / len(levels))
    for level in levels:
        here = np.flatnonzero(rail.values == level)
        ranks = np.argsort(np.argsort(money[here], kind="stable"))
        at[here] += band * ((ranks + 0.5) / len(here) - 0.5)
    return np.asarray(at, dtype=np.float64)


def is_spread(rail: Rail) -> bool:
    """Whether the lines of the axis are spread around its values."""
    count = len(np.unique(rail.values))
    return count <= FEW and 2 * count <= len(rail.values)


def quarters(money: Numbers) -> Numbers:
    """The ends of the four quarters of the values: least, quartiles, greatest."""
    return np.asarray(np.percentile(money, (0, 25, 50, 75, 100)), dtype=np.float64)


def chosen(count: int, most: int) -> Ids:
    """Which scenarios are drawn: all, or as many as allowed, at random with a fixed seed."""
    if count <= most:
        return np.arange(count)
    return np.sort(np.random.default_rng(0).choice(count, most, replace=False))
