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
