r"""A formula as arithmetic: its value, and how much of it hangs on each number in it.

A formula is written as evidence writes it: numbers with the words that name them in front, and
signs between, as in `capital 40 / k_light 0.0206 × (1 − adopted 0.55)`. Words and parentheses
behind a number are remarks. With v the value and x a number in it, the moves of x are
(x/v)·∂v/∂x, so that a factor has 1 and a divisor −1.
"""

import math
from functools import cache
from typing import NamedTuple

from optimizer.plan.origins.tokens import PAPER, is_number, tokens


class Figure(NamedTuple):
    """A number in a formula, the words before it, and whether a remark behind names a paper."""

    words: tuple[str, ...]
    value: float
    is_printed: bool


class Sum(NamedTuple):
    """A value and x·∂v/∂x of each number in it, in the order of the text."""

    value: float
    slopes: tuple[float, ...]


class Formula(NamedTuple):
    """A formula that could be read: its value, its numbers, and how it moves with each."""

    value: float
    figures: tuple[Figure, ...]
    moves: tuple[float, ...]


class _UnreadableError(ValueError):
    """The text is no arithmetic."""


@cache
def read_formula(text: str) -> Formula | None:
    """The formula of a text without breaks; None where it is no arithmetic or has no value."""
    try:
        reader = _Reader(tokens(text))
        found = reader.sum()
        if reader.at < len(reader.tokens) or not math.isfinite(found.value) or not found.value:
            return None
    except (_UnreadableError, ArithmeticError, ValueError):
        return None
    moves = tuple(slope / found.value for slope in found.slopes)
    return Formula(found.value, tuple(reader.figures), moves)


class _Reader:
    """Reads tokens from left to right: sums of products of powers of figures."""

    def __init__(self, found: tuple[str, ...]) -> None:
        """Stand before the first piece."""
        self.tokens = found
        self.at = 0
        self.figures: list[Figure] = []

    def _next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def _take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]

    def sum(self) -> Sum:
        """Products joined by + and −."""
        whole = self._product()
        while self._next() in ("+", "−"):
            sign = 1.0 if self._take() == "+" else -1.0
            value, slopes = self._product()
            more = tuple(sign * slope for slope in slopes)
            whole = Sum(whole.value + sign * value, whole.slopes + more)
        return whole

    def _product(self) -> Sum:
        whole = self._power()
        while self._next() in ("×", "/"):
            is_times = self._take() == "×"
            value, slopes = self._power()
            factor, moved = (value, slopes) if is_times else (1 / value, _inverse(value, slopes))
            left = tuple(slope * factor for slope in whole.slopes)
            whole = Sum(whole.value * factor, left + tuple(whole.value * one for one in moved))
        return whole

    def _power(self) -> Sum:
        base = self._operand()
        if self._next() != "^":
            return base
        self._take()
        power = self._operand()
        value = base.value**power.value
        left = tuple(value * power.value / base.value * slope for slope in base.slopes)
        return Sum(value, left + tuple(value * math.log(base.value) * s for s in power.slopes))

    def _operand(self) -> Sum:
        """A figure, a root, or a sum in parentheses, with the remarks that follow."""
        words: list[str] = []
        while self._next() not in ("", *"×/+−^)"):
            piece = self._take()
            if is_number(piece):
                self.figures.append(Figure(tuple(words), float(piece), self._remark()))
                return Sum(float(piece), (float(piece),))
            if piece == "√":
                value, slopes = self._operand()
                root = math.sqrt(value)
                return Sum(root, tuple(slope / (2 * root) for slope in slopes))
            if piece == "(":
                inner = self.sum()
                if self._next() != ")":
                    raise _UnreadableError
                self._take()
                self._remark()
                return inner
            words.append(piece)
        raise _UnreadableError

    def _remark(self) -> bool:
        """Words and parentheses up to the next sign are passed; whether they name a paper."""
        depth, passed = 0, []
        while self._next() and (depth or self._next() not in tuple("×/+−^)√")):
            piece = self._take()
            depth += (piece == "(") - (piece == ")")
            passed.append(piece)
        return PAPER.search(" ".join(passed)) is not None


def _inverse(value: float, slopes: tuple[float, ...]) -> tuple[float, ...]:
    """x·∂(1/v)/∂x."""
    return tuple(-slope / value**2 for slope in slopes)
