"""The knee of a frontier: the point that bulges most beyond the line or plane through its ends.

Criteria are measured in parts of their ranges. Before the knee little is given up for much, after
it much for little.

Source: I. Das, On characterizing the "knee" of the Pareto curve based on normal-boundary
intersection, Structural Optimization 18, 1999.
"""

from typing import NamedTuple

import numpy as np

from optimizer.solver.arrays import Floats

STRAIGHT = 1e-3
"""A bulge below a thousandth of the ranges is none that a planner could see."""

FLAT = 1e-9
"""Ends that lie nearer to one line than this span no plane."""


class Knee(NamedTuple):
    """Distance of each point from the line or plane, and the place of the knee, if there is one.

    `reason` says why there is none.
    """

    distances: tuple[float, ...]
    place: int | None
    reason: str = ""


def knee_of(gains: Floats, ends: Floats) -> Knee:
    """The knee among points, a row each, with gains in parts of the ranges; `ends` hold the best
    of each criterion, a row each."""
    blank = Knee((0.0,) * len(gains), None, "the frontier is a single plan")
    if len(gains) < 2:
        return blank
    normal = _normal(ends)
    if normal is None:
        return blank._replace(reason="the ends span no plane that faces the best of all criteria")
    distances = (gains @ normal - 1.0) / np.linalg.norm(normal)
    place = int(np.argmax(distances))
    found = tuple(float(one) + 0.0 for one in distances)
    if distances[place] < STRAIGHT:
        return Knee(found, None, "no plan lies beyond the ends by more than rounding")
    return Knee(found, place)


def _normal(ends: Floats) -> Floats | None:
    """The vector whose product with every end is 1; None where no such vector faces the best."""
    if abs(np.linalg.det(ends)) < FLAT:
        return None
    normal = np.linalg.solve(ends, np.ones(len(ends)))
    return np.asarray(normal) if (normal > 0).all() else None
