"""Games whose Shapley value and nucleolus stand in print."""

from itertools import accumulate

import numpy as np
import pytest
from judging import game_of

from optimizer.answers.games.core import least_core, standing
from optimizer.answers.games.game import Game
from optimizer.answers.games.nucleolus import nucleolus, prenucleolus
from optimizer.answers.games.shapley import shapley

LEMAIRE = (46125, 17437.5, 5812.5, 69187.5, 53812.5, 30750, 90000)
"""J. Lemaire, Cost allocation with game theory, in: The ABC of the actuary (1991): three insurers
that deposit together."""

PRODUCTION = (68, 102, 0, 170, 710, 762, 992)
"""The production game of the R package coopProductGame: two products, two resources."""

ESTATES = {100: (100 / 3, 100 / 3, 100 / 3), 200: (50, 75, 75), 300: (50, 100, 150)}
"""R. Aumann, M. Maschler, Game theoretic analysis of a bankruptcy problem from the Talmud, Journal
of Economic Theory 36 (1985): claims of 100, 200 and 300 on an estate."""


def test_insurers_share_as_lemaire_prints():
    game = game_of(LEMAIRE)
    assert shapley(game) == pytest.approx([51750, 25875, 12375])
    assert nucleolus(game).shares == pytest.approx([52687.5, 24468.75, 12843.75])


def test_a_production_game_has_the_nucleolus_that_the_package_prints():
    assert nucleolus(game_of(PRODUCTION)).shares == pytest.approx([149, 192, 651])


@pytest.mark.parametrize("estate", ESTATES)
def test_the_nucleolus_divides_an_estate_as_the_talmud_does(estate):
    claims = np.array([100.0, 200.0, 300.0])
    members = (np.arange(8)[:, None] >> np.arange(3) & 1).astype(bool)
    values = np.maximum(estate - (~members @ claims), 0.0)
    found = nucleolus(Game(("A", "B", "C"), values))
    assert found.is_rational
    assert found.shares == pytest.approx(ESTATES[estate])


def test_the_one_left_glove_is_worth_everything_to_the_nucleolus_and_two_thirds_to_shapley():
    """A has a left glove, B and C a right one each; a pair is worth 1 (M. Osborne, A. Rubinstein,
    A Course in Game Theory (1994), 259.3). The core is the one point (1, 0, 0)."""
    game = game_of((0, 0, 0, 1, 1, 0, 1))
    assert shapley(game) == pytest.approx([2 / 3, 1 / 6, 1 / 6])
    assert nucleolus(game).shares == pytest.approx([1, 0, 0], abs=1e-12)
    assert least_core(game).excess == pytest.approx(0, abs=1e-12)


def test_the_nucleolus_keeps_what_the_prenucleolus_does_not():
    """B. Peleg, P. Sudhölter, Introduction to the Theory of Cooperative Games (2007), example
    5.5.12: alone nobody gets less than 0, so that C cannot pay 4."""
    game = game_of((0, 0, 0, 10, 0, 0, 2))
    assert prenucleolus(game) == pytest.approx([3, 3, -4])
    assert nucleolus(game).shares == pytest.approx([1, 1, 0], abs=1e-12)


def test_a_game_of_four_has_the_nucleolus_that_coopgame_prints():
    """J. Staudacher and others, the R package CoopGame."""
    game = game_of((0, 0, 0, 0, 5, 5, 8, 9, 10, 8, 13, 15, 16, 17, 21))
    assert nucleolus(game).shares == pytest.approx([3.5, 4.5, 5.5, 7.5])


def test_a_game_of_three_has_the_nucleolus_that_ferguson_finds():
    """T. Ferguson, Game Theory, part IV: Games in Coalitional Form, on the nucleolus."""
    game = game_of((-1, 0, 1, 3, 4, 2, 5))
    assert nucleolus(game).shares == pytest.approx([8 / 3, 2 / 3, 5 / 3])


def test_the_council_of_six_has_the_power_that_shapley_and_shubik_find():
    """The council of the European Economic Community of 1958: 12 of 17 votes decide; the index of
    Luxembourg is zero (P. Straffin, Game Theory and Strategy (1993), chapter 26)."""
    votes = np.array([4, 4, 4, 2, 2, 1])
    members = (np.arange(64)[:, None] >> np.arange(6) & 1).astype(bool)
    game = Game(tuple("ABCDEF"), (members @ votes >= 12).astype(float))
    assert shapley(game) == pytest.approx(np.array([14, 14, 14, 9, 9, 0]) / 60)


def test_three_who_decide_by_majority_cannot_all_be_content():
    """Any two of three can take 1: each gets a third, and a pair still lacks a third (J. von
    Neumann, O. Morgenstern, Theory of Games and Economic Behavior (1944), on three persons)."""
    game = game_of((0, 0, 0, 1, 1, 1, 1))
    found = least_core(game)
    assert found.excess == pytest.approx(1 / 3)
    assert found.shares == pytest.approx([1 / 3] * 3)
    stands = standing(game, found.shares)
    assert not stands.is_core
    assert game.names(stands.set_number) == ("A", "B")
    assert stands.excess == pytest.approx(1 / 3)


RUNWAYS = (np.array([2.0, 3.0, 3.0, 7.0, 11.0]), np.array([1.0, 1.5, 4.0, 4.5, 20.0]))


def _airport(costs):
    """Landings share a runway: a set pays for its largest aeroplane."""
    members = (np.arange(2 ** len(costs))[:, None] >> np.arange(len(costs)) & 1).astype(bool)
    return Game(tuple("ABCDE"), -np.max(members * costs, axis=1))


@pytest.mark.parametrize("costs", RUNWAYS)
def test_landings_pay_for_a_runway_as_littlechild_and_owen_prove(costs):
    """Each piece of the runway is paid by those who need it, equally (S. Littlechild, G. Owen, A
    simple expression for the Shapley value in a special case, Management Science 20 (1973))."""
    steps = np.diff(costs, prepend=0.0)
    pieces = [step / (len(costs) - i) for i, step in enumerate(steps)]
    assert -shapley(_airport(costs)) == pytest.approx(list(accumulate(pieces)))


def _littlechild(costs):
    """Fees of the nucleolus by the recursion of S. Littlechild, A simple expression for the
    nucleolus in a special case, International Journal of Game Theory 3 (1974), in the form for
    single landings: the group of smallest landings whose rest is tightest pays the same."""
    fees, paid, start, count = [], 0.0, 0, len(costs)
    while start < count:
        ends = [((costs[i] - paid) / (i - start + 2), i) for i in range(start, count - 1)]
        ends.append(((costs[-1] - paid) / (count - start), count - 1))
        fee, end = min(ends, key=lambda found: (found[0], -found[1]))
        fees += [fee] * (end - start + 1)
        paid += fee * (end - start + 1)
        start = end + 1
    return fees


@pytest.mark.parametrize("costs", RUNWAYS)
def test_landings_pay_the_nucleolus_as_littlechild_proves(costs):
    assert -nucleolus(_airport(costs)).shares == pytest.approx(_littlechild(costs))
