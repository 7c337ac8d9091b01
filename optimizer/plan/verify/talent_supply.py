"""Training and recruitment, against the places and the limit of each region."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_people, misstated
from optimizer.plan.verify.standing import provided


def talent_supply(facts: Facts) -> Iterator[Check]:
    """People who enter training or are recruited, within capacity; thousand persons a year.

    One check per leg, class, region and year with people; orders without a row of talent fail.
    """
    case = facts.case
    trained = known_people(facts, facts.trained)
    recruited = known_people(facts, facts.recruited)
    yield from misstated("train", facts.trained, trained)
    yield from misstated("recruit", facts.recruited, recruited)
    bases: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for kind, region, year, places in provided(facts, "training"):
        bases[kind, region, year] += places
    for (kind, region, year), people in trained.items():
        places = case.talent[kind, region].train_limit_kperson + bases[kind, region, year]
        yield Check(("train", kind, region, year), people, "<=", places)
    for (kind, region, year), people in recruited.items():
        limit = case.talent[kind, region].recruit_limit_kperson
        yield Check(("recruit", kind, region, year), people, "<=", limit)
