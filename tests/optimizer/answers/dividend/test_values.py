"""In which order the sets of provinces are solved."""

from itertools import pairwise

import pytest

from optimizer.answers.dividend.values import walk
from optimizer.answers.games.game import Game


@pytest.mark.parametrize("count", range(1, 7))
def test_the_walk_meets_every_set_once_and_begins_with_all(count):
    found = walk(list(range(count)))
    assert found[0] == 2**count - 1
    assert sorted(found) == list(range(1, 2**count))


def test_the_walk_moves_one_player_at_a_time_but_for_the_empty_set():
    found = walk([2, 0, 1, 3])
    steps = [(a ^ b).bit_count() for a, b in pairwise(found)]
    assert steps.count(1) == len(steps) - 1
    assert max(steps) == 2


def test_a_game_names_its_sets():
    game = Game.of(("A", "B", "C"), [0.0] * 8)
    assert game.names(5) == ("A", "C")
