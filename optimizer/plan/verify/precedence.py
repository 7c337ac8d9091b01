"""Projects that follow another, against the copies that the first allows."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.standing import standing


def precedence(facts: Facts) -> Iterator[Check]:
    """What stands of a follower is within the copies of what stood of the first, a lag before.

    Shares of the project over all regions; one check per pair of projects and plan year. Before
    the plan nothing stood.
    """
    there: defaultdict[tuple[str, int], float] = defaultdict(float)
    for option, year, share in standing(facts):
        there[option.project.project, year] += share
    for (follower, first), record in facts.case.precedence.items():
        for year in facts.case.years:
            allowed = record.replication * there[first, year - record.lag]
            yield Check((follower, first, year), there[follower, year], "<=", allowed)
