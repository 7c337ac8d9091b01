import numpy as np
import pytest
import shapely

from maps import flows
from maps.flows import Flow

WEST, EAST = np.array([0.0, 0.0]), np.array([1.0, 0.0])


def test_a_curve_starts_and_ends_at_its_places_and_bows_to_its_left() -> None:
    points = flows.curve(WEST, EAST)
    assert points[0].tolist() == [0, 0]
    assert points[-1].tolist() == [1, 0]
    assert points[:, 1].max() == pytest.approx(flows.BEND, rel=0.01)


def test_there_and_back_do_not_lie_on_each_other() -> None:
    there, back = flows.curve(WEST, EAST), flows.curve(EAST, WEST)
    assert there[1:-1, 1].min() > 0 > back[1:-1, 1].max()


def test_trimming_stops_at_the_rims_of_the_circles() -> None:
    straight = flows.curve(WEST, EAST, bend=0.0)
    points = flows.trimmed(straight, 0.1, 0.2)
    assert points[0, 0] == pytest.approx(0.1)
    assert points[-1, 0] == pytest.approx(0.8)


def test_a_curve_shorter_than_its_circles_keeps_its_middle_third() -> None:
    points = flows.trimmed(flows.curve(WEST, EAST, bend=0.0), 0.9, 0.9)
    assert points[[0, -1], 0].tolist() == pytest.approx([1 / 3, 2 / 3])


def test_an_arrow_is_a_simple_polygon_that_ends_in_its_tip() -> None:
    points = flows.curve(WEST, EAST)
    outline = shapely.Polygon(flows.arrow(points, 0.05))
    assert outline.is_valid
    assert outline.distance(shapely.Point(1, 0)) == pytest.approx(0, abs=1e-9)
    wide = shapely.Polygon(flows.arrow(points, 0.1))
    assert wide.area > 1.5 * outline.area


def test_the_head_is_at_the_target_not_at_the_origin() -> None:
    points = flows.curve(WEST, EAST, bend=0.0)
    outline = shapely.Polygon(flows.arrow(points, 0.1))
    near_origin = outline.intersection(shapely.box(0, -1, 0.2, 1)).area
    near_target = outline.intersection(shapely.box(0.72, -1, 0.92, 1)).area
    assert near_target > 2 * near_origin


def test_flows_beyond_the_most_are_summed() -> None:
    given = [Flow("a", "b", float(i)) for i in range(1, 6)]
    found = flows.split(given, 2)
    assert [flow.amount for flow in found.drawn] == [5, 4]
    assert (found.left_count, found.left_amount) == (3, 6)
