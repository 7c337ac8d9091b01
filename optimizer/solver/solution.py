"""What a solver says of a program."""

from dataclasses import dataclass, field
from typing import Literal

import highspy
import numpy as np

from optimizer.solver.arrays import Floats

Status = Literal["optimal", "infeasible", "unbounded", "limit", "failed"]


@dataclass(frozen=True)
class Solution:
    """Status, value of each column, price of each row, and what the solver says of itself.

    `values` is empty unless a point was found. `prices` are d(minimum)/d(right-hand side) in the
    sense of the minimisation, `reduced` the cost of each column less what the prices pay for it;
    both are empty where the solver gives none, as with whole numbers. `objective` is the minimum.
    """

    status: Status
    values: Floats
    prices: Floats
    objective: float
    bound: float
    reduced: Floats = field(default_factory=lambda: np.empty(0))

    @property
    def has_point(self) -> bool:
        """Whether there is a point to read back; that of a program without columns is empty."""
        return self.status == "optimal" or len(self.values) > 0


@dataclass(frozen=True)
class Ranging:
    """How far one number may move alone before another basis is optimal.

    `row_low` and `row_high` bound the right-hand side of each row that has a price; those of other
    rows do not speak of it. `cost_low` and `cost_high` bound the cost of each column in the sense
    of the minimisation. Infinite where there is no end. `basis` is that of the
    program solved last.
    """

    row_low: Floats
    row_high: Floats
    cost_low: Floats
    cost_high: Floats
    basis: highspy.HighsBasis | None = None
