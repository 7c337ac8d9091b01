"""What hangs on the amounts of a planner's own terms."""

from collections.abc import Iterator, Mapping
from typing import Any

from inputs.planner_terms import matching
from optimizer.plan.facts import Facts
from optimizer.plan.shortfalls import missed, uncovered
from optimizer.plan.weights.cells import dated
from optimizer.plan.weights.optimum import Optimum, Weight

Taken = Mapping[str, Mapping[Any, float]]
"""How much of each decision was taken, by its key."""


def _taken(facts: Facts) -> Taken:
    """Provinces that plan apart lack nothing together."""
    last, is_apart = facts.case.years[-1], facts.case.settings.coordination == "apart"
    lacking = uncovered(facts) if not is_apart else {}
    return {
        "move": facts.moved,
        "train": facts.trained,
        "recruit": facts.recruited,
        "serve": facts.served,
        "build": facts.ordered,
        "fund": facts.drawn,
        "uncovered": {(code, last): lack for (code,), lack in lacking.items()},
        "missed": missed(facts) if not is_apart else {},
    }


def planner(optimum: Optimum) -> Iterator[Weight]:
    """What each term pays and charges."""
    case = optimum.case
    taken = _taken(optimum.facts) if case.planner_terms else {}
    for key, term in case.planner_terms.items():
        cell = ("planner_terms", key, "amount_yi_cny")
        for stand in optimum.stands if term.decision == "start" else ():
            at: tuple[str | int, ...] = (
                stand.option.project.project, stand.option.region, stand.started
            )  # fmt: skip
            paid = matching(case, (term,), at) * optimum.factor[stand.year] * stand.share
            yield from dated(optimum, (cell,), paid, stand.year)
        for at, amount in taken.get(term.decision, {}).items():
            year = int(at[-1])
            named = at[:-1] if term.decision == "uncovered" else at
            paid = matching(case, (term,), named) * optimum.factor[year] * amount
            yield from dated(optimum, (cell,), paid, year)
