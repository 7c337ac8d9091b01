"""Which placements every equally good plan shares, and how far the others may differ.

Most placements are settled by their reduced cost. For the rest one program asks how large, another
how small a sum with random weights can be: where both are equal, all of them are unique; else the
group is halved. Ranges are sought only for what is left.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from optimizer.plan.clean import NOISE
from optimizer.solver.arrays import Floats, Integers
from optimizer.solver.face import Face, program_of
from optimizer.stages.solving import Session

Key = tuple[str, str, int]
"""Project, region and year of start."""

Flags = npt.NDArray[np.bool_]

SAME = 1e-6
"""Shares of a project that differ by less are the same: solvers keep columns to 1e-9, and a sum
over thousands of them must not pass for a difference."""


class Range(NamedTuple):
    """Least and largest share among all plans that are as good."""

    low: float
    high: float


@dataclass(frozen=True)
class Uniqueness:
    """The range of every placement of the plan that is not the same in all plans that are as good.

    `is_whole` is false where not everything could be found out, as when time ran out: then ranges
    may be wider than stated, and of the placements in `unknown` nothing is known.
    """

    ranges: Mapping[Key, Range]
    is_whole: bool = True
    unknown: frozenset[Key] = frozenset()


class _Search:
    """Sums over the face that are as small or as large as they can be, from one loaded model.

    `low` and `high` are the least and largest value of each column at any point seen so far.
    """

    def __init__(self, session: Session, face: Face) -> None:
        self._session = session
        self._shape = program_of(face, np.zeros(len(face.free)))
        self.lower, self.upper = face.lower, face.upper
        self.low, self.high = face.point.copy(), face.point.copy()
        self.is_whole = True

    def reach(self, group: Integers, weights: Floats) -> None:
        """The point where a weighted sum over a group is least has been seen."""
        cost = np.zeros(len(self.low))
        cost[group] = weights[group]
        found = self._session.solve(self._shape.with_cost(cost)) if self.is_whole else None
        if found is not None and found.status == "optimal":
            self.low = np.minimum(self.low, found.values)
            self.high = np.maximum(self.high, found.values)
        else:
            self.is_whole = False

    def differs(self, group: Integers) -> Flags:
        """Which of a group were seen at two different values."""
        return np.asarray(self.high[group] - self.low[group] > SAME)


def _settle(search: _Search, group: Integers, weights: Floats) -> tuple[list[int], list[int]]:
    """Columns of the group that are not unique, and those of which it was not found out."""
    found, unknown = list[int](), list[int]()
    waiting = [group]
    while waiting:
        part = waiting.pop()
        seen = search.differs(part)
        found += part[seen].tolist()
        rest = part[~seen]
        if not len(rest):
            continue
        search.reach(rest, weights)
        search.reach(rest, -weights)
        if search.differs(rest).any():
            half = len(rest) // 2
            waiting += [rest[half:], rest[:half]] if half else [rest]
        elif not search.is_whole:
            unknown += rest.tolist()
    return found, unknown


def _range(search: _Search, place: int) -> Range:
    """The range of one column, sought only beyond what its bounds do not settle already."""
    group, ones = np.array([place], np.int32), np.ones(len(search.low))
    if search.low[place] > search.lower[place] + SAME:
        search.reach(group, ones)
    if search.high[place] < search.upper[place] - SAME:
        search.reach(group, -ones)
    return Range(max(float(search.low[place]), 0.0), float(search.high[place]))


def uniqueness(session: Session, slender: Face) -> Uniqueness:
    """The chosen placements that are not unique, with their ranges, on a slim face."""
    ready = session.ready
    starts = {column: key for key, column in ready.decide.start.items()}
    places = [
        place
        for place, column in enumerate(slender.free.tolist())
        if column in starts and slender.point[place] > NOISE
    ]
    if not places:
        return Uniqueness({})
    random = np.random.default_rng(ready.case.settings.solver.seed)
    weights = random.uniform(1.0, 2.0, len(slender.free))
    search = _Search(session, slender)
    open_places, unknown = _settle(search, np.array(places, np.int32), weights)
    keys = {place: starts[int(slender.free[place])] for place in places}
    ranges = {keys[place]: _range(search, place) for place in sorted(open_places)}
    return Uniqueness(ranges, search.is_whole, frozenset(keys[place] for place in unknown))
