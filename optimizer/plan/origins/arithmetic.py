r"""A formula as arithmetic: its value, and how much of it hangs on each number in it.

A formula is written as evidence writes it: numbers with the words that name them in front, and
signs between, as in `capital 40 / k_light 0.0206 × (1 − adopted 0.55)`. Words and parentheses
behind a number are remarks. With v the value and x a number in it, the moves of x are
(x/v)·∂v/∂x, so that a factor has 1 and a divisor −1.
"""

import math
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from optimizer.plan.origins.grammar import read_shape
from optimizer.plan.origins.terms import Term
from optimizer.plan.origins.tokens import kind, tokens


class Figure(NamedTuple):
    """A number in a formula, the words before it, and whether a remark behind names a paper."""

    words: tuple[str, ...]
    value: float
    is_printed: bool


class Formula(NamedTuple):
    """A formula that could be read: its value, its numbers, and how it moves with each."""

    value: float
    figures: tuple[Figure, ...]
    moves: tuple[float, ...]
    reckon: Term

    def at(self, numbers: Sequence[float]) -> float:
        """Its value for other numbers in their order; nan where there is none."""
        try:
            return self.reckon(numbers)[0]
        except (ArithmeticError, ValueError):
            return math.nan


@cache
def read_formula(text: str) -> Formula | None:
    """The formula of a text without breaks; None where it is no arithmetic or has no value."""
    pieces = tokens(text)
    shape = read_shape(tuple(map(kind, pieces)))
    if shape is None:
        return None
    figures = tuple(
        Figure(pieces[place.first : place.at], float(pieces[place.at]), place.is_printed)
        for place in shape.places
    )
    try:
        value, slopes = shape.reckon([figure.value for figure in figures])
    except (ArithmeticError, ValueError):
        return None
    if not math.isfinite(value) or not value:
        return None
    return Formula(value, figures, tuple([slope / value for slope in slopes]), shape.reckon)
