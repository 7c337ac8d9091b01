"""The ground of a map in the plane in which it is drawn."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from geo.crs import METRIC_CRS, STORAGE_CRS
from maps.flows import Points
from maps.places import Ground, Place

WEB_CRS = "EPSG:3857"
"""The plane in which web maps draw; arrows keep their form there."""


def projected(area: Ground, crs: str) -> Ground:
    """The same ground in another CRS."""
    move = _mover(crs)

    def moved(place: Place) -> Place:
        seat = None if place.seat is None else _point(move, place.seat)
        shape = None if place.shape is None else shapely.transform(place.shape, move)
        return replace(place, seat=seat, shape=shape)

    places = tuple(moved(place) for place in area.places)
    others = tuple(moved(place) for place in area.others)
    outlines = tuple(shapely.transform(shape, move) for shape in area.outlines)
    return Ground(area.level, places, others, outlines)


def metric(area: Ground, tolerance_m: float) -> Ground:
    """The same ground in the equal-area plane of printed maps, metres, without finer detail.

    Regions stay a coverage, and provinces keep the borders of their regions.
    """
    moved = projected(area, METRIC_CRS)
    shaped = [place for place in (*moved.places, *moved.others) if place.shape is not None]
    if not shaped:
        return replace(moved, outlines=_simplified(moved.outlines, tolerance_m))
    found = _simplified([place.shape for place in shaped if place.shape], tolerance_m)
    shapes = {place.code: shape for place, shape in zip(shaped, found, strict=True)}
    places = tuple(replace(place, shape=shapes.get(place.code)) for place in moved.places)
    others = tuple(replace(place, shape=shapes.get(place.code)) for place in moved.others)
    return Ground(moved.level, places, others, _dissolved((*places, *others)))


def _simplified(shapes: Sequence[BaseGeometry], tolerance_m: float) -> tuple[BaseGeometry, ...]:
    """The shapes of a coverage without detail finer than the tolerance; still a coverage."""
    return tuple(shapely.coverage_simplify(list(shapes), tolerance_m))


def _dissolved(places: Iterable[Place]) -> tuple[BaseGeometry, ...]:
    """The outline of every province, from the shapes of its regions."""
    shapes: dict[str, list[BaseGeometry]] = {}
    for place in places:
        if place.shape is not None:
            shapes.setdefault(place.province, []).append(place.shape)
    return tuple(shapely.coverage_union_all(parts) for parts in shapes.values())


def _mover(crs: str) -> Callable[[Points], Points]:
    lead = Transformer.from_crs(STORAGE_CRS, crs, always_xy=True)
    return lambda points: np.column_stack(lead.transform(points[:, 0], points[:, 1]))


def _point(move: Callable[[Points], Points], seat: tuple[float, float]) -> tuple[float, float]:
    x, y = move(np.array([seat]))[0]
    return (float(x), float(y))
