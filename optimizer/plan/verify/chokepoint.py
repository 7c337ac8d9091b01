"""Coverage of products whose supply can be cut off, against the targets that are hard."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.standing import standing


def chokepoint(facts: Facts) -> Iterator[Check]:
    """Products that a plan must cover are covered in its last year, as shares of their supply.

    The others demand nothing: what they lack is reported, as it is for all products where provinces
    plan apart. One check per hard product.
    """
    case = facts.case
    there: defaultdict[str, float] = defaultdict(float)
    for option, year, share in standing(facts):
        if year == case.years[-1]:
            there[option.project.project] += share
    covered: defaultdict[str, float] = defaultdict(float)
    for (project, product), record in case.chokepoint_coverage.items():
        covered[product] += record.coverage * there[project]
    for product, asked in case.chokepoints.items():
        if asked.hard and case.settings.coordination == "joint":
            yield Check((product,), covered[product], ">=", asked.target)
