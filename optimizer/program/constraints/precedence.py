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
from optimizer.program.expressions import Terms, active, subtract
from optimizer.program.options import Option
from optimizer.program.rows import Row

Placed = Mapping[str, list[Option]]


def _standing(decide: Decisions, found: list[Option], year: int) -> Terms:
    return active(decide, found, lambda option: 1.0, year)


def precedence(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per pair of projects and year in which the second could stand."""
    placed: dict[str, list[Option]] = {}
    for option in decide.options.values():
        placed.setdefault(option.project.project, []).append(option)
    for (follower, leader), record in case.precedence.items():
        for year in case.years:
            terms = _standing(decide, placed.get(follower, []), year)
            first = _standing(decide, placed.get(leader, []), year - record.lag)
            if terms:
                copies = ((column, sign * record.replication) for column, sign in first.items())
                yield Row(
                    family="precedence",
                    key=(follower, leader, year),
                    terms=subtract(terms, copies),
                    sense="<=",
                    rhs=0.0,
                )
