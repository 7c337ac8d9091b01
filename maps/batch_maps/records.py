"""What the maps of a batch are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from inputs.case import Case
from optimizer.answers.placements import Placed
from optimizer.answers.standing import Crowd, Yield
from optimizer.plan.plan import Plan

Origin = Literal["base", "best", "worst"]


@dataclass(frozen=True)
class Survey:
    """What the solved scenarios of a batch say of regions and projects."""

    id: str
    version: str
    sweep: str
    """Its name, as it is to be read."""
    case: Case
    plan: Plan
    """A plan of the batch, whose evidence stands for all."""
    origin: Origin
    """Which one that is: the base where it has a plan."""
    statuses: Mapping[str, int]
    """How many scenarios ended in which status."""
    solved: int
    """Scenarios that are optimal and checked: only they are counted."""
    crowds: Mapping[str, Crowd]
    yields: Mapping[str, Yield]
    """Empty where the batch does not tell the value of regions."""
    placed: tuple[Placed, ...]

    @property
    def total(self) -> int:
        """All scenarios."""
        return sum(self.statuses.values())
