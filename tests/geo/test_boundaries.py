"""The committed layers and tables: coverage, nesting, counts, areas and seats."""

import pytest
import shapely

from geo.boundaries import hubs, load, official_areas, seats
from geo.crs import METRIC_CRS, STORAGE_CRS
from geo.levels import LEVELS

# In Funan county (341225) lies a piece of Huaibin county in Henan: the one true hole of the Delta.
HUAIBIN_EXCLAVE = (115.506, 32.4705)


@pytest.fixture(scope="module")
def layers():
    return {level: load(level) for level in LEVELS}


def shapes_of(layer):
    return layer.geometry.to_numpy()


def by_code(layer):
    return dict(zip(layer["code"], layer.geometry, strict=True))


@pytest.mark.parametrize(("level", "count"), [("province", 4), ("city", 41), ("county", 305)])
def test_the_delta_has_4_provinces_41_cities_and_305_counties(layers, level, count):
    assert layers[level]["code"].nunique() == len(layers[level]) == count


@pytest.mark.parametrize("level", LEVELS)
def test_shapes_are_valid_and_meet_edge_to_edge(layers, level):
    assert shapely.is_valid(shapes_of(layers[level])).all()
    assert shapely.coverage_is_valid(shapes_of(layers[level]))


@pytest.mark.parametrize("level", LEVELS)
def test_no_shape_overlaps_another(layers, level):
    shapes = shapes_of(layers[level])
    assert shapely.area(shapes).sum() == pytest.approx(shapely.union_all(shapes).area, rel=1e-6)


@pytest.mark.parametrize("level", LEVELS)
def test_the_only_hole_is_the_exclave_of_henan(layers, level):
    islands = shapely.get_parts(shapely.union_all(shapes_of(layers[level])))
    holes = [shapely.Polygon(ring) for island in islands for ring in island.interiors]
    assert len(holes) == 1
    assert holes[0].distance(shapely.Point(HUAIBIN_EXCLAVE)) < 0.001
    assert holes[0].area < 1e-5


@pytest.mark.parametrize(("lower", "upper"), [("county", "city"), ("city", "province")])
def test_levels_nest(layers, lower, upper):
    above = by_code(layers[upper])
    groups = layers[lower].groupby(upper).geometry
    assert set(groups.groups) == set(above)
    for code, parts in groups:
        assert shapely.coverage_union_all(parts.to_numpy()).equals(above[code]), code


@pytest.mark.parametrize("level", LEVELS)
def test_layers_are_sorted_and_stored_as_longitude_and_latitude(layers, level):
    layer = layers[level]
    assert layer.crs == STORAGE_CRS
    assert layer["code"].is_monotonic_increasing
    west, south, east, north = layer.total_bounds
    assert (114 < west < 115, 27 < south < 28) == (True, True)
    assert (122 < east < 124, 35 < north < 36) == (True, True)


@pytest.mark.parametrize("level", LEVELS)
def test_vertices_have_four_decimals(layers, level):
    vertices = shapely.get_coordinates(shapes_of(layers[level]))
    assert (vertices == vertices.round(4)).all()


def test_names_are_short_as_planners_say_them(layers):
    names = {level: layers[level].set_index("code")["name_zh"] for level in LEVELS}
    assert names["province"].to_list() == ["上海", "江苏", "浙江", "安徽"]
    assert [names["city"][code] for code in ("310000", "320100")] == ["上海", "南京"]
    assert names["county"]["310117"] == "松江区"
    assert layers["city"]["full_name_zh"].str.endswith("市").all()


def test_songjiang_belongs_to_shanghai_which_has_one_code_at_both_levels(layers):
    county = layers["county"].set_index("code").loc["310117"]
    assert (county["city"], county["province"]) == ("310000", "310000")
    assert "310000" in set(layers["city"]["code"]) & set(layers["province"]["code"])


def test_the_delta_is_within_a_percent_of_the_official_area(layers):
    official = official_areas().set_index("province")["area_km2"]
    drawn = layers["province"].to_crs(METRIC_CRS).area.sum() / 1e6
    assert drawn == pytest.approx(official["delta"], rel=0.01)
    assert drawn == pytest.approx(official.drop("delta").sum(), rel=0.01)


def test_shanghai_as_drawn_is_a_quarter_larger_than_published(layers):
    """Why areas are never read from shapes."""
    drawn = layers["province"].to_crs(METRIC_CRS).set_index("code").area["310000"] / 1e6
    published = official_areas().set_index("province").at["310000", "area_km2"]
    assert 1.2 < drawn / published < 1.3


def test_every_official_area_has_a_publisher_a_title_and_a_year(layers):
    areas = official_areas()
    assert set(areas["province"]) == {*layers["province"]["code"], "delta"}
    assert areas[["publisher", "title", "year", "seen"]].notna().all(axis=None)


@pytest.mark.parametrize("level", ["province", "city"])
def test_every_region_has_one_seat_inside_its_shape(layers, level):
    shapes, found = by_code(layers[level]), seats(level)
    assert sorted(found["code"]) == sorted(shapes)
    outside = [
        seat.code for seat in found.itertuples() if not shapes[seat.code].contains(seat.geometry)
    ]
    assert outside == []


def test_seats_and_shapes_bear_the_same_names(layers):
    for level in ("province", "city"):
        shown = dict(zip(layers[level]["code"], layers[level]["name_zh"], strict=True))
        assert dict(zip(seats(level)["code"], seats(level)["name_zh"], strict=True)) == shown


def test_a_province_has_the_seat_of_its_capital():
    of_city = seats("city").set_index("code").geometry
    of_province = seats("province").set_index("code").geometry
    capitals = {"310000": "310000", "320000": "320100", "330000": "330100", "340000": "340100"}
    assert all(of_province[province] == of_city[city] for province, city in capitals.items())


def test_the_hubs_lie_in_the_west_outside_every_shape(layers):
    points = hubs()
    assert list(points["name_zh"]) == ["贵安", "庆阳", "中卫"]
    assert points["source"].str.contains("GeoNames").all()
    assert (points["lon"] < layers["province"].total_bounds[0]).all()


def test_an_unknown_level_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="'town' is not one of province, city, county"):
        load("town")


@pytest.mark.parametrize(("level", "most_kb"), [("province", 150), ("city", 350), ("county", 800)])
def test_layers_stay_small(level, most_kb, pytestconfig):
    layer = pytestconfig.rootpath / "geo" / "data" / f"{level}.geojson"
    assert layer.stat().st_size < most_kb * 1000
