"""Shared borders of unit squares."""

import shapely
from geopandas import GeoDataFrame

from geo.borders import bordering_pairs


def squares(**corners):
    shapes = [shapely.box(x, y, x + 1, y + 1) for x, y in corners.values()]
    return GeoDataFrame({"code": list(corners)}, geometry=shapes)


def test_squares_side_by_side_share_a_border():
    assert bordering_pairs(squares(a=(0, 0), b=(1, 0))) == (("a", "b"),)


def test_squares_that_touch_in_a_corner_do_not():
    assert bordering_pairs(squares(a=(0, 0), b=(1, 1))) == ()


def test_squares_apart_do_not():
    assert bordering_pairs(squares(a=(0, 0), b=(3, 0))) == ()


def test_half_an_edge_is_a_border():
    assert bordering_pairs(squares(a=(0, 0), b=(1, 0.5))) == (("a", "b"),)


def test_a_block_of_four_has_four_borders_named_once_and_sorted():
    block = squares(d=(1, 1), c=(0, 1), b=(1, 0), a=(0, 0))
    assert bordering_pairs(block) == (("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"))


def test_a_region_borders_the_one_around_it():
    inner = shapely.box(1, 1, 2, 2)
    outer = shapely.box(0, 0, 3, 3).difference(inner)
    layer = GeoDataFrame({"code": ["outer", "inner"]}, geometry=[outer, inner])
    assert bordering_pairs(layer) == (("inner", "outer"),)
