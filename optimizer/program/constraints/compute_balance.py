r"""Compute needed in a region is served from some host.

    Σ_p need_{g,p}·use_{p,r,t}  ≤  Σ_i serve_{g,i,r,t}                              [EFLOPS]

Source: public compute platform that dispatches over sites (paper zhang, section 三(二)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import by_class, subtract, used
from optimizer.program.rows import Row


def compute_balance(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per class, region and year in which a project could need the class."""
    served: dict[tuple[str, str, int], list[tuple[int, float]]] = {}
    for (kind, _, region, year), column in decide.serve.items():
        served.setdefault((kind, region, year), []).append((column, 1.0))
    needing = by_class(decide, lambda option: option.compute)
    for kind, places in needing.items():
        for region in case.regions:
            for year in case.years:
                terms = used(decide, places.get(region, ()), year)
                if terms:
                    yield Row(
                        family="compute_balance",
                        key=(kind, region, year),
                        terms=subtract(terms, served.get((kind, region, year), ())),
                        sense="<=",
                        rhs=0.0,
                        relaxable=False,
                    )
