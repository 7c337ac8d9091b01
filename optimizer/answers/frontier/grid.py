"""Which bounds are solved: evenly spread between the worst and the best of each criterion."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from optimizer.answers.frontier.criteria import Criterion
from optimizer.answers.frontier.front import Bounds, Point
from optimizer.answers.frontier.sifting import scaled
from optimizer.solver.arrays import Floats
from optimizer.stages.solving import HELD


class Span(NamedTuple):
    """Worst and best of each criterion among the ends, in its unit; equal where nothing is at
    stake."""

    criteria: tuple[Criterion, ...]
    worst: tuple[float, ...]
    best: tuple[float, ...]

    def gains(self, points: Sequence[Sequence[float]]) -> Floats:
        """Values in parts of the ranges, 0 at the worst and 1 at the best; a row per point."""
        signs = np.array([one.gain(1.0) for one in self.criteria])
        low, high = signs * self.worst, signs * self.best
        return scaled([signs * np.array(point) for point in points], low, high - low)


def span_of(criteria: tuple[Criterion, ...], ends: Sequence[Point]) -> Span:
    """The ranges that the ends span; the bounds of a criterion lie in its range."""
    worst, best = [], []
    for place, one in enumerate(criteria):
        found = sorted((end.values[place] for end in ends), key=one.gain)
        is_same = abs(found[-1] - found[0]) <= HELD * (1 + abs(found[-1]))
        worst.append(found[-1] if is_same else found[0])
        best.append(found[-1])
    return Span(criteria, tuple(worst), tuple(best))


def levels(span: Span, place: int, count: int) -> tuple[float | None, ...]:
    """The bounds of one criterion between its ends, from the loosest to the tightest.

    With three criteria it is left open once: the plan between two ends may be worse in the third
    than either.
    """
    worst, best = span.worst[place], span.best[place]
    inner = tuple(worst + (best - worst) * step / (count - 1) for step in range(1, count - 1))
    kept = inner if worst != best else ()
    return kept if len(span.criteria) == 2 else (None, *kept)


def grid(span: Span, count: int) -> Iterator[tuple[Bounds, ...]]:
    """Every combination of bounds, in rows along which the last criterion is bounded ever tighter.

    Without any bound it is the end of the money, which is known.
    """
    if len(span.criteria) == 2:
        yield from (((level,),) for level in levels(span, 1, count))
        return
    for first in levels(span, 1, count):
        row = tuple((first, second) for second in levels(span, 2, count))
        yield row[1:] if first is None else row
