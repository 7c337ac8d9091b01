"""The frontier of two or three criteria: efficient plans between the bests of each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inputs.collector import collector_paused
from optimizer.allocate import Request
from optimizer.answers.frontier.criteria import Criterion
from optimizer.answers.frontier.front import Bounds, Front, Point, ends, front_of, point_at
from optimizer.answers.frontier.grid import Span, grid, span_of
from optimizer.answers.frontier.knee import Knee, knee_of
from optimizer.answers.frontier.sifting import Fate, fates
from optimizer.answers.ground import Ground, Planned, plan_at
from optimizer.stages.equity import Step

STAGE = "frontier"
"""What the stage of a point is called in its plan; its measure is the second criterion."""

Tell = Callable[[str], None]


class Tried(NamedTuple):
    """Bounds that were solved, and what became of them; `point` is that which stands for them."""

    bounds: Bounds
    fate: Fate | str
    point: int | None


@dataclass(frozen=True, eq=False)
class Efficient:
    """An efficient plan: its values, what the last unit of each further criterion costs (亿元),
    and the plan."""

    values: tuple[float, ...]
    rates: tuple[float | None, ...]
    planned: Planned


@dataclass(frozen=True, eq=False)
class Frontier:
    """Efficient plans by falling money; the ranges that the ends span; knee."""

    criteria: tuple[Criterion, ...]
    span: Span
    points: tuple[Efficient, ...]
    knee: Knee
    tried: tuple[Tried, ...]


@collector_paused()
def frontier_of(
    ground: Ground,
    criteria: Sequence[Criterion],
    count: int,
    request: Callable[[int], Request],
    tell: Tell,
) -> Frontier:
    """The frontier with `count` points from end to end of each criterion after the money.

    The first criterion is the money. Raises NoGroundError where a criterion has no best.
    """
    tell("the ends of the frontier")
    front = front_of(ground, criteria)
    outer = ends(front)
    span = span_of(front.criteria, outer)
    inner, missing = _inner(front, span, count, tell)
    every = (*outer, *inner)
    sifted = fates(span.gains([point.values for point in every]))
    kept = [place for place, fate in enumerate(sifted) if fate == "kept"]
    order = sorted(kept, key=lambda place: (-every[place].values[0], place))
    points = []
    for number, place in enumerate(order, 1):
        tell(f"the plan of point {number} of {len(order)}")
        points.append(_efficient(ground, front, every[place], request(number)))
    knee = knee_of(
        span.gains([point.values for point in points]),
        span.gains([point.values for point in outer]),
    )
    tried = (*_tried(every, sifted, order), *missing)
    return Frontier(front.criteria, span, tuple(points), knee, tried)


def _inner(front: Front, span: Span, count: int, tell: Tell) -> tuple[list[Point], list[Tried]]:
    """Points between the ends, and bounds that leave no plan; tighter ones leave none either."""
    found, missing = list[Point](), list[Tried]()
    rows = tuple(grid(span, count))
    total, done = sum(map(len, rows)), 0
    for row in rows:
        for place, bounds in enumerate(row):
            done += 1
            tell(f"bounds {done} of {total}")
            point = point_at(front, bounds)
            if point is None:
                missing += [Tried(tighter, "infeasible", None) for tighter in row[place:]]
                done += len(row) - place - 1
                break
            found.append(point)
    return found, missing


def _efficient(ground: Ground, front: Front, point: Point, request: Request) -> Efficient:
    """The plan of a point; its values are those of the plan."""
    kept = point.kept
    step = Step(STAGE, point.values[1], kept.solution, kept.program)
    planned = plan_at(ground, step, request)
    values = tuple(one.of(planned.values) for one in front.criteria)
    return Efficient(values, point.rates, planned)


def _tried(
    points: Sequence[Point], sifted: Sequence[Fate], order: Sequence[int]
) -> Iterator[Tried]:
    """What became of the bounds of each point."""
    numbers = {place: number for number, place in enumerate(order, 1)}
    for place, (point, fate) in enumerate(zip(points, sifted, strict=True)):
        yield Tried(point.bounds, fate, numbers.get(place))
