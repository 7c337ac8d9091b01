"""The ten assumptions over whose ranges the money moves most, each end solved again."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inputs.case import Case
from optimizer.answers.sensitivity.again import Again, Found
from optimizer.answers.sensitivity.chosen import REPORTED, chosen, too_large
from optimizer.answers.sensitivity.ranked import Candidate, End, ranked, spread
from optimizer.plan.origins.chain import Chain, Origin
from optimizer.plan.weights.optimum import Cell
from optimizer.planning import money_hangs_on
from optimizer.prepare import Prepared
from optimizer.stages.outcome import Outcome
from optimizer.stages.solving import Clock

NO_PLAN = ("infeasible", "unbounded")

NOT_SOLVED = Found("")


class Swing(NamedTuple):
    """An assumption with the money at both ends of its range.

    `amount` is the greatest money less the least among both ends and the case as it is, 亿元; by
    prices, where no end was solved. `share` is its part of all that the money hangs on,
    Σ|θ·∂Z/∂θ|, as in the shares of evidence.
    """

    candidate: Candidate
    low: Found
    high: Found
    amount: float
    share: float

    @property
    def loses_plan(self) -> bool:
        """Whether at some end there is no plan, or no limit to its money."""
        return self.low.status in NO_PLAN or self.high.status in NO_PLAN


@dataclass(frozen=True)
class Sensitivity:
    """What was found, the greatest first: an end without a plan, then the greatest swing.

    `ranged` counts the assumptions that can move within a range, `tried` those that were solved
    again; `money` is that of the case as it is. `reason` says why none was solved again.
    """

    money: float
    swings: tuple[Swing, ...] = ()
    ranged: int = 0
    tried: int = 0
    reason: str = ""


def sensitivity(
    ready: Prepared, outcome: Outcome, left: Clock, wanted: bool | None = None
) -> Sensitivity:
    """The assumptions to which the money stage is most sensitive.

    Without a word on whether they are `wanted` ends are solved again where the program is not
    large; where they are not, or the time runs out, the order is that of prices.
    """
    first = outcome.first
    if first.status != "optimal" or not len(first.prices):
        return Sensitivity(math.nan, reason="there are no prices to rank assumptions by")
    weights = money_hangs_on(ready, first).whole
    found, money = ranked(ready.case, weights), 0.0 - first.objective
    if not found:
        return Sensitivity(money, reason="no assumption has a range")
    reason = "" if wanted else too_large(ready.program)
    tried = () if reason else chosen(found)
    ends = _ends(Again(ready, outcome, left), tried, money) if tried else ()
    if tried and not ends:
        tried, reason = (), "the time limit was reached"
    pairs = ends or ((NOT_SOLVED, NOT_SOLVED),) * len(found)
    swings = _swings(ready.case, weights, tried or found, pairs, money)
    return Sensitivity(money, swings[:REPORTED], len(found), len(tried), reason)


Pairs = Sequence[tuple[Found, Found]]


def _ends(again: Again, tried: Sequence[Candidate], money: float) -> Pairs:
    """The money at both ends of each; nothing where the time ran out."""
    found = list[tuple[Found, Found]]()
    for candidate in tried:
        pair = _at(again, candidate.low, money), _at(again, candidate.high, money)
        if "limit" in (pair[0].status, pair[1].status):
            return ()
        found.append(pair)
    return found


def _at(again: Again, end: End, money: float) -> Found:
    """The money at an end; where nothing moves it is that of the case as it is."""
    return again.money(end.moved) if end.moved else Found("optimal", money)


def _swings(
    case: Case,
    weights: Mapping[Cell, float],
    candidates: Sequence[Candidate],
    ends: Pairs,
    money: float,
) -> tuple[Swing, ...]:
    """The candidates with their ends in the order of what these show."""
    parts = Chain(case).passed_on(weights)
    whole = math.fsum(map(abs, parts.values())) or 1.0
    found = [
        Swing(one, *pair, _amount(one, pair, money), _weight(parts, one) / whole)
        for one, pair in zip(candidates, ends, strict=True)
    ]
    return tuple(sorted(found, key=lambda one: (not one.loses_plan, -one.amount)))


def _amount(candidate: Candidate, ends: tuple[Found, Found], money: float) -> float:
    if NOT_SOLVED in ends:
        return candidate.first_order
    return spread((money, *(end.money for end in ends if end.status == "optimal")))


def _weight(parts: Mapping[Origin, float], candidate: Candidate) -> float:
    """|θ·∂Z/∂θ| of the numbers of an assumption, what is derived from them included, 亿元."""
    return sum(abs(parts.get(Origin(cell, "assumption"), 0.0)) for cell in candidate.cells)
