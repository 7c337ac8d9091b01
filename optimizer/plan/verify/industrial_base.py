"""Capital of a sector in a region, against what the industry there can take up."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.standing import standing
from optimizer.program.bases import industrial_capacity


def industrial_base(facts: Facts) -> Iterator[Check]:
    """Capital that stands is within uptake, in 亿元.

    One check per sector with a stated uptake, region and year with capital.
    """
    case = facts.case
    capital: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for option, year, share in standing(facts):
        sector = option.project.sector
        if case.sectors[sector].base_share is not None:
            capital[sector, option.region, year] += share * option.capital
    for (sector, region, year), amount in capital.items():
        uptake = industrial_capacity(case, sector, region, year)
        yield Check((sector, region, year), amount, "<=", uptake)
