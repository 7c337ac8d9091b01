"""How much a label would cover at each of several places."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from maps.boxes import LED, Anchor, Box
from maps.flows import Points

Flags: TypeAlias = NDArray[np.bool_]


BESIDE = 0.4
"""A label with a line to it keeps this far off other circles, in its heights."""


class Around(NamedTuple):
    """What a label must keep off: discs (x, y, radius), other circles, and the frame's edge."""

    discs: Points
    circles: Points
    frame: Box


def costs(places: Points, anchor: Anchor, around: Around, placed: Sequence[Box]) -> Points:
    """How much a label at each place covers: 0 is free, a label counts more than a disc."""
    discs, size = around.discs, (anchor.width, anchor.height)
    inside = (places == (anchor.x, anchor.y)).all(axis=1)
    own = np.hypot(discs[:, 0] - anchor.x, discs[:, 1] - anchor.y) < 1e-9
    hit = (_gaps(places, size, discs) < 0) & ~(inside[:, None] & own)
    boxes = np.array(placed, dtype=float).reshape(-1, 4)
    apart = np.abs(places[:, None] - boxes[:, :2]) >= (np.array(size) + boxes[:, 2:]) / 2
    covers = ~apart.any(axis=2)
    strange = ~inside & _nearer_to_another(places, anchor, around.circles)
    frame = around.frame
    reach = np.abs(places - (frame.x, frame.y)) + np.array(size) / 2
    outside = (reach > np.array([frame.width, frame.height]) / 2).any(axis=1)
    found: Points = hit.sum(axis=1) + 3.0 * strange + 10 * covers.sum(axis=1) + 100 * outside
    return found


def _nearer_to_another(places: Points, anchor: Anchor, rivals: Points) -> Flags:
    """Whether a reader would take a label there for that of another circle.

    Where a line leads to the label, it may be nearer to another circle, but not beside it.
    """
    size = (anchor.width, anchor.height)
    others = rivals[np.hypot(rivals[:, 0] - anchor.x, rivals[:, 1] - anchor.y) > 1e-9]
    own = _gaps(places, size, np.array([[anchor.x, anchor.y, anchor.radius]]))
    least = np.where(own <= LED * anchor.height, own + 1e-9, BESIDE * anchor.height)
    return np.asarray((_gaps(places, size, others) < least).any(axis=1))


def covered(box: Box, discs: Points) -> Flags:
    """Which discs the box touches."""
    touching: Flags = _gaps(np.array([box[:2]]), box[2:], discs)[0] < 0
    return touching


def _gaps(places: Points, size: tuple[float, float], discs: Points) -> Points:
    """Distance between a box at each place and each disc's rim, negative where they overlap."""
    across = np.maximum(np.abs(places[:, :1] - discs[:, 0]) - size[0] / 2, 0)
    up = np.maximum(np.abs(places[:, 1:] - discs[:, 1]) - size[1] / 2, 0)
    gaps: Points = np.hypot(across, up) - discs[:, 2]
    return gaps
