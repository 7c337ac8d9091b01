"""What a solver says of a program."""

from dataclasses import dataclass
from typing import Literal

from optimizer.solver.arrays import Floats

Status = Literal["optimal", "infeasible", "unbounded", "limit", "failed"]


@dataclass(frozen=True)
class Solution:
    """Status, value of each column, price of each row, and what the solver says of itself.

    `values` is empty unless a point was found. `prices` are d(minimum)/d(right-hand side) in the
    sense of the minimisation, empty where the solver gives none. `objective` is the minimum.
    """

    status: Status
    values: Floats
    prices: Floats
    objective: float
    bound: float

    @property
    def has_point(self) -> bool:
        """Whether there is a point to read back; that of a program without columns is empty."""
        return self.status == "optimal" or len(self.values) > 0
