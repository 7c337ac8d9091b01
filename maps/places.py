"""Where the regions of a case lie: shapes, seats, and which of them are missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.levels import LEVELS, Level
from geo.outlines import outlines
from inputs.case import Case


@dataclass(frozen=True)
class Place:
    """A region on the map; the province is that of the layer where it knows the region.

    The seat is None where neither the case nor a shape gives one.
    """

    code: str
    province: str
    seat: tuple[float, float] | None
    shape: BaseGeometry | None


@dataclass(frozen=True)
class Ground:
    """The places of a case, shapes of the same level outside it, and the provinces' outlines.

    All in one CRS; `level` is empty where no layer knows the case's codes.
    """

    level: Level | None
    places: tuple[Place, ...]
    others: tuple[Place, ...]
    outlines: tuple[BaseGeometry, ...]

    @property
    def seats(self) -> dict[str, tuple[float, float]]:
        """The seat of every region that has one."""
        return {place.code: place.seat for place in self.places if place.seat is not None}

    @property
    def shapeless(self) -> tuple[str, ...]:
        """Regions drawn as a point because no layer has their shape."""
        return tuple(p.code for p in self.places if p.shape is None and p.seat is not None)

    @property
    def placeless(self) -> tuple[str, ...]:
        """Regions that cannot be drawn at all."""
        return tuple(p.code for p in self.places if p.shape is None and p.seat is None)

    @property
    def aspect(self) -> float:
        """Width over height of everything that is drawn, degrees of longitude shortened."""
        west, south, east, north = self.bounds
        narrowing = float(np.cos(np.radians((south + north) / 2)))
        return (east - west) * narrowing / (north - south)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north end of everything that is drawn."""
        shapes = [*self.outlines, *(p.shape for p in (*self.places, *self.others) if p.shape)]
        points = shapely.points(list(self.seats.values())) if self.seats else []
        drawn = [*shapes, *points]
        if not drawn:
            return (0.0, 0.0, 1.0, 1.0)
        west, south, east, north = shapely.total_bounds(drawn)
        least = max(east - west, north - south, 1e-6) * 0.02
        return (west - least, south - least, east + least, north + least)


def ground(case: Case) -> Ground:
    """The case on the map, EPSG:4326."""
    level = _level(case)
    shapes = _shapes(level) if level else {}
    places = tuple(_place(case, code, shapes.get(code)) for code in case.regions)
    others = tuple(place for code, place in shapes.items() if code not in case.regions)
    found = Ground(level, places, others, ())
    return replace(found, outlines=_outlines(found))


def _level(case: Case) -> Level | None:
    """The layer that knows the case's codes: the named one, else the one that knows most.

    The layer of counties is large, and is asked only where the others know less than half.
    """
    named = case.settings.level
    if named != "other":
        return named if _known(case.regions, _shapes(named)) else None
    known = {level: _known(case.regions, _shapes(level)) for level in LEVELS if level != "county"}
    best = max(known, key=lambda level: known[level])
    if known[best] * 2 >= len(case.regions):
        return best
    counties = _known(case.regions, _shapes("county"))
    if counties > known[best]:
        return "county"
    return best if known[best] else None


def _known(codes: Iterable[str], shapes: Mapping[str, Place]) -> int:
    return sum(code in shapes for code in codes)


@cache
def _shapes(level: Level) -> dict[str, Place]:
    return {one.code: Place(one.code, one.province, None, one.shape) for one in outlines(level)}


def _place(case: Case, code: str, drawn: Place | None) -> Place:
    """The region with its own seat, or a point inside its shape where the case names none."""
    region = case.regions[code]
    shape = drawn.shape if drawn else None
    seat: tuple[float, float] | None = None
    if region.lon is not None and region.lat is not None:
        seat = (region.lon, region.lat)
    elif shape is not None:
        inside = shapely.point_on_surface(shape)
        seat = (inside.x, inside.y)
    return Place(code, drawn.province if drawn else region.province, seat, shape)


def _outlines(area: Ground) -> tuple[BaseGeometry, ...]:
    """The provinces' outlines, unless a case of other codes lies away from them."""
    shapes = tuple(place.shape for place in _shapes("province").values() if place.shape)
    if area.level is not None:
        return shapes
    near = shapely.box(*shapely.total_bounds(list(shapes)))
    seats = shapely.points(list(area.seats.values())) if area.seats else []
    return shapes if any(near.contains(seat) for seat in seats) else ()
