r"""Capital of a sector that crowds into one region earns less and less.

    capital:  Σ_{p in s} capital_p·active_{p,r,t} − Σ_b crowd_{s,r,b,t}  ≤  free_{s,r,t}
    width:    crowd_{s,r,b,t}  ≤  width_b·base_{s,r,t}   (the last band is open)       [亿元]

base is the capital that the region's industry takes up, free what its bands leave of it. Bands with
rising loss fill in order by themselves, so no binary is needed; the loss is a term of the money.

Source: 6,667 small firms per platform for the first 15 platforms, 1,818 for the next 11
(papers fusion and sprint).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.bases import band_width, free_width
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import active, sized, subtract
from optimizer.program.rows import Row


def diminishing_returns(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """A row of capital per sector, region and year with bands; a row of width per closed band."""
    bands: dict[str, list[int]] = {}
    for sector, band in case.diminishing:
        bands.setdefault(sector, []).append(band)
    for sector, order in bands.items():
        for region, everything in decide.here.items():
            inside = [option for option in everything if option.project.sector == sector]
            found = sized(inside, lambda option: option.capital)
            province = case.regions[region].province
            for year in case.years if found else ():
                crowd = [(decide.crowd[sector, region, band, year], 1.0) for band in order]
                free = free_width(case, sector, region, year)
                terms = active(decide, found, year)
                if not terms:
                    continue
                yield Row(
                    family="diminishing_returns",
                    key=("capital", sector, region, year),
                    terms=subtract(terms, crowd),
                    sense="<=",
                    rhs=free,
                    owned=((province, free),),
                )
                for band in sorted(order)[:-1]:
                    width = band_width(case, sector, region, band, year)
                    yield Row(
                        family="diminishing_returns",
                        key=("width", sector, region, band, year),
                        terms={decide.crowd[sector, region, band, year]: 1.0},
                        sense="<=",
                        rhs=width,
                        owned=((province, width),),
                    )
