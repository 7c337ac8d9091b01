"""What a planner's own terms earn and cost, from the plan's tables."""

from collections.abc import Iterator, Mapping
from typing import Any

from inputs.case import Case
from inputs.planner_terms import COLUMNS, matching
from optimizer.plan.facts import Facts
from optimizer.plan.shortfalls import missed, uncovered
from optimizer.program.money.planner import provinces_of

Posting = tuple[str, str, int, float]
"""Term, region, year and amount in 亿元 of the year, not discounted; costs are negative."""

Amounts = Mapping[Any, float]
"""Amount of a decision by its key, whose parts are those of COLUMNS."""


def _amounts(facts: Facts) -> Mapping[str, Amounts]:
    """How much of each decision but the starts was taken, by its key.

    What the whole plan lacks is nobody's where provinces plan apart.
    """
    is_joint = facts.case.settings.coordination == "joint"
    return {
        "move": facts.moved,
        "train": facts.trained,
        "recruit": facts.recruited,
        "serve": facts.served,
        "build": facts.ordered,
        "fund": facts.drawn,
        "uncovered": uncovered(facts) if is_joint else {},
        "missed": missed(facts) if is_joint else {},
    }


def _region_of(case: Case, decision: str, key: tuple[str | int, ...]) -> str:
    """Region to which a decision is booked; of what all lack, none."""
    named = dict(zip(COLUMNS[decision], key, strict=True))
    region = named.get("to") or named.get("region")
    if region:
        return str(region)
    return case.hosts[str(named["host"])].region if "host" in named else ""


def _of_starts(facts: Facts) -> Iterator[Posting]:
    terms = [term for term in facts.case.planner_terms.values() if term.decision == "start"]
    for option, started, year, share, _ in facts.stands if terms else ():
        key = (option.project.project, option.region, started)
        yield "planner", option.region, year, share * matching(facts.case, terms, key)


def _of_others(facts: Facts, decision: str, taken: Amounts) -> Iterator[Posting]:
    case = facts.case
    terms = [term for term in case.planner_terms.values() if term.decision == decision]
    for key, amount in taken.items() if terms else ():
        paid = amount * matching(case, terms, key)
        year = case.years[-1] if decision == "uncovered" else int(key[-1])
        region = _region_of(case, decision, key)
        if region:
            yield "planner", region, year, paid
            continue
        for province, part in provinces_of(case, decision, key):
            first = next(r for r, place in case.regions.items() if place.province == province)
            yield "planner", first, year, paid * part


def planner_postings(facts: Facts) -> Iterator[Posting]:
    """Every decision that a planner's term pays for.

    What all lack is booked to the first region of each province, by the stated key.
    """
    yield from _of_starts(facts)
    for decision, taken in _amounts(facts).items() if facts.case.planner_terms else ():
        yield from _of_others(facts, decision, taken)
