"""Money spent on the security of data, against its floor in each province."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_starts


def security(facts: Facts) -> Iterator[Check]:
    """A province spends at least the floor share of its digital capital on security, in 亿元.

    Every project may spend on it, those that address output owe it; one check per province where a
    floor is set.
    """
    floor = facts.case.settings.floors.data_security
    secured: defaultdict[str, float] = defaultdict(float)
    digital: defaultdict[str, float] = defaultdict(float)
    for (code, region, _), share in known_starts(facts).items():
        option = facts.options[code, region]
        secured[option.province] += share * option.capital * option.project.security_share
        if option.project.addressed_yi_cny > 0:
            digital[option.province] += share * option.capital
    for province in facts.case.players if floor > 0 else ():
        yield Check((province,), secured[province], ">=", floor * digital[province])
