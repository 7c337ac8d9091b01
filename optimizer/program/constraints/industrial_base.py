r"""Capital goes where there is an industry that can take it up.

    Σ_{p in s} capital_p·active_{p,r,t}  ≤  base_{s,r,t}                               [亿元]
    base_{s,r,t} = (μ_s·output_{s,r} + ν_s·output_r)·(1+growth_s)^{t−base year}

output_{s,r} is the sector's output in the region, output_r that of all its industry; the second
part is an entry allowance, without which no sector could ever come to a new place.

Source: resource endowment and industrial base as principles (paper hu, section 四(一)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.bases import industrial_capacity
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import active, sized
from optimizer.program.rows import Row


def industrial_base(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per sector with a stated uptake, region and year."""
    for sector, record in case.sectors.items():
        if record.base_share is None:
            continue
        for region, everything in decide.here.items():
            inside = [option for option in everything if option.project.sector == sector]
            found = sized(inside, lambda option: option.capital)
            for year in case.years:
                terms = active(decide, found, year)
                if terms:
                    room = industrial_capacity(case, sector, region, year)
                    yield Row(
                        family="industrial_base",
                        key=(sector, region, year),
                        terms=terms,
                        sense="<=",
                        rhs=room,
                        owned=((case.regions[region].province, room),),
                    )
