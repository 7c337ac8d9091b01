"""Points that no other one beats, each once."""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from optimizer.solver.arrays import Floats

SAME = 1e-6
"""Part of a criterion's range below which two values are the same: solvers work to 1e-7."""

Fate = Literal["kept", "duplicate", "dominated"]


def fates(gains: Floats) -> tuple[Fate, ...]:
    """What becomes of each point: a row per point, a column per criterion, more is better.

    Each column is in parts of its range. The first of equal points is kept.
    """
    found: list[Fate] = []
    for place, own in enumerate(gains):
        others = np.delete(gains, place, axis=0)
        at_least = (others >= own - SAME).all(axis=1)
        if (at_least & (others > own + SAME).any(axis=1)).any():
            found.append("dominated")
        elif (np.abs(gains[:place] - own) <= SAME).all(axis=1).any():
            found.append("duplicate")
        else:
            found.append("kept")
    return tuple(found)


def scaled(gains: Sequence[Sequence[float]], worst: Floats, width: Floats) -> Floats:
    """Gains in parts of each criterion's range: 0 at its worst, 1 at its best; 1 where it has no
    range."""
    amounts = np.array(gains, dtype=np.float64).reshape(len(gains), len(worst))
    known = np.where(width > 0, width, 1.0)
    return np.where(width > 0, (amounts - worst) / known, 1.0)
