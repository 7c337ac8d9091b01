r"""Compute reaches a region within the latency its users bear and the bandwidth of the link.

    serve_{g,i,r,t} exists only where latency_{g,i,r} ≤ limit_g                          [ms]
    serve_{g,i,r,t}  ≤  bandwidth_{g,i,r}                                            [EFLOPS]

The first line is kept by leaving the decision out. A link to a hub belongs to the served region.

Source: direct links between national hubs (paper zhang, section 三(二)); 东数西算 (paper guo,
六(二)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.relations import route_terms
from optimizer.program.rows import Row


def compute_reach(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per route and year with a stated bandwidth."""
    for kind, host, region in case.routes:
        width = route_terms(case, links, kind, host, region).bandwidth_eflops
        for year in case.years if width is not None else ():
            column = decide.serve.get((kind, host, region, year))
            if column is not None and width is not None:
                yield Row(
                    family="compute_reach",
                    key=(kind, host, region, year),
                    terms={column: 1.0},
                    sense="<=",
                    rhs=width,
                    owned=((case.regions[region].province, width),),
                )
