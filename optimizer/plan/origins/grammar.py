"""The arithmetic that a formula does, whatever its numbers: read once, reckoned for each text."""

from functools import cache
from typing import NamedTuple

from optimizer.plan.origins.terms import Term, figure, inverse, plus, raised, root, times
from optimizer.plan.origins.tokens import NUMBER, PRINTED


class Place(NamedTuple):
    """Where a figure stands among the pieces: from its first word to its number.

    `is_printed` says whether a remark behind it names a paper.
    """

    first: int
    at: int
    is_printed: bool


class Shape(NamedTuple):
    """An arithmetic that could be read, and where its figures stand."""

    places: tuple[Place, ...]
    reckon: Term


class _UnreadableError(ValueError):
    """The pieces are no arithmetic."""


@cache
def read_shape(kinds: tuple[str, ...]) -> Shape | None:
    """The arithmetic of the pieces of a text by their kinds; None where they are none."""
    reader = _Reader(kinds)
    try:
        found = reader.sum()
    except _UnreadableError:
        return None
    return Shape(tuple(reader.places), found) if reader.at == len(kinds) else None


class _Reader:
    """Reads pieces from left to right: sums of products of powers of figures."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        """Stand before the first piece."""
        self.kinds = kinds
        self.at = 0
        self.places: list[Place] = []

    def _next(self) -> str:
        return self.kinds[self.at] if self.at < len(self.kinds) else ""

    def _take(self) -> str:
        self.at += 1
        return self.kinds[self.at - 1]

    def sum(self) -> Term:
        """Products joined by + and −."""
        whole = self._product()
        while self._next() in ("+", "−"):
            sign = 1.0 if self._take() == "+" else -1.0
            whole = plus(whole, sign, self._product())
        return whole

    def _product(self) -> Term:
        whole = self._power()
        while self._next() in ("×", "/"):
            is_times = self._take() == "×"
            factor = self._power()
            whole = times(whole, factor if is_times else inverse(factor))
        return whole

    def _power(self) -> Term:
        base = self._operand()
        if self._next() != "^":
            return base
        self._take()
        return raised(base, self._operand())

    def _operand(self) -> Term:
        """A figure, a root, or a sum in parentheses, with the remarks that follow."""
        first = self.at
        while self._next() not in ("", *"×/+−^)"):
            kind = self._take()
            if kind == NUMBER:
                self.places.append(Place(first, self.at - 1, self._remark()))
                return figure(len(self.places) - 1)
            if kind == "√":
                return root(self._operand())
            if kind == "(":
                inner = self.sum()
                if self._next() != ")":
                    raise _UnreadableError
                self._take()
                self._remark()
                return inner
        raise _UnreadableError

    def _remark(self) -> bool:
        """Words and parentheses up to the next sign are passed; whether they name a paper."""
        depth, is_printed = 0, False
        while self._next() and (depth or self._next() not in tuple("×/+−^)√")):
            kind = self._take()
            depth += (kind == "(") - (kind == ")")
            is_printed = is_printed or kind == PRINTED
        return is_printed
