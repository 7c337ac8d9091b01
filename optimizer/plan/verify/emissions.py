"""Emissions of places under a cap, recomputed from placements and compute served."""

from collections import defaultdict
from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_served
from optimizer.plan.verify.standing import in_use, provided
from optimizer.plan.verify.within import lies_in
from optimizer.program.relations import compute_class

InRegion = defaultdict[tuple[str, int], float]
"""An amount by region and year."""


def _drawn(facts: Facts) -> InRegion:
    """Electricity of projects and of compute where it is hosted, less what is saved, 亿 kWh."""
    found: InRegion = defaultdict(float)
    for option, year, share in in_use(facts):
        found[option.region, year] += share * option.energy
    for (kind, host, _, year), served in known_served(facts).items():
        place = facts.case.hosts[host]
        if place.region:
            per_unit = place.pue * compute_class(facts.case, kind).energy_yi_kwh
            found[place.region, year] += per_unit * served
    for _, region, year, saved in provided(facts, "energy"):
        found[region, year] -= saved
    return found


def emissions(facts: Facts) -> Iterator[Check]:
    """What projects and their electricity set free within each cap, in 万吨 CO₂; a check per cap.

    Hubs outside the Delta count nowhere. Trade under a common cap needs no check of its own.
    """
    case = facts.case
    emitted: InRegion = defaultdict(float)
    for option, year, share in in_use(facts):
        emitted[option.region, year] += share * option.emissions
    for (region, year), energy in _drawn(facts).items():
        emitted[region, year] += case.regions[region].grid_wan_t * energy
    for (place, year), record in case.emissions.items():
        within = (
            amount
            for (region, when), amount in emitted.items()
            if when == year and lies_in(case, region, place)
        )
        yield Check((place, year), sum(within), "<=", record.cap_wan_t)
