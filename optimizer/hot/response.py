r"""How the numbers of a program answer to the axes of a sweep, measured once.

    number(x) = number(0) + Σ_i slope_i·x_i + Σ_{i<j} slope_{ij}·x_i·x_j

x_i is how far axis i stands from its middle, or 1 where a choice other than the first is made. The
slopes are measured by working the program out at the end of each axis, and at the ends of two axes
together where both touch the same numbers. The form is believed only if it holds, number by number,
in the two far corners of the sweep and in scenarios drawn from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from optimizer.hot.moves import Move, Point
from optimizer.hot.numbers import Numbers
from optimizer.solver.arrays import Floats, Integers

EXACT = 1e-11
"""Difference, relative to the number, up to which two ways of working it out agree: rounding stays
below 1e-12, and what a solver can see begins at 1e-9."""


Flags = npt.NDArray[np.bool_]


class Slope(NamedTuple):
    """What some numbers of one array gain per unit of a move."""

    name: str
    place: Integers
    gain: Floats


Single = tuple[Move, tuple[Slope, ...]]
"""A move with what it brings."""


@dataclass(frozen=True)
class Response:
    """Numbers at the middle of a sweep, and their slopes along single moves and pairs of them."""

    middle: Numbers
    single: tuple[Single, ...]
    paired: tuple[tuple[Move, Move, tuple[Slope, ...]], ...] = ()

    def at(self, point: Point) -> Numbers:
        """The numbers at a point of the sweep; arrays that nothing touches are the very same."""
        found = dict(self.middle)
        steps = [(move.size(point), slopes) for move, slopes in self.single]
        steps += [(a.size(point) * b.size(point), slopes) for a, b, slopes in self.paired]
        for size, slopes in steps:
            for name, place, gain in slopes if size else ():
                if found[name] is self.middle[name]:
                    found[name] = self.middle[name].copy()
                found[name][place] += gain * size
        return found


def slopes_of(high: Numbers, low: Numbers, size: float) -> tuple[Slope, ...]:
    """What every number gains per unit of a move of some size; what does not move is left out."""
    found = list[Slope]()
    for name, end in high.items():
        start = low[name]
        place = np.flatnonzero(differs(end, start)).astype(np.int32)
        if len(place):
            found.append(Slope(name, place, (end[place] - start[place]) / size))
    return tuple(found)


def differs(one: Floats, other: Floats) -> Flags:
    """Where two arrays differ by more than rounding; open sides of rows are equal."""
    if one is other:
        return np.zeros(len(one), bool)
    with np.errstate(invalid="ignore"):
        gap = np.abs(one - other)
    scale = np.maximum(np.abs(one), np.abs(other))
    opened = np.isinf(one) != np.isinf(other)
    found: Flags = (one != other) & ((gap > EXACT * scale) | opened)
    return found


def agree(one: Numbers, other: Numbers) -> bool:
    """Whether two sets of numbers are the same but for rounding."""
    return not any(differs(one[name], other[name]).any() for name in one)


def touching(single: Iterable[Single]) -> list[tuple[Single, Single]]:
    """Pairs of moves along different axes that change some number together."""
    return [
        (one, other)
        for one, other in combinations(single, 2)
        if one[0].axis != other[0].axis and _meet(one[1], other[1])
    ]


def _meet(one: tuple[Slope, ...], other: tuple[Slope, ...]) -> bool:
    places = {slope.name: slope.place for slope in other}
    return any(
        slope.name in places and len(np.intersect1d(slope.place, places[slope.name]))
        for slope in one
    )
