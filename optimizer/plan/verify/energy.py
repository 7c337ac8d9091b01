"""Electricity of a region, recomputed from placements and compute served."""

from collections.abc import Iterator

from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.program.relations import compute_class


def energy(facts: Facts) -> Iterator[Check]:
    """Electricity used less what projects set free, against the budget, in 亿 kWh."""
    case = facts.case
    drawn = dict.fromkeys(case.energy, 0.0)
    for (project, region, started), share in facts.started.items():
        option = facts.options[project, region]
        freed = [given for given in option.provides if given.resource == "energy"]
        for year in range(started, case.years[-1] + 1):
            if (region, year) in drawn:
                drawn[region, year] += share * option.energy * option.profile[year - started]
                drawn[region, year] -= share * sum(
                    given.amount for given in freed if started + given.lag <= year
                )
    for (kind, host, _, year), served in facts.served.items():
        place = case.hosts[host]
        if (place.region, year) in drawn:
            per_unit = compute_class(case, kind).energy_yi_kwh
            drawn[place.region, year] += place.pue * per_unit * served
    for key, amount in drawn.items():
        yield Check(key, amount, "<=", case.energy[key].budget_yi_kwh)
