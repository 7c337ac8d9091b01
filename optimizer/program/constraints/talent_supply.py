r"""Training and recruitment stay within capacity.

    train_{k,r,t}    ≤  places_{k,r} + Σ_p provided_{k,p}·Σ_{τ+lag≤t} start_{p,r,τ}
    recruit_{k,r,t}  ≤  limit_{k,r}                                [thousand persons a year]

provided is what training bases add once built, after their lag.

Source: the two legs of talent supply, bringing in and training (paper guo, section 三(三)3).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import provided, subtract
from optimizer.program.rows import Row


def talent_supply(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per leg, class, region and year with a decision."""
    for (kind, region, year), column in decide.train.items():
        places = case.talent[kind, region].train_limit_kperson
        bases = provided(decide, decide.here[region], "training", kind, year)
        yield Row(
            family="talent_supply",
            key=("train", kind, region, year),
            terms=subtract({column: 1.0}, bases),
            sense="<=",
            rhs=places,
            owned=((case.regions[region].province, places),),
        )
    for (kind, region, year), column in decide.recruit.items():
        limit = case.talent[kind, region].recruit_limit_kperson
        yield Row(
            family="talent_supply",
            key=("recruit", kind, region, year),
            terms={column: 1.0},
            sense="<=",
            rhs=limit,
            owned=((case.regions[region].province, limit),),
        )
