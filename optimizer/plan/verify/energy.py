"""Electricity of a region, recomputed from placements and compute served."""

from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known_served
from optimizer.plan.verify.standing import in_use, provided
from optimizer.program.relations import compute_class


def energy(facts: Facts) -> Iterator[Check]:
    """Electricity used less what projects set free, against the budget, in 亿 kWh."""
    case = facts.case
    drawn = dict.fromkeys(case.energy, 0.0)
    for option, year, share in in_use(facts):
        if (option.region, year) in drawn:
            drawn[option.region, year] += share * option.energy
    for _, region, year, freed in provided(facts, "energy"):
        if (region, year) in drawn:
            drawn[region, year] -= freed
    for (kind, host, _, year), served in known_served(facts).items():
        place = case.hosts[host]
        if (place.region, year) in drawn:
            per_unit = compute_class(case, kind).energy_yi_kwh
            drawn[place.region, year] += place.pue * per_unit * served
    for key, amount in drawn.items():
        yield Check(key, amount, "<=", case.energy[key].budget_yi_kwh)
