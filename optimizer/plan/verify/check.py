"""One recomputed row of a rule."""

from typing import NamedTuple

from optimizer.program.names import Key
from optimizer.program.rows import Sense


class Check(NamedTuple):
    """Both sides of a row, recomputed from a plan's tables in the rule's unit."""

    key: Key
    left: float
    sense: Sense
    right: float

    @property
    def violation(self) -> float:
        """By how much the row fails, relative to 1 + the size of its sides; 0 when it holds."""
        over = self.left - self.right
        miss = {"<=": max(over, 0.0), ">=": max(-over, 0.0), "=": abs(over)}[self.sense]
        return miss / (1 + max(abs(self.left), abs(self.right)))
