"""Use of a shared facility, against its capacity and what projects add to it."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.standing import in_use, provided
from optimizer.plan.verify.within import lies_in


def facility(facts: Facts) -> Iterator[Check]:
    """Projects in the places that a facility serves fit into it, in its own unit a year.

    One check per facility and year. Projects elsewhere neither use it nor add to it.
    """
    case = facts.case
    uses: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (project, code), record in case.facility_use.items():
        uses[project][code] = record.use
    used: defaultdict[tuple[str, int], float] = defaultdict(float)
    for option, year, share in in_use(facts):
        for code, use in uses[option.project.project].items():
            if lies_in(case, option.region, case.facilities[code].region):
                used[code, year] += share * use
    added: defaultdict[tuple[str, int], float] = defaultdict(float)
    for code, region, year, amount in provided(facts, "matching"):
        if lies_in(case, region, case.facilities[code].region):
            added[code, year] += amount
    for code, pool in case.facilities.items():
        for year in case.years:
            yield Check((code, year), used[code, year], "<=", pool.capacity + added[code, year])
