"""Scenarios of a batch one by one: what each varies, how it ended, and what stands where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Mark = Literal["", "base", "best", "worst"]


@dataclass(frozen=True)
class Scenario:
    """A scenario; without a plan it has neither values nor projects."""

    number: int | None
    """Its number in the batch; the base has none."""
    status: str
    points: tuple[str, ...] = ()
    """What it takes for each axis, as it is to be read; the base takes what the case holds."""
    money: float = 0.0
    """Net worth, 亿元, present value."""
    values: Mapping[str, float] = field(default_factory=dict)
    """Value of each region, 亿元, discounted."""
    placed: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """By region the share of each project that stands there."""
    mark: Mark = ""

    @property
    def is_solved(self) -> bool:
        """Whether it has a plan that is optimal and checked."""
        return self.status == "optimal"


@dataclass(frozen=True)
class Chosen:
    """The scenarios that are shown one by one."""

    axes: tuple[str, ...]
    """What the axes are called."""
    base: Scenario | None
    """None where the base has no plan."""
    solved: tuple[Scenario, ...]
    """The most money first."""
    others: tuple[Scenario, ...]
    """Those without a plan, by number."""

    @property
    def shown(self) -> tuple[Scenario, ...]:
        """What can be shown on a map: the base, and then the solved ones."""
        return (*([self.base] if self.base else []), *self.solved)
