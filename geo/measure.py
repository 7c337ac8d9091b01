"""From places with coordinates to Links. Opens no polygon and imports no geometry library."""

from collections.abc import Iterable, Mapping

import numpy as np

from geo.geodesic import distance_m
from geo.links import Links


def measure(
    places: Mapping[str, tuple[float, float] | None],
    adjacent: Iterable[tuple[str, str]] = (),
) -> Links:
    """The distances between all places and the borders among them.

    ``places`` maps a code to longitude and latitude [°] on WGS 84, or to None. A place without
    coordinates has distance 0 to every other: nothing that depends on distance holds it back.
    Distances are geodesic, exact to a millimetre. ``adjacent`` may name a pair in either order or
    in both; pairs with a code outside ``places``, and a place with itself, are left out.

    Raises ValueError with the place and its values when a coordinate is out of range.
    """
    located = {code: _checked(code, place) for code, place in places.items() if place is not None}
    distance_km = dict.fromkeys(((a, b) for a in places for b in places), 0.0)
    distance_km.update(_distances_km(located))
    pairs = [(a, b) for a, b in adjacent if a != b and a in places and b in places]
    return Links(distance_km, frozenset(pairs) | frozenset((b, a) for a, b in pairs))


def _checked(code: str, place: tuple[float, float]) -> tuple[float, float]:
    lon, lat = place
    if abs(lon) <= 180 and abs(lat) <= 90:
        return place
    raise ValueError(
        f"place '{code}': lon {lon}, lat {lat} is not on the globe. "
        "Give degrees, longitude (-180 to 180) before latitude (-90 to 90)."
    )


def _distances_km(places: Mapping[str, tuple[float, float]]) -> dict[tuple[str, str], float]:
    codes = list(places)
    points = np.array([places[code] for code in codes], dtype=float).reshape(-1, 2)
    first, second = np.triu_indices(len(codes), k=1)
    lengths = (distance_m(points[first], points[second]) / 1000).tolist()
    found: dict[tuple[str, str], float] = {}
    for i, j, km in zip(first.tolist(), second.tolist(), lengths, strict=True):
        found[codes[i], codes[j]] = found[codes[j], codes[i]] = km
    return found
