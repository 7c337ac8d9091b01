"""Prices of rules that differ between two runs."""

from collections.abc import Iterator
from typing import NamedTuple

from optimizer.answers.compare.sides import Pair, Side, amount, differs

NOISE = 1e-6
"""Relative difference of prices that is noise; both are 亿元 per unit."""

Key = tuple[str, str]


class PriceChange(NamedTuple):
    """What one unit more of a row is worth in both runs, 亿元 of present value per unit.

    A row without a price costs nothing: zero. `right_first` and `right` are its right-hand sides
    in the unit after the stroke, zero where a run states none because the row has no price.
    """

    rule: str
    row: str
    unit: str
    first: float
    other: float
    right_first: float
    right: float

    @property
    def weight(self) -> float:
        """What the whole right-hand side is worth more or less than in the first run, 亿元."""
        return abs(self.other * self.right - self.first * self.right_first)


class _Price(NamedTuple):
    price: float
    unit: str
    right: float


FREE = _Price(0.0, "", 0.0)


def price_changes(pair: Pair) -> tuple[PriceChange, ...]:
    """Rows whose price differs, by rule and row; where the regions of the runs are not the same,
    only rows that have a price in both."""
    return tuple(_changes(pair))


def _changes(pair: Pair) -> Iterator[PriceChange]:
    first, other = _prices(pair.first), _prices(pair.other)
    for key in {**first, **other}:
        one, two = first.get(key, FREE), other.get(key, FREE)
        is_shared = pair.same_regions or (key in first and key in other)
        if is_shared and differs(one.price, two.price, NOISE):
            unit = one.unit or two.unit
            yield PriceChange(*key, unit, one.price, two.price, one.right, two.right)


def _prices(side: Side) -> dict[Key, _Price]:
    return {
        (str(row["rule"]), str(row["row"])): _Price(
            amount(row["price"]), str(row["unit"]), amount(row["right"])
        )
        for row in side.rows("prices")
    }
