"""Simplifying, rounding and merging, on squares whose areas are known."""

import numpy as np
import pytest
import shapely

from geo.renewal.coverage import merged, require_coverage, rounded, simplify, without_specks
from geo.renewal.errors import BuildError

KM = 1000.0


def box(x, y, side, high=None):
    return shapely.box(x * KM, y * KM, (x + side) * KM, (y + (high or side)) * KM)


def shapes(*found):
    return np.array(found, dtype=object)


def test_a_small_island_is_dropped_and_a_large_one_kept():
    mainland, speck, island = box(0, 0, 10), box(20, 0, 0.4), box(30, 0, 2)
    found = without_specks(shapes(shapely.MultiPolygon([mainland, speck, island])), ["a"])
    assert found[0].area == 104 * KM**2


def test_an_exclave_as_small_as_a_speck_is_kept_since_it_would_leave_a_hole():
    exclave = box(4, 4, 0.4)
    around = box(0, 0, 10).difference(exclave)
    owner = shapely.MultiPolygon([box(10, 0, 10), exclave])
    found = without_specks(shapes(around, owner), ["around", "owner"])
    assert shapely.union_all(found).area == 200 * KM**2
    assert found[1].area == pytest.approx(100.16 * KM**2)


def test_a_region_of_specks_alone_is_named_rather_than_lost():
    with pytest.raises(BuildError, match="nothing but specks in: isle"):
        without_specks(shapes(box(0, 0, 10), box(20, 0, 0.1)), ["main", "isle"])


def test_a_bend_under_a_quarter_km2_in_a_common_edge_is_straightened_for_both():
    bend = [(10 * KM, 0), (10.04 * KM, 5 * KM), (10 * KM, 10 * KM)]
    west = shapely.Polygon([(0, 0), *bend, (0, 10 * KM)])
    east = shapely.Polygon([*bend, (20 * KM, 10 * KM), (20 * KM, 0)])
    found = simplify(shapes(west, east))
    assert shapely.area(found).tolist() == [100 * KM**2, 100 * KM**2]
    assert shapely.coverage_is_valid(found)


def test_rounding_moves_a_common_vertex_alike_in_both():
    west = shapely.Polygon([(0, 0), (1.00004, 0), (1.00006, 1), (0, 1)])
    east = shapely.Polygon([(1.00004, 0), (2, 0), (2, 1), (1.00006, 1)])
    found = rounded(shapes(west, east))
    assert shapely.coverage_is_valid(found)
    assert found[0].equals(shapely.Polygon([(0, 0), (1, 0), (1.0001, 1), (0, 1)]))


def test_vertices_that_fall_together_in_rounding_become_one():
    shape = shapely.Polygon([(0, 0), (1, 0), (1.00001, 0.00001), (1, 1)])
    assert len(rounded(shapes(shape))[0].exterior.coords) == 4


def test_rounding_gives_equal_text_to_equal_shapes():
    square = shapely.Polygon([(0, 0), (1, 0), (1, 1), (0, 1)])
    turned = shapely.Polygon([(1, 1), (1, 0), (0, 0), (0, 1)])
    first, second = rounded(shapes(square, turned))
    assert first.wkt == second.wkt
    assert shapely.is_ccw(first.exterior)


def test_merging_two_squares_gives_their_rectangle():
    found = merged(shapes(*(shapely.box(x, 0, x + 1, 1) for x in range(3))), ["b", "a", "a"])
    assert list(found) == ["a", "b"]
    assert found["a"].equals(shapely.box(1, 0, 3, 1))


def test_a_sound_coverage_passes():
    require_coverage(shapes(box(0, 0, 1), box(1, 0, 1)), ["a", "b"], "trying")


def test_a_shape_that_crosses_itself_is_named_with_the_reason():
    bow_tie = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    with pytest.raises(BuildError, match="after trying: b is broken: Self-intersection"):
        require_coverage(shapes(box(5, 5, 1), bow_tie), ["a", "b"], "trying")


def test_an_empty_shape_is_named():
    with pytest.raises(BuildError, match="after trying: a is broken"):
        require_coverage(shapes(shapely.Polygon()), ["a"], "trying")


@pytest.mark.parametrize("second", [box(0.5, 0, 1), box(1, 0.5, 1)], ids=["overlap", "T-joint"])
def test_edges_that_do_not_match_are_named(second):
    with pytest.raises(BuildError, match="after trying: edges do not match in a, b"):
        require_coverage(shapes(box(0, 0, 1), second), ["a", "b"], "trying")
