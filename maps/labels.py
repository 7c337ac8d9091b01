"""Greedy placement of labels that touch neither each other nor circles and flows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from maps.flows import Points

Flags: TypeAlias = NDArray[np.bool_]

GAP = 0.25
"""Distance between a circle and its label, in heights of a line."""

SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8))


class Anchor(NamedTuple):
    """A text of known size that belongs beside a circle; all lengths in one unit."""

    x: float
    y: float
    radius: float
    width: float
    height: float
    needed: bool
    """Whether it is placed even where something is in the way."""


class Box(NamedTuple):
    """Where a label lies: its centre and size."""

    x: float
    y: float
    width: float
    height: float


class Around(NamedTuple):
    """What a label must keep off: discs (x, y, radius), other circles, and the frame's edge."""

    discs: Points
    circles: Points
    frame: Box


def place(
    anchors: Sequence[Anchor], discs: Points, frame: Box, taken: Sequence[Box] = ()
) -> list[Box | None]:
    """A box per anchor in the given order, None where no free place is left.

    `discs` are rows (x, y, radius) that no label may cover: circles, and flows as chains of discs;
    `taken` are boxes that are already there. A label may lie inside the circle of its own anchor.
    """
    placed = list(taken)
    circles = np.array([(a.x, a.y, a.radius) for a in anchors]).reshape(-1, 3)
    around = Around(discs, circles, frame)
    found: list[Box | None] = []
    for anchor in anchors:
        box = _best(anchor, around, placed)
        found.append(box)
        if box is not None:
            placed.append(box)
    return found


def _best(anchor: Anchor, around: Around, placed: Sequence[Box]) -> Box | None:
    """The first free candidate; else the least covered one if the label is needed."""
    least: tuple[float, Box] | None = None
    for box in _candidates(anchor):
        cost = _cost(box, anchor, around, placed)
        if cost == 0:
            return box
        if least is None or cost < least[0]:
            least = (cost, box)
    return least[1] if least is not None and anchor.needed else None


def _candidates(anchor: Anchor) -> Iterator[Box]:
    """Inside the circle if it fits, then around it, nearer ones first."""
    if 2 * anchor.radius > np.hypot(anchor.width, anchor.height) * 1.02:
        yield Box(anchor.x, anchor.y, anchor.width, anchor.height)
    for reach in (1, 2.5):
        gap = anchor.radius + GAP * anchor.height * reach
        for across, up in SIDES:
            x = anchor.x + across * (gap + anchor.width / 2)
            y = anchor.y + up * (gap + anchor.height / 2)
            yield Box(x, y, anchor.width, anchor.height)


def _cost(box: Box, anchor: Anchor, around: Around, placed: Sequence[Box]) -> float:
    """How much the box covers: 0 is free, a label counts more than a disc."""
    discs = around.discs
    inside = (box.x, box.y) == (anchor.x, anchor.y)
    own = np.hypot(discs[:, 0] - anchor.x, discs[:, 1] - anchor.y) < 1e-9
    hit = covered(box, discs) & ~(own & inside)
    labels = sum(overlap(box, other) for other in placed)
    strange = not inside and _nearer_to_another(box, anchor, around.circles)
    outside = not within(box, around.frame)
    return float(hit.sum() + 3 * strange + 10 * labels + 100 * outside)


def _nearer_to_another(box: Box, anchor: Anchor, rivals: Points) -> bool:
    """Whether a reader would take the label for that of another circle."""
    others = rivals[np.hypot(rivals[:, 0] - anchor.x, rivals[:, 1] - anchor.y) > 1e-9]
    own = np.array([[anchor.x, anchor.y, anchor.radius]])
    return bool((_gaps(box, others) < _gaps(box, own)[0] + 1e-9).any())


def covered(box: Box, discs: Points) -> Flags:
    """Which discs the box touches."""
    touching: Flags = _gaps(box, discs) < 0
    return touching


def _gaps(box: Box, discs: Points) -> Points:
    """Distance between the box and each disc's rim, negative where they overlap."""
    across = np.maximum(np.abs(discs[:, 0] - box.x) - box.width / 2, 0)
    up = np.maximum(np.abs(discs[:, 1] - box.y) - box.height / 2, 0)
    gaps: Points = np.hypot(across, up) - discs[:, 2]
    return gaps


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
