import numpy as np
import pytest
import shapely

from maps import boxes, clearance, labels
from maps.boxes import Anchor, Box

FRAME = Box(0, 0, 20, 20)
NOTHING = np.empty((0, 3))


def anchor(x: float, y: float, radius: float = 0.5, needed: bool = False) -> Anchor:
    return Anchor(x, y, radius, 2, 1, needed)


def test_a_label_stands_to_the_right_where_nothing_is_in_the_way() -> None:
    (box,) = labels.place([anchor(0, 0)], np.array([[0, 0, 0.5]]), FRAME)
    assert box is not None
    assert box.x - box.width / 2 > 0.5


def test_a_label_that_fits_lies_inside_its_circle() -> None:
    (box,) = labels.place([anchor(0, 0, radius=2)], np.array([[0, 0, 2]]), FRAME)
    assert box == Box(0, 0, 2, 1)


def test_labels_touch_neither_each_other_nor_any_disc() -> None:
    random = np.random.default_rng(3)
    seats = random.uniform(-9, 9, (30, 2))
    discs = np.column_stack([seats, np.full(30, 0.4)])
    found = labels.place([anchor(x, y, 0.4) for x, y in seats], discs, FRAME)
    placed = [box for box in found if box is not None]
    assert len(placed) > 10
    assert not any(clearance.covered(box, discs).any() for box in placed)
    pairs = [(a, b) for i, a in enumerate(placed) for b in placed[:i]]
    assert not any(boxes.overlap(a, b) for a, b in pairs)
    assert all(boxes.within(box, FRAME) for box in placed)


@pytest.mark.parametrize(("needed", "placed"), [(False, False), (True, True)])
def test_only_a_needed_label_may_cover_a_flow(needed: bool, placed: bool) -> None:
    flow = np.array([[0.0, 0.0, 9.0]])
    (box,) = labels.place([anchor(0, 0, needed=needed)], flow, FRAME)
    assert (box is not None) is placed


def test_a_label_is_never_nearer_to_a_strange_circle_than_to_its_own() -> None:
    discs = np.array([[0, 0, 0.5], [3.4, 0, 0.5]])
    first, _ = labels.place([anchor(0, 0), anchor(3.4, 0)], discs, FRAME)
    assert first is not None
    assert first.x <= 0


def test_taken_boxes_stay_free() -> None:
    taken = [Box(1.75, 0, 3, 1)]
    (box,) = labels.place([anchor(0, 0)], NOTHING, FRAME, taken)
    assert box is not None
    assert not boxes.overlap(box, taken[0])


EAST = shapely.box(0.9, -20, 20, 20)
WEST = shapely.box(-20, -20, 0.9, 20)


def test_a_label_keeps_off_borders_where_another_place_is_free() -> None:
    borders = labels.lines([EAST, WEST])
    (box,) = labels.place([anchor(0, 0)], np.array([[0, 0, 0.5]]), FRAME, (), borders)
    assert box is not None
    assert not box.shape.intersects(EAST)
    blocked = [Box(-5, 0, 10 - 1.2, 20)]
    (crossing,) = labels.place([anchor(0, 0)], np.array([[0, 0, 0.5]]), FRAME, blocked, borders)
    assert crossing is not None
    assert crossing.shape.intersects(EAST)


def test_a_label_with_a_home_stands_inside_it_or_in_no_shape() -> None:
    borders = labels.lines([EAST, WEST])
    at_home = anchor(0.5, 0, needed=True)._replace(home=EAST)
    (box,) = labels.place([at_home], NOTHING, Box(0, 0, 40, 40), (), borders)
    assert box is not None
    assert EAST.contains(box.shape)
    small = shapely.box(-1, -1, 1, 1)
    islet = labels.lines([small, shapely.box(-20, -20, -1, 20)])
    off = anchor(0, 0, needed=True)._replace(home=small)
    (box,) = labels.place([off], NOTHING, Box(0, 0, 40, 40), (), islet)
    assert box is not None
    assert box.x > 0
    assert not box.shape.intersects(small)


def test_only_a_label_that_may_be_far_stands_off_its_circle() -> None:
    wall = np.array([[0, 0, 2]])
    far = anchor(0, 0)._replace(may_be_far=True)
    (box,) = labels.place([far], wall, Box(0, 0, 60, 60))
    assert box is not None
    assert boxes.leader(far, box) is not None
    assert labels.place([anchor(0, 0)], wall, Box(0, 0, 60, 60)) == [None]


def test_a_line_leads_from_the_rim_of_the_circle_to_the_edge_of_the_box() -> None:
    line = boxes.leader(anchor(0, 0, radius=1), Box(6, 0, 2, 1))
    assert line is not None
    assert list(line.coords) == [(1, 0), (5, 0)]
    assert boxes.leader(anchor(0, 0, radius=1), Box(2.5, 0, 2, 1)) is None
