"""Which scenarios stand side by side."""

import hand_surveys as hand
import pytest

from maps.batch_maps.apart import apart, differing, telling


def test_scenarios_are_as_far_apart_as_the_values_of_their_regions() -> None:
    one = hand.scenario(1, 1.0, values={"a": 10.0, "b": 5.0})
    other = hand.scenario(2, 1.0, values={"a": 7.0, "b": 9.0}, placed={})
    assert apart(one, other) == pytest.approx(3.0 + 4.0)
    assert apart(one, hand.scenario(3, 1.0, values=one.values, placed={})) == 0.0


def test_marked_scenarios_come_first_then_what_differs_most():
    found = hand.chosen()
    alike = hand.scenario(9, 59.0, ("× 1", "关"))
    found = hand.replace(found, solved=(found.solved[0], alike, *found.solved[1:]))
    assert [one.number for one in telling(found, 4)] == [None, 7, 3, 4]
    assert [one.number for one in telling(found, 9)] == [None, 7, 9, 3, 4]


def test_axes_that_are_alike_are_left_out():
    found = hand.chosen()
    assert differing(found, found.solved) == (0, 1)
    assert differing(found, found.solved[1:]) == (0,)
