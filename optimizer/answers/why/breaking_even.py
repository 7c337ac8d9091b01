"""How far a number of a project must move until the project is placed, proved by re-solving.

At fixed prices the net of a start moves in a straight line with the number, so a break-even at the
prices of the run is where the first start of the project has a net of zero. That is exact as long
as the basis holds: the changed case is solved just beyond it, and where the project is not placed
there the search goes on with the prices found, and at last by halving.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from optimizer.answers.why.again import Again
from optimizer.answers.why.levers import CAPITAL, Lever
from optimizer.answers.why.pricing import Prices, by_row, nets, stated
from optimizer.answers.why.siting import NOTHING, Siting
from optimizer.answers.why.trial import Trial, Trials
from optimizer.solver.arrays import Floats

MARGIN = 1e-3
"""Part of a change by which it falls short, or goes beyond, where it is proved by re-solving."""

LEAST_MARGIN = 1e-6
"""Smallest such margin, in the number's unit."""

ROUNDS = 4
"""Sets of prices that are tried before the search goes on by halving."""

DOUBLINGS = 24
"""How often the change is doubled before no amount is believed to do."""

FLAT = 1e-9
"""Net per unit of the number, 亿元, below which the number does not matter."""


class BreakEven(NamedTuple):
    """What a number must become, None where no amount does it.

    `below` and `above` are the shares that the money places where the change falls short of it by
    a thousandth, and where it goes as far beyond; both cases were solved. `is_local` says that the
    prices of the run alone gave the number.
    """

    needed: float | None
    below: float | None = None
    above: float | None = None
    is_local: bool = False


def break_even(again: Again, lever: Lever, regions: Sequence[str]) -> BreakEven:
    """What the number must become so that some of the project is placed in one of the regions."""
    trials = Trials(again, lever, regions)
    line = _Line(again.sited, trials)
    short, prices = lever.now, stated(again.sited.program, again.prices)
    for round_ in range(ROUNDS):
        needed = line.zero(prices)
        if needed is None:
            return BreakEven(None)
        beyond = _beyond(lever, needed)
        if beyond is None:
            return BreakEven(None)
        found = trials.at(beyond)
        if found.share > NOTHING:
            return _proved(trials, needed, found, round_ == 0)
        short, prices = beyond, found.prices
    return _halved(trials, short)


def from_test(again: Again, lever: Lever, regions: Sequence[str], passing: float) -> BreakEven:
    """The break-even of a capital that cash must pay back: at most what passes that test."""
    trials = Trials(again, lever, regions)
    found = trials.at(passing)
    if found.share > NOTHING:
        return _proved(trials, passing, found, False)
    return _halved(trials, passing)


class _Line:
    """Net of every start of the project as a straight line over the number, at any prices."""

    def __init__(self, sited: Siting, trials: Trials) -> None:
        lever = trials.lever
        self._lever = lever
        self._probe = lever.now / 2 if lever.name == CAPITAL else lever.now + 1 + abs(lever.now)
        self._here, self._there = sited, trials.program(self._probe)
        self._regions = trials.regions

    def zero(self, prices: Prices) -> float | None:
        """Where the first start has a net of zero, going the way that helps; None where none has.

        A start whose net is above zero already counts from where the number stands.
        """
        here, there = self._nets(self._here, prices), self._nets(self._there, prices)
        slope = (there - here) / (self._probe - self._lever.now)
        helps = slope * self._lever.way > FLAT
        if not helps.any():
            return None
        steps = np.maximum(-here[helps] / np.abs(slope[helps]), 0.0)
        return self._lever.now + self._lever.way * float(steps.min())

    def _nets(self, sited: Siting, prices: Prices) -> Floats:
        columns = [column for region in self._regions for _, column in sited.starts[region]]
        return nets(sited.program, by_row(sited.program, prices))[columns]


def _margin(lever: Lever, needed: float) -> float:
    return max(MARGIN * abs(needed - lever.now), LEAST_MARGIN)


def _beyond(lever: Lever, needed: float) -> float | None:
    """A little more than what is needed; None where capital would have to be below zero."""
    found = needed + lever.way * _margin(lever, needed)
    return None if lever.name == CAPITAL and found < 0 else found


def _proved(trials: Trials, needed: float, above: Trial, is_local: bool) -> BreakEven:
    short = needed - trials.lever.way * _margin(trials.lever, needed)
    return BreakEven(needed, trials.at(short).share, above.share, is_local)


def _halved(trials: Trials, short: float) -> BreakEven:
    """The break-even between a number that falls short and the first doubled change that does
    not, to a thousandth of the change."""
    lever, step = trials.lever, max(abs(short - trials.lever.now), 1.0)
    enough: Trial | None = None
    for _ in range(DOUBLINGS):
        amount = short + lever.way * step
        is_last = lever.name == CAPITAL and amount <= 0
        found = trials.at(0.0 if is_last else amount)
        if found.share > NOTHING:
            enough = found
            break
        if is_last:
            return BreakEven(None)
        short, step = amount, 2 * step
    if enough is None:
        return BreakEven(None)
    low, high = Trial(short, 0.0, {}), enough
    while abs(high.amount - low.amount) > _margin(lever, high.amount):
        middle = trials.at((low.amount + high.amount) / 2)
        low, high = (low, middle) if middle.share > NOTHING else (middle, high)
    return BreakEven(high.amount, trials.at(low.amount).share, high.share)
