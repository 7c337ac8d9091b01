"""Texts of known size and the boxes in which they lie; all lengths in one unit."""

from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry


class Anchor(NamedTuple):
    """A text of known size that belongs beside a circle; all lengths in one unit."""

    x: float
    y: float
    radius: float
    width: float
    height: float
    needed: bool
    """Whether it is placed even where something is in the way."""
    may_be_far: bool = False
    """Whether it may stand off its circle, with a line to it."""
    may_be_inside: bool = True
    """Whether it may stand inside its circle where that has room."""
    home: BaseGeometry | None = None
    """The shape inside which the text stands best, and else inside no shape at all."""


class Box(NamedTuple):
    """Where a label lies: its centre and size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def shape(self) -> BaseGeometry:
        """The box as a polygon."""
        half_wide, half_high = self.width / 2, self.height / 2
        return shapely.box(
            self.x - half_wide, self.y - half_high, self.x + half_wide, self.y + half_high
        )


LED = 0.75
"""A line leads to a box that is farther from its circle than this, in heights of the box."""


def leader(anchor: Anchor, box: Box) -> shapely.LineString | None:
    """The line from the rim of a circle to the nearest edge of its box, where that is far."""
    half_wide, half_high = box.width / 2, box.height / 2
    x = min(max(anchor.x, box.x - half_wide), box.x + half_wide)
    y = min(max(anchor.y, box.y - half_high), box.y + half_high)
    long = float(((x - anchor.x) ** 2 + (y - anchor.y) ** 2) ** 0.5)
    if long - anchor.radius <= LED * box.height:
        return None
    part = anchor.radius / long
    rim = (anchor.x + part * (x - anchor.x), anchor.y + part * (y - anchor.y))
    return shapely.LineString([rim, (x, y)])


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share an area."""
    across = abs(one.x - other.x) < (one.width + other.width) / 2
    up = abs(one.y - other.y) < (one.height + other.height) / 2
    return across and up


def within(box: Box, frame: Box) -> bool:
    """Whether the box lies wholly inside the frame."""
    across = abs(box.x - frame.x) + box.width / 2 <= frame.width / 2
    up = abs(box.y - frame.y) + box.height / 2 <= frame.height / 2
    return across and up
