"""A game: players, and what every set of them reaches by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

EVEN = 1e-9
"""Differences below this, relative to the largest value of the game, are rounding."""


@dataclass(frozen=True, eq=False)
class Game:
    """`values[s]` is what the set s reaches; player i belongs to s where bit i of s is 1.

    The empty set reaches nothing, and the last set is that of all. A set that can do nothing by
    itself, not even stay idle, has the value nan.
    """

    players: tuple[str, ...]
    values: Floats

    @classmethod
    def of(cls, players: Sequence[str], values: Sequence[float]) -> "Game":
        """The game of values in the order of the sets' numbers."""
        return cls(tuple(players), np.array(values, np.float64))

    @property
    def members(self) -> Flags:
        """A row for each set, a column for each player: whether the player belongs to the set."""
        sets = np.arange(len(self.values))[:, None]
        return (sets >> np.arange(len(self.players)) & 1).astype(bool)

    @property
    def whole(self) -> float:
        """What all players reach together."""
        return float(self.values[-1])

    @property
    def alone(self) -> Floats:
        """What each player reaches by itself."""
        found: Floats = self.values[1 << np.arange(len(self.players))]
        return found

    @property
    def is_complete(self) -> bool:
        """Whether every set has a value."""
        return bool(np.isfinite(self.values).all())

    @property
    def scale(self) -> float:
        """The largest value, at least 1: what differences are compared with."""
        return max(1.0, float(np.nanmax(np.abs(self.values))))

    def names(self, number: int) -> tuple[str, ...]:
        """The players of a set."""
        return tuple(player for i, player in enumerate(self.players) if number >> i & 1)

    def excess(self, shares: Floats) -> Floats:
        """By how much each set reaches more alone than a division gives it."""
        found: Floats = self.values - self.members @ shares
        return found

    def with_whole(self, amount: float) -> "Game":
        """The same game where all players together reach another amount."""
        return replace(self, values=np.append(self.values[:-1], amount))
