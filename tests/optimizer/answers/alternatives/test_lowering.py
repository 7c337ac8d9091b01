"""A level is pressed down to where the money is used up, exactly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.answers.alternatives.lowering import Lowest, Search, Trial, lowest

NOTHING = np.empty(0)


def _search(start: float, most: float, target: float, floor: float = 0.0) -> Search:
    return Search(Lowest(NOTHING, start), most, target, floor, 0.95 * start)


def _concave(pieces: list[tuple[float, float]], empty: float = -1.0):
    """The least of straight lines (at zero, slope); no plan at levels below `empty`."""
    seen: list[float] = []

    def solve(level: float) -> Trial | None:
        seen.append(level)
        if level < empty:
            return None
        money, slope = min((at + slope * level, slope) for at, slope in pieces)
        return Trial(money, slope, level, NOTHING)

    return solve, seen


def test_the_level_is_where_the_money_that_must_be_left_is_reached():
    """Money 100 from level 10 on; below it falls by 1 a unit, below level 5 by 4: 93 at 4.5."""
    solve, seen = _concave([(100, 0), (90, 1), (75, 4)])
    found = lowest(solve, _search(10, 100, 93))
    assert found is not None
    assert found.level == pytest.approx(4.5, rel=1e-9)
    assert len(seen) <= 8


def test_a_level_of_nothing_is_reached_where_money_allows():
    solve, _ = _concave([(100, 0), (99, 0.1)])
    found = lowest(solve, _search(10, 100, 98))
    assert found is not None
    assert found.level == 0


def test_where_other_rules_stop_the_level_the_search_gives_up():
    solve, _ = _concave([(100, 0), (90, 1)], empty=np.pi)
    assert lowest(solve, _search(10, 100, 50)) is None


@given(
    st.lists(st.floats(0.01, 5), min_size=1, max_size=6),
    st.floats(0.01, 0.99),
)
def test_any_concave_money_is_met_at_its_root(steps, part):
    """Slopes grow downwards from level 10; a part of the money lost at level 0 may be given up."""
    edges = np.linspace(10, 0, len(steps) + 1)
    slopes, money, pieces = np.cumsum(steps), 100.0, [(100.0, 0.0)]
    for start, end, slope in zip(edges[:-1], edges[1:], slopes, strict=True):
        pieces.append((money - slope * start, slope))
        money -= slope * (start - end)
    target = 100 - part * (100 - money)
    solve, seen = _concave(pieces)
    found = lowest(solve, _search(10, 100, target))
    assert found is not None
    trial = solve(found.level)
    assert trial is not None
    assert trial.money == pytest.approx(target, rel=1e-7)
    assert len(seen) < 40
