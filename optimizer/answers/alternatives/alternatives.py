"""Near-optimal plans, ranges of what they have in common, and which projects all of them need."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from inputs.collector import collector_paused
from optimizer.allocate import Request
from optimizer.answers.alternatives.apart import Places, farthest, placements_of
from optimizer.answers.alternatives.measures import Measure, measures, share_of
from optimizer.answers.alternatives.ranges import Range, range_of
from optimizer.answers.alternatives.space import Near, Space
from optimizer.answers.ground import Ground, Planned, plan_at
from optimizer.solver.arrays import Floats

Tell = Callable[[str], None]
Kind = Literal["optimum", "different", "least", "most"]
Need = Literal["all", "some", "none"]

STANDS = 0.01
"""Share from which a project counts as standing in a plan: a hundredth of one is nothing that
anyone could build, and ends of ranges carry rounding."""

PUSHED = ("province", "resource")
"""Kinds of measures of which the plans at both ends are kept."""


@dataclass(frozen=True, eq=False)
class Alternative:
    """A plan: the optimum, one that is different, or one with the least or most of a measure.

    `differs` is the capital of the plan and of the optimum that the other does not have there,
    亿元, `differs_share` its part of all capital of the two; `same_as` is the place of an earlier
    plan that it equals.
    """

    kind: Kind
    measure: str
    planned: Planned
    shares: Floats
    differs: float
    differs_share: float
    same_as: int | None = None


class Needed(NamedTuple):
    """How much of a project stands in near-optimal plans, and whether all, some or none need it."""

    project: str
    span: Range
    optimum: float
    need: Need


@dataclass(frozen=True, eq=False)
class Alternatives:
    """Plans with the optimum first; ranges of measures with the optimum's amount; projects.

    `least` is the money that every plan has at least, 亿元.
    """

    least: float
    plans: tuple[Alternative, ...]
    ranges: tuple[tuple[Measure, Range, float], ...]
    projects: tuple[Needed, ...]


class Wanted(NamedTuple):
    """Gap as a share of the money, plans that differ, and whether provinces keep what they reach
    alone."""

    gap: float
    plans: int
    guaranteed: bool


@collector_paused()
def alternatives_of(
    ground: Ground, wanted: Wanted, request: Callable[[int], Request], tell: Tell
) -> Alternatives:
    """Near-optimal plans and what they have in common. Raises NoGroundError where a solve fails."""
    space = Space(ground, wanted.gap, wanted.guaranteed)
    asked = tuple(measures(ground.ready))
    found = _Found(space, placements_of(ground.ready), request, tell)
    found.add("optimum", "", space.best if wanted.guaranteed else None)
    ends: list[tuple[Kind, str, Near]] = []
    for measure in asked:
        if measure.kind in PUSHED:
            tell(f"least and most {measure.name}")
            ends.append(("least", measure.name, space.pressed(measure.weight, 0.0)))
            ends.append(("most", measure.name, space.pressed(-measure.weight, -math.inf)))
    found.add_different(wanted.plans)
    for kind, name, near in ends:
        found.add(kind, name, near)
    values = found.plans[0].planned.values
    spans = []
    for place, one in enumerate(asked, 1):
        tell(f"range {place} of {len(asked)}")
        spans.append((one, range_of(space, one.weight), float(one.weight @ values)))
    projects = tuple(_needed(space, values, tell))
    return Alternatives(space.least, tuple(found.plans), tuple(spans), projects)


class _Found:
    """The plans that are kept, one after the other."""

    def __init__(
        self, space: Space, there: Places, request: Callable[[int], Request], tell: Tell
    ) -> None:
        self._space, self._there, self._request, self._tell = space, there, request, tell
        self.plans: list[Alternative] = []

    def add(self, kind: Kind, measure: str, near: Near | None) -> None:
        """One plan more: the money stage, or the most money at a plan that was seen."""
        self.plans.append(self._next(kind, measure, near))

    def _next(self, kind: Kind, measure: str, near: Near | None) -> Alternative:
        """The plan that comes after those that are kept."""
        number = len(self.plans) + 1
        self._tell(f"plan {number}: {kind} {measure}")
        step = None if near is None else self._space.settled(near)
        planned = plan_at(self._space.ground, step, self._request(number))
        shares = self._there.shares(planned.values)
        apart = [self._there.distance(shares, plan.shares) for plan in self.plans]
        same = next((at for at, far in enumerate(apart) if self._there.is_nothing(far)), None)
        differs = apart[0] if apart else 0.0
        capital = self._there.capital_of(shares), self._there.capital_of(self._first(shares))
        part = differs / sum(capital) if sum(capital) else 0.0
        return Alternative(kind, measure, planned, shares, differs, part, same)

    def _first(self, shares: Floats) -> Floats:
        """Shares of the optimum; of the plan itself while it is the first."""
        return self.plans[0].shares if self.plans else shares

    def add_different(self, count: int) -> None:
        """Plans that lie far from those before them, as many as there are up to a number.

        What lies far and, once it is settled, is a plan that is kept already is left out; the next
        search begins elsewhere.
        """
        seed = self._space.ground.ready.case.settings.solver.seed
        chosen = [plan.shares for plan in self.plans]
        for number in range(count):
            self._tell(f"different plan {number + 1} of {count}")
            near = farthest(self._space, self._there, chosen, seed)
            if near is None:
                return
            found = self._next("different", "", near)
            chosen.append(found.shares)
            if found.same_as is None:
                self.plans.append(found)


def _needed(space: Space, values: Floats, tell: Tell) -> Iterator[Needed]:
    """Every project with its share in near-optimal plans."""
    ready = space.ground.ready
    whole = 1.0 if ready.case.settings.rules.placement else math.inf
    for place, code in enumerate(ready.case.projects, 1):
        tell(f"project {place} of {len(ready.case.projects)}")
        weight = share_of(ready, code)
        span = range_of(space, weight, whole) if weight.any() else Range(0.0, 0.0)
        yield Needed(code, span, float(weight @ values), _need(span))


def _need(span: Range) -> Need:
    if span.least >= STANDS:
        return "all"
    return "some" if span.greatest >= STANDS else "none"
