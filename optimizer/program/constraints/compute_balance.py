r"""Compute needed in a region is served from some host.

    Σ_p need_{g,p}·use_{p,r,t}  ≤  Σ_i serve_{g,i,r,t}                              [EFLOPS]

Source: public compute platform that dispatches over sites (paper zhang, section 三(二)).
"""

from collections.abc import Iterator
from functools import partial

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import subtract, used
from optimizer.program.options import Option
from optimizer.program.rows import Row


def _need(kind: str, option: Option) -> float:
    return next((need for name, need in option.compute if name == kind), 0.0)


def compute_balance(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per class, region and year in which a project could need the class."""
    served: dict[tuple[str, str, int], list[tuple[int, float]]] = {}
    for (kind, _, region, year), column in decide.serve.items():
        served.setdefault((kind, region, year), []).append((column, 1.0))
    kinds = dict.fromkeys(kind for option in decide.options.values() for kind, _ in option.compute)
    for kind in kinds:
        for region, found in decide.here.items():
            for year in case.years:
                terms = used(decide, found, partial(_need, kind), year)
                if terms:
                    yield Row(
                        family="compute_balance",
                        key=(kind, region, year),
                        terms=subtract(terms, served.get((kind, region, year), ())),
                        sense="<=",
                        rhs=0.0,
                        relaxable=False,
                    )
