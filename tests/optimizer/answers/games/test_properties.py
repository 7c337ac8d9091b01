"""What must hold in any game; and the same answers from other ways to find them."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judging import by_orders, game_of, obeys_kohlberg

from optimizer.answers.games.core import least_core, standing
from optimizer.answers.games.game import Game
from optimizer.answers.games.nucleolus import nucleolus, prenucleolus
from optimizer.answers.games.shapley import shapley
from optimizer.answers.games.superadditive import largest_loss

SOME = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@st.composite
def games(draw: st.DrawFn, most: int = 4, least_value: int = -4) -> Game:
    """Games of whole numbers, in which many sets are equally unhappy."""
    count = draw(st.integers(2, most))
    size = 2**count - 1
    values = draw(st.lists(st.integers(least_value, 12), min_size=size, max_size=size))
    return Game.of("ABCDE"[:count], [0.0, *map(float, values)])


@st.composite
def joined(draw: st.DrawFn) -> Game:
    """Superadditive games: sets have what their best split into parts has."""
    game = draw(games(least_value=0))
    values = game.values.copy()
    for number in sorted(range(1, len(values)), key=int.bit_count):
        part = number & (number - 1)
        while part:
            values[number] = max(values[number], values[part] + values[number ^ part])
            part = (part - 1) & number
    return Game(game.players, values)


@given(games())
@SOME
def test_the_shapley_value_is_the_average_over_all_orders(game):
    assert shapley(game) == pytest.approx(by_orders(game), abs=1e-9)


@given(games())
@SOME
def test_divisions_give_out_what_all_reach(game):
    for shares in (shapley(game), nucleolus(game).shares, prenucleolus(game)):
        assert float(shares.sum()) == pytest.approx(game.whole, abs=1e-8)


@given(games())
@SOME
def test_the_prenucleolus_obeys_kohlbergs_criterion(game):
    assert obeys_kohlberg(game, prenucleolus(game))


@given(games())
@SOME
def test_the_nucleolus_obeys_kohlbergs_criterion_with_floors(game):
    found = nucleolus(game)
    assert obeys_kohlberg(game, found.shares, game.alone if found.is_rational else None)


def test_kohlbergs_criterion_tells_other_divisions_apart():
    game = game_of((0, 0, 0, 0, 5, 5, 8, 9, 10, 8, 13, 15, 16, 17, 21))
    assert obeys_kohlberg(game, np.array([3.5, 4.5, 5.5, 7.5]))
    assert not obeys_kohlberg(game, np.array([3.6, 4.4, 5.5, 7.5]))
    assert not obeys_kohlberg(game, shapley(game))


@given(games())
@SOME
def test_the_nucleolus_gives_nobody_less_than_alone_where_that_is_possible(game):
    found = nucleolus(game)
    assert found.is_rational == (game.alone.sum() <= game.whole)
    if found.is_rational:
        assert (found.shares >= game.alone - 1e-9).all()


@given(joined())
@SOME
def test_where_joining_never_costs_both_values_are_worth_as_much_as_standing_alone(game):
    loss = largest_loss(game)
    assert loss is not None
    assert loss.amount <= 1e-9
    for shares in (shapley(game), nucleolus(game).shares, prenucleolus(game)):
        assert (shares >= game.alone - 1e-8).all()


@given(games())
@SOME
def test_the_nucleolus_is_in_the_core_where_there_is_one(game):
    least = least_core(game)
    inside = standing(game, nucleolus(game).shares).is_core
    if least.excess < -1e-6 or (abs(least.excess) <= 1e-6 and nucleolus(game).is_rational):
        assert inside
    if least.excess > 1e-4:
        assert not inside
    assert standing(game, least.shares).excess == pytest.approx(least.excess, abs=1e-7)


@given(games(most=3), st.permutations(range(3)))
@SOME
def test_players_who_are_called_otherwise_get_the_same(game, order):
    count = len(game.players)
    order = [i for i in order if i < count]
    moved = [sum(1 << order[i] for i in range(count) if s >> i & 1) for s in range(2**count)]
    values = np.zeros(2**count)
    values[moved] = game.values
    other = Game(game.players, values)
    for way in (shapley, prenucleolus):
        assert way(other)[order] == pytest.approx(way(game), abs=1e-8)


@given(games(), games(), st.floats(0.5, 3))
@SOME
def test_the_shapley_value_of_a_sum_is_the_sum_of_values(one, other, weight):
    if one.players == other.players:
        both = Game(one.players, one.values + weight * other.values)
        assert shapley(both) == pytest.approx(shapley(one) + weight * shapley(other), abs=1e-8)


@given(games(), st.floats(0.01, 1000), st.lists(st.integers(-50, 50), min_size=4, max_size=4))
@SOME
def test_units_and_gifts_change_a_division_as_they_change_the_game(game, unit, gifts):
    given_ = np.array(gifts[: len(game.players)], float)
    other = Game(game.players, unit * game.values + game.members @ given_)
    for way in (shapley, prenucleolus):
        expected = unit * way(game) + given_
        assert way(other) == pytest.approx(expected, abs=1e-7 * max(1, unit))


@given(games(most=3), st.integers(-5, 5))
@SOME
def test_who_adds_nothing_but_its_own_gets_its_own(game, own):
    values = np.concatenate([game.values, game.values + own])
    other = Game((*game.players, "Z"), values)
    assert shapley(other)[-1] == pytest.approx(own, abs=1e-9)
    assert shapley(other)[:-1] == pytest.approx(shapley(game), abs=1e-9)


@given(games())
@SOME
def test_the_largest_loss_of_joining_is_found(game):
    sets = range(1, len(game.values))
    pairs = [(s, t) for s in sets for t in sets if not s & t]
    losses = [game.values[s] + game.values[t] - game.values[s | t] for s, t in pairs]
    found = largest_loss(game)
    assert found is not None
    assert found.amount == max(losses)
    assert not found.one & found.other


def test_twelve_players_are_divided_as_symmetry_asks():
    """A set of k of twelve equals reaches k²: each gets 12."""
    sizes = np.array([number.bit_count() for number in range(2**12)], float)
    game = Game(tuple("ABCDEFGHIJKL"), sizes**2)
    assert nucleolus(game).shares == pytest.approx([12.0] * 12)
    assert shapley(game) == pytest.approx([12.0] * 12)


def test_one_player_has_everything_and_nobody_to_object():
    game = Game.of(("A",), (0.0, 7.0))
    assert shapley(game) == pytest.approx([7])
    assert nucleolus(game).shares == pytest.approx([7])
    assert least_core(game).excess == -np.inf
    assert standing(game, np.array([7.0])) == (True, None, -np.inf)
    assert largest_loss(game) is None


def test_a_set_that_cannot_do_anything_does_not_object():
    game = Game.of("AB", (0.0, np.nan, 1.0, 5.0))
    assert not game.is_complete
    stands = standing(game, np.array([4.0, 1.0]))
    assert stands.is_core
    assert stands.set_number == 2
