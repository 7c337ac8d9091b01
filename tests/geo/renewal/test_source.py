"""Reading counties, from an archive of one county."""

import sqlite3
from contextlib import closing

import numpy as np
import pytest
import shapely

from geo.crs import wgs84_to_gcj02
from geo.renewal import source
from geo.renewal.errors import BuildError
from geo.renewal.source import Archive, read_counties

COLUMNS = "province, city, district, path, level, source, kind"
SONGJIANG = ("上海市", "上海市", "松江区", "administrative/amap/310117.geojson")
CELL = shapely.box(121, 31, 121.25, 31.25)


@pytest.fixture
def archive(tmp_path):
    rows = [
        (*SONGJIANG, "区县", "高德", "陆地"),
        ("上海市", "上海市", None, "administrative/amap/310100.geojson", "市", "高德", "陆地"),
        (
            "山东省",
            "济南市",
            "历下区",
            "administrative/amap/370102.geojson",
            "区县",
            "高德",
            "陆地",
        ),
    ]
    with closing(sqlite3.connect(tmp_path / "index.db")) as index, index:
        index.execute(f"CREATE TABLE administrative ({COLUMNS})")
        index.executemany("INSERT INTO administrative VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    (tmp_path / "amap").mkdir()
    shifted = shapely.transform(CELL, wgs84_to_gcj02)
    (tmp_path / "amap" / "310117.geojson").write_text(shapely.to_geojson(shifted))
    return Archive(tmp_path / "index.db", tmp_path)


def test_a_county_of_the_delta_is_read_as_wgs84_under_the_projects_codes(archive, monkeypatch):
    monkeypatch.setattr(source, "COUNTIES", 1)
    counties = read_counties(archive)
    (county,) = counties.itertuples()
    assert (county.code, county.name_zh) == ("310117", "松江区")
    assert (county.city, county.province) == ("310000", "310000")
    assert counties.crs == "EPSG:4326"
    np.testing.assert_allclose(
        shapely.get_coordinates(county.geometry), shapely.get_coordinates(CELL), rtol=0, atol=1e-8
    )


def test_a_source_with_another_number_of_counties_stops_the_build(archive):
    with pytest.raises(BuildError, match="holds 1 counties of the Delta, not 305"):
        read_counties(archive)
