"""How annuities and book values move, against a small change of rate and life."""

import pytest

from optimizer.plan.weights.annuities import annuity_moves, book_moves
from optimizer.program.options import annuity_factor, book_share

STEP = 1e-6


def _move(value, at):
    return (value(at * (1 + STEP)) - value(at * (1 - STEP))) / (2 * STEP * value(at))


@pytest.mark.parametrize(("rate", "life"), [(0.05, 10), (0.2, 3), (0.01, 30)])
def test_an_annuity_moves_with_rate_and_life(rate, life):
    by_rate, by_life = annuity_moves(rate, life)
    assert by_rate == pytest.approx(_move(lambda r: annuity_factor(r, life), rate), rel=1e-5)
    assert by_life == pytest.approx(_move(lambda n: annuity_factor(rate, n), life), rel=1e-5)


@pytest.mark.parametrize(("rate", "life", "age"), [(0.05, 10, 3), (0.2, 4, 3), (1e-3, 30, 1)])
def test_a_book_value_moves_with_rate_and_life(rate, life, age):
    by_rate, by_life = book_moves(rate, life, age)
    assert by_rate == pytest.approx(_move(lambda r: book_share(r, life, age), rate), rel=1e-4)
    assert by_life == pytest.approx(_move(lambda n: book_share(rate, n, age), life), rel=1e-4)


def test_without_interest_an_annuity_falls_as_life_grows():
    """1/life, and (life − age)/life for the book: its move is life/(life − age) − 1 = 10/8 − 1."""
    assert annuity_moves(0.0, 10) == (0.0, -1.0)
    assert book_moves(0.0, 10, 2) == pytest.approx((0.0, 0.25))


def test_nothing_is_left_in_the_books_after_the_life():
    assert book_moves(0.05, 3, 3) == (0.0, 0.0)
