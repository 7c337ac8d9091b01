"""Greedy placement of labels that touch neither each other nor circles, flows and borders."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from maps.boxes import Anchor, Box, leader
from maps.clearance import Around, costs
from maps.flows import Points

GAP = 0.25
"""Distance between a circle and its label, in heights of a line."""

NEAR = (1.0, 2.5)
FAR = (4.5, 7.0, 10.0, 14.0)
"""Distances tried, in GAPs; the far ones only for labels that are needed or may be far."""

SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8))
BETWEEN = tuple(
    (round(float(np.cos(turn)), 3), round(float(np.sin(turn)), 3))
    for turn in np.radians((22, -22, 158, -158, 65, -65, 115, -115))
)


class Lines(NamedTuple):
    """Borders that labels keep off where they can, and the shapes inside them."""

    borders: shapely.STRtree
    shapes: shapely.STRtree


class Placed(NamedTuple):
    """The boxes that are there, and the lines that lead to some of them."""

    boxes: Sequence[Box]
    leads: Sequence[shapely.LineString]


def lines(shapes: Sequence[BaseGeometry]) -> Lines:
    """The borders of polygons, ready to be asked."""
    parts = shapely.get_parts(list(shapes))
    return Lines(
        shapely.STRtree(shapely.get_parts(shapely.boundary(parts))), shapely.STRtree(parts)
    )


def place(
    anchors: Sequence[Anchor],
    discs: Points,
    frame: Box,
    taken: Sequence[Box] = (),
    borders: Lines | None = None,
) -> list[Box | None]:
    """A box per anchor in the given order, None where no free place is left.

    `discs` are rows (x, y, radius) that no label may cover: circles, and flows as chains of discs;
    `taken` are boxes that are already there. A label may lie inside the circle of its own anchor.
    Borders are crossed only where no place beside them is free.
    """
    placed = list(taken)
    circles = np.array([(a.x, a.y, a.radius) for a in anchors]).reshape(-1, 3)
    around = Around(discs, circles, frame)
    leads: list[shapely.LineString] = []
    found: list[Box | None] = []
    for anchor in anchors:
        box = _best(anchor, around, Placed(placed, leads), borders)
        found.append(box)
        if box is not None:
            placed.append(box)
            line = leader(anchor, box)
            leads += [] if line is None else [line]
    return found


def _best(anchor: Anchor, around: Around, placed: Placed, borders: Lines | None) -> Box | None:
    """The first free place off the borders, else the first free one; where none is free, the
    least covered one if the label is needed."""
    places = _candidates(anchor)
    cost = costs(places, anchor, around, placed.boxes)
    free = [Box(x, y, anchor.width, anchor.height) for x, y in places[cost == 0].tolist()]
    free = [box for box in free if _is_led_clear(box, anchor, placed, around.circles)]
    for box in free:
        if _is_clear(box, anchor, borders):
            return box
    if free:
        return free[0]
    if not anchor.needed:
        return None
    x, y = places[int(cost.argmin())].tolist()
    return Box(x, y, anchor.width, anchor.height)


def _is_led_clear(box: Box, anchor: Anchor, placed: Placed, circles: Points) -> bool:
    """Whether no line lies below the box, and the line to it below no box and no circle."""
    if any(lead.intersects(box.shape) for lead in placed.leads):
        return False
    line = leader(anchor, box)
    if line is None:
        return True
    strange = circles[np.hypot(circles[:, 0] - anchor.x, circles[:, 1] - anchor.y) > 1e-9]
    apart = shapely.distance(line, shapely.points(strange[:, :2])) > strange[:, 2]
    return bool(apart.all()) and not any(line.intersects(one.shape) for one in placed.boxes)


def _is_clear(box: Box, anchor: Anchor, borders: Lines | None) -> bool:
    """Whether the box crosses no border, and lies at home or in no shape where it has a home."""
    if borders is None or (box.x, box.y) == (anchor.x, anchor.y):
        return True
    if borders.borders.query(box.shape, predicate="intersects").size:
        return False
    if anchor.home is None:
        return True
    middle = shapely.Point(box.x, box.y)
    return bool(anchor.home.contains(middle)) or not borders.shapes.query(middle, "within").size


def _candidates(anchor: Anchor) -> Points:
    """Centres: at the seat if the circle has room or there is none, then around, nearest first."""
    is_far = anchor.needed or anchor.may_be_far
    reaches = (*NEAR, *FAR) if is_far else NEAR
    found = []
    has_room = 2 * anchor.radius > np.hypot(anchor.width, anchor.height) * 1.02
    if not anchor.radius or (has_room and anchor.may_be_inside):
        found.append((anchor.x, anchor.y))
    for reach in reaches:
        gap = anchor.radius + GAP * anchor.height * reach
        for across, up in (*SIDES, *BETWEEN) if is_far else SIDES:
            x = anchor.x + across * (gap + anchor.width / 2)
            y = anchor.y + up * (gap + anchor.height / 2)
            found.append((x, y))
    return np.array(found)
