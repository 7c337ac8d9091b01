"""From places to Links."""

import subprocess
import sys
import time

import pytest

from geo.adjacency import neighbours
from geo.boundaries import hubs, seats
from geo.measure import measure

SHANGHAI, NANJING = (121.45806, 31.22222), (118.77778, 32.06167)


def test_shanghai_to_nanjing_is_271_km_either_way():
    links = measure({"310000": SHANGHAI, "320100": NANJING})
    assert links.distance_km["310000", "320100"] == pytest.approx(270.739, abs=0.001)
    assert links.distance_km["320100", "310000"] == links.distance_km["310000", "320100"]


def test_every_ordered_pair_has_a_distance_and_a_place_is_0_from_itself():
    links = measure({"a": SHANGHAI, "b": NANJING, "c": None})
    assert set(links.distance_km) == {(i, j) for i in "abc" for j in "abc"}
    assert [links.distance_km[i, i] for i in "abc"] == [0, 0, 0]


def test_a_place_without_coordinates_is_0_from_all():
    links = measure({"a": SHANGHAI, "b": NANJING, "c": None})
    assert [links.distance_km[pair] for pair in (("a", "c"), ("c", "a"), ("b", "c"))] == [0, 0, 0]
    assert links.distance_km["a", "b"] > 0


def test_no_place_and_one_place_can_be_measured():
    assert dict(measure({}).distance_km) == {}
    assert dict(measure({"a": SHANGHAI}).distance_km) == {("a", "a"): 0}


def test_borders_hold_in_both_orders_and_only_among_the_places():
    links = measure({"a": SHANGHAI, "b": None}, [("a", "b"), ("b", "z"), ("a", "a")])
    assert links.adjacent == {("a", "b"), ("b", "a")}


@pytest.mark.parametrize("place", [(31.2, 121.5), (200.0, 31.0), (float("nan"), 31.0)])
def test_a_coordinate_off_the_globe_is_named(place):
    with pytest.raises(ValueError, match=r"place 'x': lon .* longitude .* before latitude"):
        measure({"x": place})


def test_41_cities_and_3_hubs_are_measured_in_a_blink():
    points = [*seats("city").itertuples(), *hubs().itertuples()]
    places = {point.code: (point.lon, point.lat) for point in points}
    pairs = neighbours("city")
    best = min(_seconds(places, pairs) for _ in range(5))
    assert len(places) == 44
    assert best < 0.05


def test_measuring_imports_no_geometry_library_and_no_pandas():
    heavy = "{'geopandas', 'shapely', 'pandas', 'pyproj'}"
    code = f"import sys, geo.measure, geo.adjacency; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_links_record_imports_the_standard_library_only():
    code = (
        "import sys; before = set(sys.modules); import geo.links; "
        "new = {name.split('.')[0] for name in set(sys.modules) - before}; "
        "print(sorted(new - set(sys.stdlib_module_names)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['geo']"


def _seconds(places, pairs):
    start = time.perf_counter()
    measure(places, pairs)
    return time.perf_counter() - start
