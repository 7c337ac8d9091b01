"""What is found out about plans that bear many scenarios."""

from dataclasses import dataclass

from optimizer.answers.robust.criteria import Risk
from optimizer.answers.robust.recourse import Placed
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats
from optimizer.stages.uniqueness import Uniqueness

BASE = "base"


@dataclass(frozen=True)
class Chosen:
    """Placements under a name, before they are tried.

    `aimed` is the measure of the criterion in the joint program (亿元), None for other plans.
    """

    name: str
    placed: Placed
    firm: Uniqueness | None
    aimed: float | None = None


@dataclass(frozen=True)
class Tried:
    """Placements with what they reach in each scenario: money in 亿元, nan where impossible."""

    chosen: Chosen
    money: Floats
    closed: tuple[Placed, ...]
    """What is closed at its deadline, by scenario."""
    worst: float
    """By how much the points miss rows and bounds at most, relative."""


@dataclass(frozen=True)
class Robust:
    """The plans that were compared, robust ones first, then the base and each scenario's own.

    `best` is what each scenario reaches by itself (亿元).
    """

    base: Prepared
    scenarios: tuple[Prepared, ...]
    best: Floats
    risk: Risk
    plans: tuple[Tried, ...]
