"""The moves of a sweep: each axis away from its middle, and each choice other than the first."""

from collections.abc import Sequence
from typing import NamedTuple

from inputs.sweeps.sweep import Axis, Sweep

Point = Sequence[float]


class Move(NamedTuple):
    """A number axis away from its middle, or a choice axis at a choice other than the first."""

    axis: int
    choice: int | None
    middle: float
    end: float

    def size(self, point: Point) -> float:
        """How far a point is along this move: a distance, or 1 where the choice is made."""
        value = point[self.axis]
        if self.choice is None:
            return value - self.middle
        return float(round(value) == self.choice)

    def of(self, middle: Point, value: float) -> tuple[float, ...]:
        """The middle of the sweep with this axis at another value."""
        return (*middle[: self.axis], value, *middle[self.axis + 1 :])


def middle_of(axis: Axis) -> float:
    """Where an axis is measured from: the middle of its ends, or the first choice."""
    if axis.kind == "choice":
        return 0.0
    middle = (axis.low + axis.high) / 2
    return float(round(middle)) if axis.is_whole else middle


def middle_point(sweep: Sweep, fixed: dict[int, float]) -> tuple[float, ...]:
    """The point that all moves start from; some axes stand at a value of their own."""
    return tuple(fixed.get(i, middle_of(axis)) for i, axis in enumerate(sweep.axes))


def moves_of(sweep: Sweep, fixed: dict[int, float]) -> tuple[Move, ...]:
    """Every move along an axis that is not fixed and has more than one value."""
    found = list[Move]()
    for number, axis in enumerate(sweep.axes):
        if number in fixed:
            continue
        middle = middle_of(axis)
        if axis.kind == "choice":
            others = range(1, len(axis.choices))
            found += [Move(number, choice, middle, float(choice)) for choice in others]
        elif axis.low < axis.high:
            end = axis.high if axis.high > middle else axis.low
            found.append(Move(number, None, middle, end))
    return tuple(found)
