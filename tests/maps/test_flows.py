import numpy as np
import pytest
import shapely

from maps import flows, hubs
from maps.boxes import Box
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


BOX = Box(0, 0, 10, 6)


def test_arrows_come_in_at_the_edges_of_the_box_apart_and_in_order() -> None:
    starts = [np.array([x, 20.0]) for x in (14, 15, 16)] + [np.array([40.0, y]) for y in (3, 1)]
    widths = [1.0, 2.0, 1.0, 1.0, 1.0]
    found = np.array(hubs.gates(BOX, starts, widths))
    on_top = np.isclose(found[:, 1], 3) & (np.abs(found[:, 0]) <= 5)
    on_right = np.isclose(found[:, 0], 5) & (np.abs(found[:, 1]) <= 3)
    assert (on_top | on_right).all()
    ways = np.where(on_top, found[:, 0] + 5, 10 + 3 - found[:, 1])
    assert (np.diff(ways) > 0.9 * hubs.SPREAD).all()


def test_more_arrows_than_the_box_has_room_for_share_its_edges() -> None:
    starts = [np.array([20.0 + i, 20.0]) for i in range(30)]
    found = np.array(hubs.gates(BOX, starts, [4.0] * 30))
    assert len({tuple(gate) for gate in found.round(6)}) == 30
    assert np.abs(found[:, 0]).max() <= 5 + 1e-9
    assert np.abs(found[:, 1]).max() <= 3 + 1e-9


def test_a_single_arrow_aims_at_the_middle_of_the_box() -> None:
    (top,) = hubs.gates(BOX, [np.array([0.0, 50.0])], [1.0])
    (right,) = hubs.gates(BOX, [np.array([50.0, 0.0])], [1.0])
    assert top.tolist() == [0, 3]
    assert right.tolist() == [5, 0]


def test_a_chain_of_discs_covers_its_arrow() -> None:
    points = flows.curve(WEST, EAST)
    discs = flows.chain(points, 0.05, step=0.02)
    cover = shapely.union_all([shapely.Point(x, y).buffer(r) for x, y, r in discs])
    assert cover.buffer(1e-3).contains(shapely.Polygon(flows.arrow(points, 0.05)))
    assert cover.area < 0.25
