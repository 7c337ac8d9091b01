"""Rows of a batch that tells the value of regions."""

from collections.abc import Callable
from pathlib import Path

from hand_batches import Row, scenario

MONEY = (10.0, 12.0, 14.0, None, 9.0)
PLACED = [
    (0, "plant", "310000", 2023, 1.0),
    (1, "plant", "310000", 2023, 0.5), (1, "plant", "310000", 2024, 0.5),
    (1, "works", "320000", 2023, 1.0),
    (2, "plant", "320000", 2024, 0.25), (2, "plant", "310000", 2024, 0.75),
    (3, "works", "310000", 2024, 1.0), (4, "works", "320000", 2024, 1e-9),
    (4, "plant", "310000", 2024, 1.0),
]  # fmt: skip
"""Scenario 3 is infeasible, and its rows must not count; scenario 4 has works as rounding."""

Folder = Callable[..., Path]


def row(number: int, money: float | None) -> Row:
    """A row of the table of scenarios with values of both regions."""
    value = None if money is None else money * 3
    found = dict(scenario(number, "on" if number % 2 else "off", 0.9 + number / 100, money))
    return {**found, "value.310000": value, "value.320000": None if money is None else 7.0}


ROWS = [row(number, money) for number, money in enumerate(MONEY)]
