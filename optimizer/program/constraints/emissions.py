r"""Emissions of the programme stay within caps: one for the Delta, or one a province or region.

    Σ_{r in place} [ Σ_p (emitted_p + grid_r·energy_p)·use_{p,r,t}
        + grid_r·Σ_{i in r} PUE_i·Σ_g e_g·Σ_q serve_{g,i,q,t}
        − grid_r·Σ_p saved_p·Σ_{τ+lag≤t} start_{p,r,τ} ]  ≤  cap_{place,t}      [万吨 CO₂]

emitted is what a project sets free itself, grid what a 亿 kWh of electricity of region r does,
saved the electricity that energy projects set free after their lag; what is closed saves no more.
PUE is power usage effectiveness, e_g electricity per EFLOPS of class g. Trade between provinces
under a cap for all is what the plan does by itself. Hubs outside the Delta do not count.

Source: trading of carbon emissions (碳排放交易; paper hu, section 四(二)); environmental capacity
as a principle of industrial layout (四(一)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.constraints.energy import drawn_by_hosts
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Terms, provided, sized, subtract, used
from optimizer.program.places import owned_by_place, regions_of
from optimizer.program.rows import Row


def emitted(case: Case, decide: Decisions, hosted: Terms, region: str, year: int) -> Terms:
    """Emissions of what stands, is hosted and is saved in a region."""
    grid = case.regions[region].grid_wan_t
    found = decide.here[region]
    emitting = sized(found, lambda option: option.emissions + grid * option.energy)
    terms = used(decide, emitting, year)
    if grid > 0:
        subtract(terms, ((column, -grid * drawn) for column, drawn in hosted.items()))
        saved = provided(decide, found, "energy", "", year)
        subtract(terms, ((column, grid * amount) for column, amount in saved))
    return terms


def emissions(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per place and year with a cap."""
    hosted = drawn_by_hosts(case, decide) if case.emissions else {}
    for (place, year), record in case.emissions.items():
        terms: Terms = {}
        for region in regions_of(case, place):
            terms.update(emitted(case, decide, hosted.get((region, year), {}), region, year))
        if terms:
            yield Row(
                family="emissions",
                key=(place, year),
                terms=terms,
                sense="<=",
                rhs=record.cap_wan_t,
                owned=owned_by_place(case, place, record.cap_wan_t),
            )
