"""The committed table of borders."""

import pytest

from geo.adjacency import neighbours
from geo.borders import bordering_pairs
from geo.boundaries import load
from geo.levels import LEVELS


@pytest.mark.parametrize("level", LEVELS)
def test_the_table_is_what_the_shapes_say(level):
    assert neighbours(level) == bordering_pairs(load(level))


def test_of_the_provinces_only_shanghai_and_anhui_do_not_meet():
    provinces = ("310000", "320000", "330000", "340000")
    pairs = {(a, b) for a in provinces for b in provinces if a < b}
    assert set(neighbours("province")) == pairs - {("310000", "340000")}


def test_shanghai_borders_suzhou_nantong_jiaxing_and_zhoushan():
    beside = {(set(pair) - {"310000"}).pop() for pair in neighbours("city") if "310000" in pair}
    assert beside == {"320500", "320600", "330400", "330900"}
