"""Lines of points as short text that the page reads back: steps between points in base 32."""

from collections.abc import Iterable, Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from maps.flows import Points

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Sixty-four signs that neither HTML nor JSON reads as anything else: five bits, and whether the
number goes on."""

PLACES = 10_000
"""Steps are of 1/10,000 degree, about 10 m: far below what the layers resolve."""


def line(points: Points) -> str:
    """The points, longitude first, in degrees, without those that stand still."""
    steps = np.rint(np.asarray(points)[:, :2] * PLACES).astype(int)
    moved = np.any(np.diff(steps, axis=0, prepend=steps[:1] - 1), axis=1)
    kept = steps[moved]
    return "".join(map(_sign, np.diff(kept, axis=0, prepend=[[0, 0]]).ravel().tolist()))


def _sign(step: int) -> str:
    """A whole number: its sign in the lowest bit, five bits a sign, the lowest first.

    >>> [_sign(step) for step in (0, -1, 15, 16)]
    ['A', 'B', 'e', 'gB']
    """
    rest, found = (step << 1) if step >= 0 else ((-step << 1) - 1), ""
    while rest >= 32:
        found += ALPHABET[32 + (rest & 31)]
        rest >>= 5
    return found + ALPHABET[rest]


def rings(shapes: Iterable[BaseGeometry]) -> list[list[str]]:
    """Every polygon as its rings, the outer one first."""
    return [
        [line(np.array(ring.coords)) for ring in (polygon.exterior, *polygon.interiors)]
        for polygon in shapes
    ]


def lines(shapes: Sequence[BaseGeometry]) -> list[str]:
    """Every line."""
    return [line(np.array(shape.coords)) for shape in shapes]
