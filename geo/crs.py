"""The coordinate systems of the project, and the way from GCJ-02 to WGS 84.

Layers and seats are stored as longitude and latitude on WGS 84 (EPSG:4326): GeoJSON and web maps
expect it, and at 4 decimals it cannot be told from CGCS2000 (EPSG:4490). EPSG:4479 is no
alternative: its axes are geocentric X, Y, Z in metres, so it is not a map projection.

Areas, simplification and printed maps use an Albers equal-area projection in metres, with standard
parallels at 27.5° N and 34.5° N around the Delta.

GCJ-02 is the shifted datum of Chinese online maps. Its published forward formula moves a WGS 84
point by a polynomial and sine waves in the distance from 105° E, 35° N, scaled to degrees on the
Krasovsky 1940 ellipsoid. It applies to mainland China only.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

STORAGE_CRS = "EPSG:4326"
METRIC_CRS = "+proj=aea +lat_1=27.5 +lat_2=34.5 +lat_0=31 +lon_0=119 +datum=WGS84"

KRASOVSKY_RADIUS_M = 6378245.0
KRASOVSKY_ECCENTRICITY_SQUARED = 0.00669342162296594323
SHIFT_ORIGIN = (105.0, 35.0)

# Each round shrinks the error by the slope of the shift, about 1/200: 600 m, 3 m, 15 mm, 0.07 mm.
ROUNDS = 3

# Pairs of amplitude [m] and half-waves per degree.
SHARED_WAVES = ((20.0, 6.0), (20.0, 2.0))
EAST_WAVES = ((20.0, 1.0), (40.0, 1 / 3), (150.0, 1 / 12), (300.0, 1 / 30))
NORTH_WAVES = ((20.0, 1.0), (40.0, 1 / 3), (160.0, 1 / 12), (320.0, 1 / 30))


def wgs84_to_gcj02(lon_lat: Floats) -> Floats:
    """Rows of longitude and latitude [°] on WGS 84, as GCJ-02."""
    return lon_lat + _shift(lon_lat)


def gcj02_to_wgs84(lon_lat: Floats) -> Floats:
    """Rows of longitude and latitude [°] in GCJ-02, as WGS 84, exact to 0.1 mm in the Delta.

    The forward formula has no closed inverse; w = g - shift(w) is iterated from w = g. The function
    takes and returns an (n, 2) array, so ``shapely.transform(shape, gcj02_to_wgs84)`` works.
    """
    found = lon_lat
    for _ in range(ROUNDS):
        found = lon_lat - _shift(found)
    return found


def _shift(lon_lat: Floats) -> Floats:
    east = lon_lat[:, 0] - SHIFT_ORIGIN[0]
    north = lon_lat[:, 1] - SHIFT_ORIGIN[1]
    root = np.sqrt(np.abs(east))
    bend = 0.1 * east * north
    shared = _waves(east, SHARED_WAVES)
    east_m = 300 + east + 2 * north + 0.1 * east**2 + bend + 0.1 * root
    north_m = -100 + 2 * east + 3 * north + 0.2 * north**2 + bend + 0.2 * root
    metres = np.column_stack(
        [
            east_m + shared + _waves(east, EAST_WAVES),
            north_m + shared + _waves(north, NORTH_WAVES),
        ]
    )
    return np.degrees(metres / _radii(np.radians(lon_lat[:, 1])))


def _waves(degrees: Floats, waves: tuple[tuple[float, float], ...]) -> Floats:
    total = np.zeros_like(degrees)
    for amplitude, per_degree in waves:
        total += amplitude * np.sin(np.pi * per_degree * degrees)
    return total * 2 / 3


def _radii(latitude: Floats) -> Floats:
    """Metres per radian to the east and to the north, one row per latitude [rad]."""
    narrowing = 1 - KRASOVSKY_ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    across = KRASOVSKY_RADIUS_M / np.sqrt(narrowing)
    along = across * (1 - KRASOVSKY_ECCENTRICITY_SQUARED) / narrowing
    return np.column_stack([across * np.cos(latitude), along])
