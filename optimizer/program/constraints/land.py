r"""Projects stand on the industrial land that is available.

    Σ_p land_p·active_{p,r,t}  ≤  available_{r,t}                                      [km²]

Source: intensive use of industrial land (paper hu, sections 四(一) and 四(三)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import active, sized
from optimizer.program.rows import Row


def land(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per region and year with a figure."""
    for (region, year), record in case.land.items():
        terms = active(decide, sized(decide.here[region], lambda option: option.land), year)
        if terms:
            yield Row(
                family="land",
                key=(region, year),
                terms=terms,
                sense="<=",
                rhs=record.available_km2,
                owned=((case.regions[region].province, record.available_km2),),
            )
