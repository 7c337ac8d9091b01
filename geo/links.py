"""What the other floors know about space: how far apart places are, and which share a border."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Links:
    """Distances and borders between regions and compute hosts, free of any geometry.

    ``distance_km`` holds the geodesic distance in kilometres for every ordered pair of codes, so
    both ``(a, b)`` and ``(b, a)`` are keys with equal values, and ``(a, a)`` is 0.
    ``adjacent`` holds the ordered pairs that share a border of positive length, also in both
    orders, and never a place with itself.
    """

    distance_km: Mapping[tuple[str, str], float]
    adjacent: frozenset[tuple[str, str]]
