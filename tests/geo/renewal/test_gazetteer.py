"""Choosing seats among namesakes."""

import pytest
import shapely
from geopandas import GeoDataFrame

from geo.renewal.errors import BuildError
from geo.renewal.gazetteer import Settlement, find_seats

ANHUI, ZHEJIANG = "01", "02"


@pytest.fixture
def province():
    return layer("340000", "安徽")


@pytest.fixture
def city():
    return layer("340100", "合肥")


def layer(code, name):
    columns = {"code": [code], "name_zh": [name], "full_name_zh": [f"{name}市"]}
    return GeoDataFrame({**columns, "province": ["340000"]}, geometry=[shapely.box(0, 0, 1, 1)])


def settlement(number, lon, population=1, division=ANHUI, name="合肥"):
    return Settlement(number, f"Place {number}", frozenset({name}), division, population, lon, 0.5)


def test_the_most_populous_namesake_of_the_province_is_the_seat(province, city):
    places = [settlement(3, 0.1), settlement(2, 0.2, 9), settlement(1, 0.3, 99, ZHEJIANG)]
    seats = find_seats(province, city, places)
    assert [(seat.level, seat.code, seat.lon) for seat in seats] == [
        ("province", "340000", 0.2),
        ("city", "340100", 0.2),
    ]


def test_the_full_name_serves_as_well(province, city):
    assert find_seats(province, city, [settlement(1, 0.1, name="合肥市")])[1].geonameid == 1


def test_a_city_without_namesake_stops_the_build(province, city):
    with pytest.raises(BuildError, match="no settlement named 合肥 for city 340100"):
        find_seats(province, city, [settlement(1, 0.1, name="芜湖")])


def test_a_seat_outside_its_city_stops_the_build(province, city):
    with pytest.raises(BuildError, match="the seat of 340100 合肥 lies outside the city"):
        find_seats(province, city, [settlement(1, 1.5)])
