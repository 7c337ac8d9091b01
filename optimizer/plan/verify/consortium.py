"""Shares that partners take of a project, against what they agreed."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_starts


def consortium(facts: Facts) -> Iterator[Check]:
    """Named partners take their least share; where any two will do, nobody leaves others less.

    Shares of the project that are started in any year; one check per named partner, else one per
    province.
    """
    case = facts.case
    whole: defaultdict[str, float] = defaultdict(float)
    taken: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (project, region, _), share in known_starts(facts).items():
        whole[project] += share
        taken[project, case.regions[region].province] += share
    for (project, partner), record in case.consortia.items():
        if partner:
            agreed = record.least_share * whole[project]
            yield Check(("least", project, partner), taken[project, partner], ">=", agreed)
        for province in () if partner else case.players:
            others = whole[project] - taken[project, province]
            agreed = record.least_share * whole[project]
            yield Check(("most", project, province), others, ">=", agreed)
