"""People needed in a region, against those who live there, have come, or are lent to it."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import Three, known_moves, known_people
from optimizer.plan.verify.standing import in_use
from optimizer.program.stocks import pool, staying

People = defaultdict[tuple[str, str, int], float]
"""Thousand persons by class, region and year."""


def _add_staying(facts: Facts, supply: People, entered: Three, in_training: bool) -> None:
    """People are at hand from the year they are ready to the end, less yearly attrition."""
    case = facts.case
    for (kind, region, year), people in known_people(facts, entered).items():
        record = case.talent[kind, region]
        ready = year + (record.train_lag_years if in_training else 0)
        for later in range(ready, case.years[-1] + 1):
            supply[kind, region, later] += people * staying(record, later - ready)


def talent_balance(facts: Facts) -> Iterator[Check]:
    """People used and lent, against residents, trained, recruited and borrowed; thousand persons.

    One check per class, region and year in which somebody works or is lent.
    """
    case = facts.case
    needed: People = defaultdict(float)
    supply: People = defaultdict(float)
    for option, year, share in in_use(facts):
        for kind, need in option.talent:
            needed[kind, option.region, year] += share * need
    for (kind, home, work, year), people in known_moves(facts).items():
        needed[kind, home, year] += people
        supply[kind, work, year] += people
    _add_staying(facts, supply, facts.trained, in_training=True)
    _add_staying(facts, supply, facts.recruited, in_training=False)
    for key, people in needed.items():
        kind, region, year = key
        record = case.talent.get((kind, region))
        resident = pool(case, record, year) if record else 0.0
        yield Check(key, people, "<=", resident + supply[key])
