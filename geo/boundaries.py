"""Shapes, seats and official areas that the repository carries, read from geo/data.

All shapes and points are in EPSG:4326. Areas come from the official table, never from shapes: the
polygon of Shanghai, for one, takes in water.
"""

from importlib.resources import files

import geopandas as gpd
import pandas as pd
from geopandas import GeoDataFrame

from geo.crs import STORAGE_CRS
from geo.levels import LEVELS, Level


def load(level: Level) -> GeoDataFrame:
    """The shapes of a level: one row per region, sorted by code, EPSG:4326.

    Columns: code (text), name_zh (short: 上海, 江苏, 南京; the full name for counties),
    full_name_zh, province (code), for counties also city (code), and geometry. Shanghai is 310000
    as a province and as a city. The rows are a coverage, and each level is the exact union of the
    level below.
    """
    if level not in LEVELS:
        raise ValueError(f"level '{level}' is not one of {', '.join(LEVELS)}")
    with files("geo").joinpath("data", f"{level}.geojson").open("rb") as layer:
        shapes: GeoDataFrame = gpd.read_file(layer)
    return shapes


def seats(level: Level | None = None) -> GeoDataFrame:
    """The seats of government of the provinces and cities, or of one of these levels, EPSG:4326.

    Columns: code (text), level, name_zh, name_en, lon and lat [°], geonameid, geometry (point). A
    province has the seat of its capital. Shanghai has one row at either level. Counties have none.
    """
    table = _points("seats.csv")
    chosen: GeoDataFrame = table if level is None else table[table["level"] == level]
    return chosen.reset_index(drop=True)


def hubs() -> GeoDataFrame:
    """The western compute hubs as points, EPSG:4326.

    Columns: code (text), name_zh, name_en, province (code), lon and lat [°], source, geometry.
    """
    return _points("hubs.csv")


def official_areas() -> pd.DataFrame:
    """The published area of each province and of the Delta as a whole.

    Columns: province (code, or ``delta`` for the whole), area_km2, publisher, title, year, seen
    (where the figure was read). The row of the whole is published for itself, rounded, and
    differs from the sum of the provinces.
    """
    return _table("official_areas.csv")


def _table(name: str) -> pd.DataFrame:
    with files("geo").joinpath("data", name).open(encoding="utf-8") as table:
        return pd.read_csv(table, dtype={"code": str, "province": str})


def _points(name: str) -> GeoDataFrame:
    table = _table(name)
    points = gpd.points_from_xy(table["lon"], table["lat"])
    return GeoDataFrame(table, geometry=points, crs=STORAGE_CRS)
