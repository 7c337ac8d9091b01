"""One recomputed row of a rule."""

import math
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
        """By how much the row fails, relative to 1 + the size of its sides; 0 when it holds.

        Infinite where a side is no number or too large to compare, so that nothing passes unseen.
        """
        over = self.left - self.right
        miss = {"<=": max(over, 0.0), ">=": max(-over, 0.0), "=": abs(over)}[self.sense]
        relative = miss / (1 + max(abs(self.left), abs(self.right)))
        return math.inf if math.isnan(relative) else relative
