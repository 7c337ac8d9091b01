"""Three layers from four square counties in a row, two of Shanghai and two of Suzhou."""

import pytest
import shapely
from geopandas import GeoDataFrame

from geo.renewal.errors import BuildError
from geo.renewal.layers import make_layers

SHANGHAI = {"province": "310000", "province_zh": "上海市", "city": "310000", "city_zh": "上海市"}
SUZHOU = {"province": "320000", "province_zh": "江苏省", "city": "320500", "city_zh": "苏州市"}


def counties(width=0.25):
    owners = {"310101": SHANGHAI, "310117": SHANGHAI, "320505": SUZHOU, "320506": SUZHOU}
    names = [{"code": code, "name_zh": f"{code}区", "full_name_zh": f"{code}区"} for code in owners]
    rows = [{**name, **owner} for name, owner in zip(names, owners.values(), strict=True)]
    wests = [119 + 0.25 * place for place in range(4)]
    shapes = [shapely.box(west, 31, west + width, 31.25) for west in wests]
    return GeoDataFrame(rows, geometry=shapes, crs="EPSG:4326")


def test_squares_come_back_whole_and_merge_by_city_and_province():
    layers = make_layers(counties())
    assert [len(layers[level]) for level in ("province", "city", "county")] == [2, 2, 4]
    assert layers["city"].geometry.iloc[1].equals(shapely.box(119.5, 31, 120, 31.25))
    assert layers["province"].geometry.iloc[0].equals(shapely.box(119, 31, 119.5, 31.25))


def test_names_are_shortened_and_codes_kept():
    layers = make_layers(counties())
    assert layers["province"]["name_zh"].to_list() == ["上海", "江苏"]
    assert layers["city"]["name_zh"].to_list() == ["上海", "苏州"]
    assert layers["city"]["full_name_zh"].to_list() == ["上海市", "苏州市"]
    assert layers["city"]["province"].to_list() == ["310000", "320000"]


def test_each_level_has_its_columns():
    layers = make_layers(counties())
    columns = ["code", "name_zh", "full_name_zh", "province", "geometry"]
    assert list(layers["province"].columns) == columns
    assert list(layers["city"].columns) == columns
    assert sorted(layers["county"].columns) == sorted([*columns, "city"])


def test_counties_that_overlap_in_the_source_stop_the_build():
    with pytest.raises(BuildError, match="after reading the source: edges do not match"):
        make_layers(counties(width=0.3))


def test_an_islet_far_from_the_squares_is_left_out():
    shown = counties()
    islet = shapely.box(122, 31, 122.001, 31.001)
    shown.loc[0, "geometry"] = shapely.MultiPolygon([shown.geometry.iloc[0], islet])
    drawn = make_layers(shown)["county"].geometry.iloc[0]
    assert drawn.equals(shapely.box(119, 31, 119.25, 31.25))
