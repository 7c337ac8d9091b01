r"""Electricity used in a region stays within its yearly headroom.

    Σ_p energy_p·use_{p,r,t} + Σ_{i in r} PUE_i·Σ_g e_g·Σ_q serve_{g,i,q,t}
        − Σ_p saved_p·Σ_{τ+lag≤t} start_{p,r,τ}  ≤  budget_{r,t}                    [亿 kWh]

PUE is power usage effectiveness, e_g electricity per EFLOPS of class g; saved is what energy
projects in the region set free after their lag.

Source: environmental capacity as a principle of industrial layout (paper hu, section 四(一)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, provided, sized, subtract, used
from optimizer.program.relations import compute_class
from optimizer.program.rows import Row


def drawn_by_hosts(case: Case, decide: Decisions) -> dict[tuple[str, int], Terms]:
    """Electricity that compute draws where it is hosted, by region and year; hubs are left out."""
    hosted: dict[tuple[str, int], Terms] = {}
    for (kind, host, _, year), column in decide.serve.items():
        place = case.hosts[host]
        drawn = place.pue * compute_class(case, kind).energy_yi_kwh if place.region else 0.0
        if drawn > 0:
            hosted.setdefault((place.region, year), {})[column] = drawn
    return hosted


def energy(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per region and year with a budget."""
    hosted = drawn_by_hosts(case, decide)
    for (region, year), record in case.energy.items():
        found = decide.here[region]
        terms = used(decide, sized(found, lambda option: option.energy), year)
        terms.update(hosted.get((region, year), {}))
        subtract(terms, provided(decide, found, "energy", "", year))
        if terms:
            yield Row(
                family="energy",
                key=(region, year),
                terms=terms,
                sense="<=",
                rhs=record.budget_yi_kwh,
                owned=((case.regions[region].province, record.budget_yi_kwh),),
            )
