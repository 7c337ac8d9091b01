r"""No province falls below its floor, and none is worse off than alone.

    floor:  value_P − floor_P·Σ_Q value_Q             ≥  0
    worth:  worth_P − size_P·gain                     ≥  alone_P                       [亿元]

value_P and worth_P are present values of what stands in the province, worth after its costs and
the fees for people lent and borrowed; alone_P is what the province reaches by itself; size_P is
its share of GDP or population. The rows of worth belong to the second stage, which makes gain as
large as it can be; alone_P is known only once the provinces have been solved apart, so they come
without a right-hand side, say nothing about the money, and the stage sets it.

Source: integration of the Delta to the benefit of all (paper fusion, section 三(八)).
"""

import math
from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.money.projects import value
from optimizer.program.objective import worth_terms
from optimizer.program.players import sizes
from optimizer.program.rows import Row


def _floors(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    floors = {
        code: province.value_floor
        for code, province in case.provinces.items()
        if province.value_floor > 0
    }
    earned = list(value(case, links, decide)) if floors else []
    for province, floor in floors.items():
        yield Row(
            family="equity",
            key=("floor", province),
            terms={
                column: amount * ((owner == province) - floor)
                for column, owner, amount in earned
                if amount * ((owner == province) - floor)
            },
            sense=">=",
            rhs=0.0,
        )


def equity(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """A row of floor per province that has one; with the second stage, a row of worth for each."""
    yield from _floors(case, links, decide)
    share = sizes(case)
    if not decide.gain:
        return
    for province, terms in worth_terms(case, links, decide).items():
        for column in decide.gain.values():
            terms[column] = -share[province]
        yield Row("equity", ("worth", province), terms, ">=", -math.inf)
