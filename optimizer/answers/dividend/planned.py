"""What the plan itself gives to each province, and what it has given up of the money."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from optimizer.answers.dividend.values import NoGame
from optimizer.prepare import Prepared
from optimizer.program.objective import worth_terms
from optimizer.solver.arrays import Floats
from optimizer.solver.solution import Solution
from optimizer.stages.reach import reach_beyond
from optimizer.stages.run import made_firm
from optimizer.stages.solving import Session, Solver, countdown


class Planned(NamedTuple):
    """Worth of each province in the plan that `solve` writes, 亿元 of present value.

    `money` is what the worths add up to, `stages` are those after the money that were reached, and
    `dropped` counts sites closed as smaller than their project's least share.
    """

    worth: Floats
    money: float
    stages: tuple[str, ...]
    dropped: int


def planned(ready: Prepared, solver: Solver, alone: Mapping[str, Solution]) -> Planned:
    """The plan with all its stages and its tie-break, from what the provinces reach alone.

    Raises NoGame where the case has no plan, or a solver fails.
    """
    session = Session(ready, solver, countdown(math.inf))
    is_compared = ready.case.settings.rules.equity and len(ready.case.players) > 1
    reached = reach_beyond(session, alone if is_compared else None, with_ranging=False)
    if reached.money.solution.status != "optimal":
        raise NoGame(reached.money.solution.status)
    outcome = made_firm(session, reached, with_uniqueness=False)
    worth = _worth(ready, outcome.last.values)
    return Planned(
        worth=worth,
        money=float(worth.sum()),
        stages=tuple(name for name, _, one in outcome.reached if one.status == "optimal"),
        dropped=len(outcome.pruned.dropped) if outcome.pruned else 0,
    )


def _worth(ready: Prepared, values: Floats) -> Floats:
    """What columns bring to each province, fees for people lent and borrowed with it."""
    terms = worth_terms(ready.case, ready.links, ready.decide)
    return np.array(
        [
            math.fsum(amount * values[column] for column, amount in terms[player].items())
            for player in ready.case.players
        ]
    )


def yearly(ready: Prepared) -> float:
    """What 1 of present value is as an equal amount in every year of the plan.

    1 / Σ_t (1+d)^−(t−base year) over the years t of the plan, d the discount rate.
    """
    settings = ready.case.settings
    factors = (
        (1 + settings.discount_rate) ** -(year - settings.base_year) for year in ready.case.years
    )
    return 1 / math.fsum(factors)
