"""A frontier as tables, findings, lines and a picture."""

from collections.abc import Iterator, Sequence
from typing import Any

from maps.answer_plots.records import Axis, Front
from optimizer.answers.frontier.criteria import EQUITY, Criterion
from optimizer.answers.frontier.frontier import Efficient, Frontier
from optimizer.answers.ground import Ground
from optimizer.plan.plan import Cell, Table
from optimizer.program.players import sizes
from yrd.answers.several import run_name, two_digits
from yrd.answers.written import Form

PICTURE = "frontier.png"


def form(criteria: Sequence[Criterion]) -> Form:
    """What the answer consists of, with columns for each criterion."""
    values = {one.name: one.unit for one in criteria}
    costs = {f"cost_of_{one.name}": f"亿元 for the last {one.step}" for one in criteria[1:]}
    points = {
        "point": "number, by falling money", "run": "folder in runs", **values,
        "money_given_up": "亿元, present value", **costs,
        "distance": "1 (parts of the ranges)", "is_knee": "truth value",
    }  # fmt: skip
    bounds = {
        **{f"bound_{one.name}": one.unit for one in criteria[1:]},
        "outcome": "kept, duplicate, dominated or infeasible", "point": "number in points",
    }  # fmt: skip
    return Form("frontier", {"points": points, "bounds": bounds}, (PICTURE,))


def runs(found: Frontier) -> dict[str, Efficient]:
    """The points by the names of their run folders."""
    count = len(found.points)
    return {run_name(n, count, "point"): one for n, one in enumerate(found.points, 1)}


def tables(found: Frontier) -> dict[str, Table]:
    """A row per efficient plan, and a row per combination of bounds that was solved."""
    units = form(found.criteria).units
    bounds = [(*one.bounds, one.fate, one.point) for one in found.tried]
    return {
        "points": Table(tuple(units["points"]), tuple(_point_rows(found))),
        "bounds": Table(tuple(units["bounds"]), tuple(bounds)),
    }


def _point_rows(found: Frontier) -> Iterator[tuple[Cell, ...]]:
    top = found.span.best[0]
    for place, (name, point) in enumerate(runs(found).items()):
        yield (
            place + 1, name, *point.values, top - point.values[0], *point.rates,
            found.knee.distances[place], place == found.knee.place,
        )  # fmt: skip


def findings(ground: Ground, found: Frontier) -> dict[str, Any]:
    """What the head of the answer states."""
    knee = found.knee
    stated: dict[str, Any] = {
        "criteria": [
            {"name": one.name, "unit": one.unit, "better": _better(one),
             "best": best, "worst": worst}
            for one, best, worst in zip(
                found.criteria, found.span.best, found.span.worst, strict=True
            )
        ],
        "efficient": len(found.points),
        "solved": len(found.tried),
        "knee": {
            "point": None if knee.place is None else knee.place + 1,
            "distance": None if knee.place is None else knee.distances[knee.place],
            "reason": knee.reason,
            "definition": "the plan farthest beyond the line (plane) through the ends, with "
            "criteria in parts of their ranges (Das 1999)",
        },
    }  # fmt: skip
    if any(one.name == EQUITY for one in found.criteria):
        alone = {code: -one.objective for code, one in (ground.alone or {}).items()}
        stated |= {"sizes": dict(sizes(ground.ready.case)), "alone": alone}
    return stated


def lines(found: Frontier) -> tuple[str, ...]:
    """The answer in a few lines."""
    title = " × ".join(one.name for one in found.criteria)
    first, last = (two_digits(found.points[place].values[0]) for place in (0, -1))
    said = [f"{title}: {_plans(len(found.points))}, worth {first} to {last} 亿元"]
    said += [f"  {one.name}, {_better(one)} is better: {one.unit}" for one in found.criteria]
    said += [_line(found, place) for place in range(len(found.points))]
    said.append(_knee_line(found))
    fates = [one.fate for one in found.tried]
    gone = [f"{fates.count(f)} {f}" for f in ("duplicate", "dominated", "infeasible") if f in fates]
    if gone:
        said.append(f"  left out of {len(fates)} programs: {', '.join(gone)} (bounds.csv)")
    return tuple(said)


def _better(one: Criterion) -> str:
    return "more" if one.more else "less"


def _plans(count: int) -> str:
    return f"{count} efficient plan{'' if count == 1 else 's'}"


def _amount(value: float) -> str:
    """The value with six digits, and no sign where they are zeros."""
    return f"{round(value, 9) + 0.0:,.6g}"


def _line(found: Frontier, place: int) -> str:
    """A point: its values, and what the last unit costs."""
    point = found.points[place]
    values = ", ".join(
        f"{one.name} {_amount(value)}"
        for one, value in zip(found.criteria, point.values, strict=True)
    )
    rates = [
        f"the last {one.step} costs {rate:,.3g} 亿元"
        for one, rate in zip(found.criteria[1:], point.rates, strict=True)
        if rate
    ]
    costs = "".join(f"; {rate}" for rate in rates)
    return f"  {place + 1}: {values}{costs}{' (knee)' if place == found.knee.place else ''}"


def _knee_line(found: Frontier) -> str:
    place = found.knee.place
    if place is None:
        return f"  no knee: {found.knee.reason}"
    start, end = found.points[0].values, found.points[place].values
    lost = two_digits(start[0] - end[0])
    changes = ", ".join(
        f"{one.name} from {_amount(before)} to {_amount(after)}"
        for one, before, after in zip(found.criteria[1:], start[1:], end[1:], strict=True)
    )
    return f"  knee at point {place + 1}: {lost} 亿元 given up for {changes}"


def front(found: Frontier) -> Front:
    """What the picture is drawn from."""
    columns = zip(*(point.values for point in found.points), strict=True)
    return Front(
        labels=tuple(str(number) for number in range(1, len(found.points) + 1)),
        axes=tuple(
            Axis(one.name, one.more, tuple(values))
            for one, values in zip(found.criteria, columns, strict=True)
        ),
        rates=tuple(point.rates for point in found.points),
        knee=found.knee.place,
    )
