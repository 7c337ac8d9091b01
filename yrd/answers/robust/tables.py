"""Tables of robust plans with the units of their columns."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from inputs.sweeps.sweep import Axis, Sweep
from optimizer.answers.robust.joint import Start
from optimizer.answers.robust.measures import Measures, measures
from optimizer.answers.robust.records import Robust, Tried
from optimizer.plan.clean import NOISE
from optimizer.plan.plan import Cell, Table
from yrd.answers.written import Form

MONEY = "亿元, present value"
SHARE = "share of the project"
CODE = ""

PICTURE = "robust.png"

POINTS = {
    "plan": CODE,
    "run": "folder in runs",
    "case_of_run": CODE,
    "impossible": "scenarios",
    "worst_regret": MONEY,
    "mean_regret": MONEY,
    "mean": MONEY,
    "cvar": MONEY,
    "least": MONEY,
    "greatest": MONEY,
}
REGRETS = {"plan": CODE, "scenario": "number", "money": MONEY, "regret": MONEY}
SCENARIOS = {"scenario": "number", "probability": "1", "money": MONEY}
PLACES = {"project": CODE, "region": CODE, "year": CODE}
CLOSINGS = {"plan": CODE, "scenario": "number", **PLACES, "closed": SHARE}


def form_of(axes: Sequence[Axis], plans: Sequence[str]) -> Form:
    """What is written; the columns of axes and plans are those of the sweep."""
    return Form(
        "robust",
        {
            "points": POINTS,
            "regrets": REGRETS,
            "scenarios": {**SCENARIOS, **{axis.name: "value of the axis" for axis in axes}},
            "placements": {**PLACES, **dict.fromkeys(plans, SHARE)},
            "closings": CLOSINGS,
        },
        (PICTURE,),
    )


def measured(found: Robust, plan: Tried) -> Measures:
    """The measures of a plan over all scenarios."""
    return measures(plan.money, found.best, np.array(found.risk.odds), found.risk.tail)


def tables(sweep: Sweep, found: Robust, runs: Mapping[str, str]) -> Mapping[str, Table]:
    """Every table of the answer; `runs` are the plans in full with the case of each."""
    names = [plan.chosen.name for plan in found.plans]
    rows: Mapping[str, Iterator[tuple[Cell, ...]]] = {
        "points": (_point(found, plan, runs) for plan in found.plans),
        "regrets": _regrets(found),
        "scenarios": _scenarios(sweep, found),
        "placements": _placements(found),
        "closings": _closings(found),
    }
    units = form_of(sweep.axes, names).units
    return {name: Table(tuple(units[name]), tuple(own)) for name, own in rows.items()}


def _point(found: Robust, plan: Tried, runs: Mapping[str, str]) -> tuple[Cell, ...]:
    name, told = plan.chosen.name, measured(found, plan)
    run = name if name in runs else None
    return (
        name, run, runs.get(name), told.impossible, _known(told.worst_regret),
        _known(told.mean_regret), _known(told.mean), _known(told.cvar), _known(told.least),
        _known(told.greatest),
    )  # fmt: skip


def _regrets(found: Robust) -> Iterator[tuple[Cell, ...]]:
    for plan in found.plans:
        for number, (money, best) in enumerate(zip(plan.money, found.best, strict=True)):
            yield plan.chosen.name, number, _known(money), _known(best - money)


def _scenarios(sweep: Sweep, found: Robust) -> Iterator[tuple[Cell, ...]]:
    for number, (odds, best) in enumerate(zip(found.risk.odds, found.best, strict=True)):
        point = sweep.points[number]
        values = (value_of(axis, value) for axis, value in zip(sweep.axes, point, strict=True))
        yield number, odds, float(best), *values


def value_of(axis: Axis, value: float) -> Cell:
    """The value of an axis; of a choice its label."""
    return axis.choices[round(value)] if axis.kind == "choice" else float(value)


def _placements(found: Robust) -> Iterator[tuple[Cell, ...]]:
    """Every placement of some plan in the order of the case, with its share in each of them."""
    every = [plan.chosen.placed for plan in found.plans]
    for key in _keys(found):
        shares = [placed.get(key, 0.0) for placed in every]
        if max(shares) > NOISE:
            yield *key, *(share if share > NOISE else 0.0 for share in shares)


def _keys(found: Robust) -> Iterator[Start]:
    """Placements that some scenario or the base allows, each once."""
    seen: dict[Start, None] = {}
    for ready in (found.base, *found.scenarios):
        seen.update(dict.fromkeys(ready.decide.start))
    return iter(seen)


def _closings(found: Robust) -> Iterator[tuple[Cell, ...]]:
    """What each plan closes at its deadline once a scenario has come."""
    for plan in found.plans:
        for number, closed in enumerate(plan.closed):
            for key, share in closed.items():
                yield plan.chosen.name, number, *key, share


def _known(amount: float) -> float | None:
    """The amount, or a blank where a plan is impossible."""
    return None if np.isnan(amount) else float(amount)
