r"""A project is copied only after the one that it follows has matured.

    Σ_r active_{p,r,t}  ≤  n·Σ_r active_{q,r,t−lag}                       [share of the project]

q comes first, p follows after a lag in years; n is how many copies one share of q allows. active is
what stands, of what was started; before the plan nothing of q stood.

Source: one case matures, then it is spread (成熟一家推广一家; paper guo, section 三(三)).
"""

from collections.abc import Iterator, Mapping

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import Sized, active, subtract
from optimizer.program.options import Pair
from optimizer.program.rows import Row


def _placed(decide: Decisions) -> Mapping[str, Sized]:
    """The sites of each project, whose shares count as they are."""
    found: dict[str, list[tuple[Pair, float]]] = {}
    for pair in decide.options:
        found.setdefault(pair[0], []).append((pair, 1.0))
    return found


def precedence(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per pair of projects and year in which the second could stand."""
    placed = _placed(decide)
    for (follower, leader), record in case.precedence.items():
        for year in case.years:
            terms = active(decide, placed.get(follower, ()), year)
            then = year - record.lag
            first = active(decide, placed.get(leader, ()), then) if then in case.years else {}
            if terms:
                copies = ((column, sign * record.replication) for column, sign in first.items())
                yield Row(
                    family="precedence",
                    key=(follower, leader, year),
                    terms=subtract(terms, copies),
                    sense="<=",
                    rhs=0.0,
                )
