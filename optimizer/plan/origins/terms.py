"""What a formula does with its numbers: each term gives a value and how it moves with each."""

import math
from collections.abc import Callable, Sequence

Sum = tuple[float, tuple[float, ...]]
"""A value v, and x·∂v/∂x of each number x in it, in the order of the text."""

Term = Callable[[Sequence[float]], Sum]
"""What a part of a formula gives for the numbers of all figures, in the order of the text."""


def figure(number: int) -> Term:
    """A number by its place among the figures."""
    return lambda numbers: (numbers[number], (numbers[number],))


def plus(left: Term, sign: float, right: Term) -> Term:
    """A sum, or with sign −1 a difference."""

    def term(numbers: Sequence[float]) -> Sum:
        (one, slopes), (other, more) = left(numbers), right(numbers)
        return one + sign * other, (*slopes, *[sign * slope for slope in more])

    return term


def times(left: Term, right: Term) -> Term:
    """A product."""

    def term(numbers: Sequence[float]) -> Sum:
        (one, slopes), (other, more) = left(numbers), right(numbers)
        return one * other, (*[slope * other for slope in slopes], *[one * slope for slope in more])

    return term


def inverse(divisor: Term) -> Term:
    """1 over the divisor."""

    def term(numbers: Sequence[float]) -> Sum:
        value, slopes = divisor(numbers)
        return 1 / value, tuple([-slope / value**2 for slope in slopes])

    return term


def raised(base: Term, exponent: Term) -> Term:
    """A power."""

    def term(numbers: Sequence[float]) -> Sum:
        (low, slopes), (power, more) = base(numbers), exponent(numbers)
        value = low**power
        moved = [value * power / low * slope for slope in slopes]
        return value, (*moved, *[value * math.log(low) * slope for slope in more])

    return term


def root(inner: Term) -> Term:
    """A square root."""

    def term(numbers: Sequence[float]) -> Sum:
        value, slopes = inner(numbers)
        root = math.sqrt(value)
        return root, tuple([slope / (2 * root) for slope in slopes])

    return term
