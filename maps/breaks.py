"""Class breaks by Fisher–Jenks, with the count per class and its colour."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import jenkspy
import numpy as np

from maps import style

NOISE = 1e-9
"""Amounts below this share of the largest are rounding of the solver, not amounts."""


class Class(NamedTuple):
    """Values above `low` up to `high`; the first class of a side takes in its lower end."""

    low: float
    high: float
    members: int
    colour: str
    label: str = ""
    """The kind that the class stands for, where it is none of numbers."""


def classes(values: Sequence[float], most: int = style.MOST_CLASSES) -> tuple[Class, ...]:
    """At most `most` classes of the non-zero values, and one of the zeros where there are any.

    Where there are negative values too, both sides have at most half as many classes, and their
    colours diverge from zero.
    """
    clean = without_noise(values)
    low = [value for value in clean if value < 0]
    high = [value for value in clean if value > 0]
    zeros = clean.count(0.0)
    side = (most + 1) // 2 if low else most
    edges_low, edges_high = _edges(low, side), _edges(high, side)
    colours = style.above if low else style.sequential
    return (
        *_filled(low, edges_low, style.below(len(edges_low))),
        *([Class(0.0, 0.0, zeros, style.ZERO)] if zeros else []),
        *_filled(high, edges_high, colours(len(edges_high))),
    )


def diverging(values: Sequence[float], most: int = style.MOST_SIDE) -> tuple[Class, ...]:
    """Classes of differences, alike on both sides of zero: as strong a colour as far from it.

    Breaks are those of the sizes of all differences; classes without a member are left out.
    """
    clean = without_noise(values)
    sizes = [abs(value) for value in clean if value]
    edges = _edges(sizes, most)
    zeros = clean.count(0.0)
    below, above = style.below(len(edges)), style.above(len(edges))
    mirrored = [_mirrored(low, high) for low, high in reversed(edges)]
    sides = [
        *_filled([value for value in clean if value < 0], mirrored, below),
        *([Class(0.0, 0.0, zeros, style.ZERO)] if zeros else []),
        *_filled([value for value in clean if value > 0], edges, above),
    ]
    return tuple(step for step in sides if step.members)


def _mirrored(low: float, high: float) -> tuple[float, float]:
    """The class below zero: it takes in −high and leaves out −low, as the one above does."""
    if low == high:
        return -low, -low
    return float(np.nextafter(-high, -np.inf)), float(np.nextafter(-low, -np.inf))


def without_noise(values: Sequence[float]) -> list[float]:
    """The values, with zero for those that are lost in the rounding of the largest one."""
    least = noise(values)
    return [0.0 if abs(value) <= least else value for value in values]


def noise(values: Sequence[float]) -> float:
    """The largest size that is lost in the rounding of the largest of the values."""
    return NOISE * max((abs(value) for value in values), default=0.0)


def class_of(value: float, among: Sequence[Class]) -> int:
    """The index of the class that holds the value, the nearest one when none does."""
    exact = [i for i, step in enumerate(among) if _holds(step, value)]
    if exact:
        return exact[0]
    return min(range(len(among)), key=lambda i: _distance(among[i], value))


def _holds(step: Class, value: float) -> bool:
    if step.low == step.high:
        return value == step.high
    return step.low < value <= step.high


def _distance(step: Class, value: float) -> float:
    return max(step.low - value, value - step.high, 0.0)


def _edges(values: Sequence[float], most: int) -> list[tuple[float, float]]:
    """The lower and upper end of each class; few distinct values stand for themselves."""
    distinct = sorted(set(values))
    if len(distinct) <= most:
        return [(value, value) for value in distinct]
    found: list[float] = jenkspy.jenks_breaks(values, n_classes=most)
    return list(pairwise(found))


def _filled(
    values: Sequence[float], edges: Sequence[tuple[float, float]], colours: Sequence[str]
) -> list[Class]:
    """The classes with their counts; a value on a common edge belongs to the lower class."""
    empty = [
        Class(low, high, 0, colour) for (low, high), colour in zip(edges, colours, strict=True)
    ]
    homes = [class_of(value, empty) for value in values]
    return [step._replace(members=homes.count(i)) for i, step in enumerate(empty)]
