"""The response of a program to the axes of a sweep, measured where that pays and holds."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from inputs.errors import InputProblems
from inputs.sweeps.sweep import Sweep
from optimizer.hot.evaluation import Evaluation
from optimizer.hot.moves import Move, moves_of
from optimizer.hot.numbers import Numbers, numbers_of, same_structure
from optimizer.hot.response import Response, Slope, agree, slopes_of, touching

DRAWN = 4
"""Scenarios drawn from the sweep in which the response is tried, beside its two far corners."""

PAYS = 2
"""Scenarios that there must be for each program that measuring works out: without a response every
scenario is worked out once, and checked as a case besides."""


class Group(NamedTuple):
    """Scenarios of one structure: their numbers, the axes that are fixed, and their middle."""

    scenarios: tuple[int, ...]
    fixed: dict[int, float]
    middle: tuple[float, ...]


class Measured(NamedTuple):
    """The response, or in words why every scenario has to be worked out by itself."""

    response: Response | None
    reason: str


class NoResponseError(Exception):
    """The numbers do not answer in the form that is looked for; the text says why."""


def measured(sweep: Sweep, evaluation: Evaluation, group: Group) -> Measured:
    """The response of the numbers to the axes that are not fixed in a group."""
    try:
        return Measured(_Measuring(sweep, evaluation, group).response(), "")
    except NoResponseError as error:
        return Measured(None, str(error))
    except InputProblems:
        return Measured(None, "a corner of the sweep is no valid case")


class _Measuring:
    """The program at chosen points of a group, from which slopes follow."""

    def __init__(self, sweep: Sweep, evaluation: Evaluation, group: Group) -> None:
        self._sweep, self._evaluation, self._group = sweep, evaluation, group
        self._moves = moves_of(sweep, group.fixed)

    def response(self) -> Response:
        """The response, tried in whole scenarios."""
        self._refuse_many(len(self._moves))
        start = numbers_of(self._evaluation.first)
        single = tuple((move, self._along(start, move)) for move in self._moves)
        pairs = touching(single)
        self._refuse_many(len(self._moves) + len(pairs))
        straight = Response(start, single)
        paired = tuple(
            (one, other, slopes)
            for (one, _), (other, _) in pairs
            if (slopes := self._together(straight, one, other))
        )
        found = Response(start, single, paired)
        for point in self._trials():
            if not agree(self._at(point), found.at(point)):
                raise NoResponseError("some numbers do not follow the axes in straight lines")
        for point in self._opposed():
            self._sweep.case_at(point)
        return found

    def _refuse_many(self, programs: int) -> None:
        count = len(self._group.scenarios)
        if programs * PAYS > count:
            raise NoResponseError(f"{count} scenarios are few for {programs} slopes")

    def _at(self, point: Sequence[float]) -> Numbers:
        found = self._evaluation.at(point)
        if not same_structure(found.ready, self._evaluation.first.ready):
            raise NoResponseError("an axis changes the structure on its way")
        return numbers_of(found)

    def _along(self, start: Numbers, move: Move) -> tuple[Slope, ...]:
        end = move.of(self._group.middle, move.end)
        return slopes_of(self._at(end), start, move.size(end))

    def _together(self, straight: Response, one: Move, other: Move) -> tuple[Slope, ...]:
        """What two moves bring beyond what each brings alone."""
        corner = other.of(one.of(self._group.middle, one.end), other.end)
        size = one.size(corner) * other.size(corner)
        return slopes_of(self._at(corner), straight.at(corner), size)

    def _opposed(self) -> Iterator[tuple[float, ...]]:
        """The corners where one number axis stands against all the others: where a rule of the
        case compares two numbers, they are farthest apart in one of them.
        """
        axes = self._sweep.axes
        numeric = {move.axis for move in self._moves if move.choice is None}
        for lone in sorted(numeric):
            for is_high in (True, False):
                yield tuple(
                    (axes[i].high if (i == lone) == is_high else axes[i].low)
                    if i in numeric
                    else value
                    for i, value in enumerate(self._group.middle)
                )

    def _trials(self) -> Iterator[tuple[float, ...]]:
        """The corners where every number axis is low, or high, and scenarios of the sweep."""
        axes = self._sweep.axes
        numeric = {move.axis for move in self._moves if move.choice is None}
        for side in (min, max):
            yield tuple(
                side(axes[i].low, axes[i].high) if i in numeric else value
                for i, value in enumerate(self._group.middle)
            )
        scenarios = self._group.scenarios
        random = np.random.default_rng(len(scenarios))
        for number in random.choice(scenarios, min(DRAWN, len(scenarios)), replace=False):
            yield tuple(self._sweep.points[number].tolist())
