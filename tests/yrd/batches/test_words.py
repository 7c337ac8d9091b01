"""Times, counts and notes in words."""

from pathlib import Path

import pytest

from yrd.batches.facts import Facts, Money
from yrd.batches.notes import merged
from yrd.batches.speech import closing_lines, duration, pace


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "1 s"), (89, "89 s"), (90, "2 min"), (5369, "89 min"), (12_000, "3 h 20 min")],
)
def test_a_time_is_told_in_its_unit(seconds, text):
    assert duration(seconds) == text


def test_the_pace_tells_what_is_left():
    assert pace(50, 950, 2.0) == "950 scenarios left, 25 a second, 38 s to go"


def test_notes_that_differ_in_a_number_are_added_up():
    notes = {"changed: 3 scenarios": 2, "changed: 4 scenarios": 1, "by hand": 7}
    assert merged(notes) == ("by hand", "changed: 10 scenarios")


@pytest.mark.parametrize(("money", "is_told"), [(Money(1.0, 2.0, 3.0), True), (None, False)])
def test_a_batch_with_a_plan_says_how_it_is_drawn(money, is_told):
    end = None if money is None else 0
    found = Facts(1, {"optimal": 1}, {"hot": 1}, money, end, end, ())
    lines = list(closing_lines(Path("my sweep"), found))
    assert ("on a map: yrd map 'my sweep'" in lines) == is_told
