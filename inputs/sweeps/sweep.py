"""A sweep: a case, the axes along which it is varied, and the points at which it is solved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inputs.case import Case
from inputs.errors import Problem
from inputs.scenarios.changes import SettingChange
from inputs.scenarios.follow import follow
from inputs.scenarios.steps import Step
from inputs.sweeps.axis import Axis
from inputs.sweeps.description import description, differences
from inputs.sweeps.draft import drawn
from inputs.sweeps.plan import read_draft

__all__ = ["Axis", "Sweep", "differences", "load_sweep"]


@dataclass(frozen=True, eq=False)
class Sweep:
    """A base case, axes in their order of effect, and a row of values for every scenario."""

    name: str
    source: str
    """Name or place of the case, as it was given."""
    base: Case
    """The case after what holds for every scenario."""
    axes: tuple[Axis, ...]
    points: npt.NDArray[np.float64]
    """A row per scenario, a column per axis."""
    notes: tuple[Problem, ...]

    @property
    def count(self) -> int:
        """How many scenarios there are."""
        return len(self.points)

    def steps_at(self, point: Sequence[float]) -> tuple[Step, ...]:
        """What the axes do to the base at a point, in their order of effect."""
        pairs = zip(self.axes, point, strict=True)
        return tuple(chain.from_iterable([axis.steps(value) for axis, value in pairs]))

    def case_at(self, point: Sequence[float]) -> Case:
        """The case at a point, valid and with its sources; raises InputProblems where it is not."""
        return follow(self.base, self.steps_at(point), self.name)

    def settings_only(self, axis: Axis) -> bool:
        """Whether the axis changes nothing but settings."""
        return all(isinstance(act, SettingChange) for act in axis.acts)

    def described(self) -> Mapping[str, object]:
        """What the sweep is, as JSON holds it; equal for equal sweeps of equal cases."""
        return description(self.name, self.base, self.axes, self.points)


def load_sweep(source: str | Path, sweep: str | Path | Mapping[str, object]) -> Sweep:
    """The sweep of a case that a YAML file or a mapping asks for.

    Raises InputProblems with all that is wrong, also where an axis alone leaves what the case
    allows.
    """
    draft = read_draft(source, sweep)
    axes, points, notes = drawn(draft)
    return Sweep(draft.written.stem, str(source), draft.base, axes, points, notes)
