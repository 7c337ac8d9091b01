"""What the picture of robust plans is drawn from."""

import math
from dataclasses import dataclass

Numbers = tuple[float, ...]


@dataclass(frozen=True)
class Contender:
    """A plan: its regret in every scenario (亿元, nan where impossible), its mean and its CVaR.

    `is_robust` says that it was made for all scenarios.
    """

    label: str
    regrets: Numbers
    mean: float
    cvar: float
    is_robust: bool

    @property
    def worst(self) -> float:
        """The largest regret; nan where the plan is impossible in some scenario."""
        return math.nan if any(map(math.isnan, self.regrets)) else max(self.regrets)


@dataclass(frozen=True)
class Circumstance:
    """An axis of the sweep and its value in every scenario, as it is to be read."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Contest:
    """Plans by scenario. `best` is what each scenario reaches by itself, 亿元; names as read."""

    case: str
    sweep: str
    version: str
    tail: float
    best: Numbers
    contenders: tuple[Contender, ...]
    circumstances: tuple[Circumstance, ...]
