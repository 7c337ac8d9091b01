"""Curved arrows whose width shows the amount, as plain coordinates in any plane."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]

BEND = 0.16
"""Height of the curve over its chord; there and back bow to different sides and stay apart."""

HEAD_WIDTH = 2.4
"""Width of the head over the width of the shaft; below 2 a wide arrow looks like a band."""

HEAD_LENGTH = 2.8
TAIL_WIDTH = 0.45
"""The shaft starts at this share of its width, so direction shows even where the head is hidden."""


class Flow(NamedTuple):
    """An amount that goes from one place to another."""

    origin: str
    target: str
    amount: float


class Split(NamedTuple):
    """The flows that are drawn, largest first, and how many and how much is left out."""

    drawn: tuple[Flow, ...]
    left_count: int
    left_amount: float


def split(flows: Sequence[Flow], most: int) -> Split:
    """The `most` largest flows, and the count and sum of the rest."""
    ordered = sorted(flows, key=lambda flow: (-flow.amount, flow.origin, flow.target))
    rest = ordered[most:]
    return Split(tuple(ordered[:most]), len(rest), sum(flow.amount for flow in rest))


def curve(origin: Points, target: Points, steps: int = 24, bend: float = BEND) -> Points:
    """A quadratic curve from origin to target that bows to the left of its direction."""
    chord = target - origin
    left = np.array([-chord[1], chord[0]])
    control = (origin + target) / 2 + 2 * bend * left
    t = np.linspace(0, 1, steps)[:, None]
    bowed: Points = (1 - t) ** 2 * origin + 2 * t * (1 - t) * control + t**2 * target
    return bowed


def trimmed(points: Points, start: float, end: float) -> Points:
    """The curve without its first `start` and last `end`, so that it stops at the circles' rims.

    A curve too short for that keeps the middle third.
    """
    total = float(_along(points)[-1])
    if total - start - end < total / 3:
        start = end = total / 3
    return _resampled(points, start, total - end)


def arrow(points: Points, width: float) -> Points:
    """The outline of an arrow along the curve: a shaft that widens and a pointed head."""
    length = float(_along(points)[-1])
    head = min(HEAD_LENGTH * width, length / 2)
    shaft = _resampled(points, 0.0, length - head)
    half = np.linspace(TAIL_WIDTH, 1, len(shaft))[:, None] * width / 2
    side = _normals(shaft)
    wing = side[-1] * width * HEAD_WIDTH / 2
    neck = shaft[-1]
    tip = np.vstack([neck + wing, points[-1], neck - wing])
    return np.vstack([shaft + side * half, tip, (shaft - side * half)[::-1]])


def chain(points: Points, width: float, step: float) -> Points:
    """Discs (x, y, radius) that together cover an arrow along the curve, at most `step` apart."""
    along = _along(points)
    length = float(along[-1])
    wanted = np.linspace(0.0, length, max(int(np.ceil(length / step)), 1) + 1)
    places = [np.interp(wanted, along, points[:, axis]) for axis in (0, 1)]
    head = wanted >= length - min(HEAD_LENGTH * width, length / 2) - step
    radii = np.where(head, HEAD_WIDTH * width / 2, 0.7 * width)
    return np.column_stack([*places, radii])


def _along(points: Points) -> Points:
    """The way from the start to every point of the curve."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


def _resampled(points: Points, start: float, end: float) -> Points:
    """The part of the curve between two ways from its start, with as many points as before."""
    along = _along(points)
    wanted = np.linspace(start, end, len(points))
    return np.column_stack([np.interp(wanted, along, points[:, axis]) for axis in (0, 1)])


def _normals(points: Points) -> Points:
    """Unit vectors to the left of the curve at every point."""
    ahead = np.gradient(points, axis=0)
    unit = ahead / np.maximum(np.hypot(ahead[:, 0], ahead[:, 1]), 1e-12)[:, None]
    return np.column_stack([-unit[:, 1], unit[:, 0]])
