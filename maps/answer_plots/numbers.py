"""Numbers of plans beside their dots, where there is room for them."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matplotlib.axes import Axes

from maps import fonts, ink
from maps.batch_plots.page import SMALL
from maps.ink import Pen

Point = tuple[float, float]

UP, ASIDE, BESIDE = 13.0, 5.0, 13.0
"""How far the middle of a number stands from its dot, points: above it and a little aside, or
beside it."""


class Room(NamedTuple):
    """A rectangle that something takes, points from the left and the top."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Room") -> bool:
        """Whether the two overlap."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def around(at: Point, wide: float, tall: float) -> Room:
    """The rectangle around a middle."""
    return Room(at[0] - wide / 2, at[1] - tall / 2, at[0] + wide / 2, at[1] + tall / 2)


def numbered(
    dots: Sequence[Point], labels: Sequence[str], taken: Iterable[Room], aside: float
) -> dict[int, Point]:
    """Where the numbers of dots stand: above, to the outer side of their line, else beside them.

    The ends come first; a number without room beside what is taken is left out.
    """
    full = [*taken, *(around(dot, 2 * ASIDE, 2 * ASIDE) for dot in dots)]
    ends = [0, len(dots) - 1]
    found: dict[int, Point] = {}
    for place in dict.fromkeys((*ends, *range(len(dots)))):
        size = fonts.width(labels[place], SMALL) + 3, SMALL + 2
        for at in _spots(dots[place], aside):
            room = around(at, *size)
            if not any(room.meets(other) for other in full):
                found[place] = at
                full.append(room)
                break
    return found


def _spots(dot: Point, aside: float) -> Iterator[Point]:
    """Where a number may stand, the best first."""
    yield dot[0] + aside, dot[1] - UP
    for side in (aside, -aside):
        yield dot[0] + math.copysign(BESIDE, side), dot[1]


def write(axes: Axes, places: dict[int, Point], labels: Sequence[str]) -> None:
    """The numbers are written where they stand."""
    for place, at in places.items():
        ink.text(axes, at, labels[place], Pen(SMALL, halo=True, ha="center"))
