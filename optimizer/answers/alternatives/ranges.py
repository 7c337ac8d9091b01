"""How little and how much of something there is in any near-optimal plan, exactly."""

from typing import NamedTuple

import numpy as np

from optimizer.answers.alternatives.space import Space
from optimizer.solver.arrays import Floats

NOTHING = 1e-9
"""Amounts below the solver's tolerance are zero, below which no sum of a plan can fall."""


class Range(NamedTuple):
    """Least and greatest amount in all near-optimal plans."""

    least: float
    greatest: float


def range_of(space: Space, weight: Floats, most: float = np.inf) -> Range:
    """The range of a sum that is nowhere negative and nowhere above `most`.

    An end that some plan seen so far has reached, or that was sought for a plan, needs no solve.
    """
    column = np.flatnonzero(weight)
    part = weight[column]
    seen = [float(part @ near.values[column]) for near in space.seen]
    least, greatest = min(seen), max(seen)
    if least > NOTHING:
        first = 0.0 if np.isfinite(most) else None
        known = space.pressed_to(weight)
        least = (known or space.pressed(weight, 0.0, first)).level
    if greatest < most - NOTHING:
        first = -most if np.isfinite(most) else None
        known = space.pressed_to(-weight)
        greatest = -(known or space.pressed(-weight, -most, first)).level
    return Range(max(least, 0.0), greatest)
