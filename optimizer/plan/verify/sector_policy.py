"""Capital of a sector, against its window in a province or in the Delta."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_starts

WHOLE_DELTA = ""
"""Stands for all provinces."""


def sector_policy(facts: Facts) -> Iterator[Check]:
    """Capital begun in a sector keeps its amounts, 亿元, and its shares of all capital there.

    One check for each limit that a policy states; capital counts where it is begun, even if the
    project is closed later. Provinces that plan apart owe no least amount of the whole Delta.
    """
    begun: defaultdict[tuple[str, str], float] = defaultdict(float)
    everything: defaultdict[str, float] = defaultdict(float)
    for (project, region, _), share in known_starts(facts).items():
        option = facts.options[project, region]
        for province in (WHOLE_DELTA, option.province):
            begun[option.project.sector, province] += share * option.capital
            everything[province] += share * option.capital
    is_joint = facts.case.settings.coordination == "joint"
    for (sector, province), record in facts.case.sector_policy.items():
        own, whole = begun[sector, province], everything[province]
        key = (sector, province)
        if record.least_yi_cny > 0 and (province or is_joint):
            yield Check(("least", *key), own, ">=", record.least_yi_cny)
        if record.most_yi_cny is not None:
            yield Check(("most", *key), own, "<=", record.most_yi_cny)
        if record.least_share > 0:
            yield Check(("least_share", *key), own, ">=", record.least_share * whole)
        if record.most_share < 1:
            yield Check(("most_share", *key), own, "<=", record.most_share * whole)
