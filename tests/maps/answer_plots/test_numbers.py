"""Numbers of plans stand beside their dots and on nothing else."""

from itertools import combinations

from maps import fonts
from maps.answer_plots.numbers import ASIDE, Room, around, numbered
from maps.batch_plots.page import SMALL


def _rooms(found, labels):
    return {n: around(at, fonts.width(labels[n], SMALL), SMALL) for n, at in found.items()}


def test_dots_that_lie_apart_are_all_numbered():
    dots = [(40.0 * step, 100.0 + 3 * step**2) for step in range(10)]
    labels = [str(step + 1) for step in range(10)]
    found = numbered(dots, labels, [], ASIDE)
    assert set(found) == set(range(10))
    assert all(at[1] < dot[1] for at, dot in zip((found[n] for n in range(10)), dots, strict=True))


def test_dots_above_each_other_are_numbered_beside_them():
    dots = [(100.0, 100.0 + 12 * step) for step in range(4)]
    labels = ["1", "2", "3", "4"]
    found = numbered(dots, labels, [], ASIDE)
    assert set(found) == set(range(4))
    rooms = _rooms(found, labels)
    assert not any(one.meets(other) for one, other in combinations(rooms.values(), 2))


def test_a_number_without_room_is_left_out_and_the_ends_come_first():
    dots = [(100.0 + step, 100.0) for step in range(9)]
    labels = [str(step + 1) for step in range(9)]
    found = numbered(dots, labels, [], ASIDE)
    assert 0 in found
    assert len(found) < 9
    rooms = _rooms(found, labels)
    assert not any(one.meets(other) for one, other in combinations(rooms.values(), 2))


def test_no_number_stands_on_what_is_taken():
    taken = Room(0, 0, 300, 300)
    assert not numbered([(100.0, 100.0)], ["1"], [taken], ASIDE)
