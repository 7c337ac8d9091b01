"""Industrial land that projects occupy, against what is available."""

from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.standing import standing


def land(facts: Facts) -> Iterator[Check]:
    """Land of the projects that stand is available, in km²; a check per region and year stated."""
    limits = facts.case.land
    occupied = dict.fromkeys(limits, 0.0)
    for option, year, share in standing(facts):
        if (option.region, year) in occupied:
            occupied[option.region, year] += share * option.land
    for key, area in occupied.items():
        yield Check(key, area, "<=", limits[key].available_km2)
