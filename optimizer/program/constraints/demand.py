r"""All projects of a sector together find a market in the Delta.

    sales:      Σ_{p in s,r} sales_p·active_{p,r,t}      ≤  market_{s,t}               [亿元]
    addressed:  Σ_{p in s,r} addressed_p·active_{p,r,t}  ≤  open_{s,t}                 [亿元]

market is room for additional sales in a year; open is output that is not yet digitalised, (adoption
ceiling − already adopted) × sector output. Both are split by the stated key when provinces plan
apart.

Source: demand orientation as a principle (paper hu, section 四(一)).
"""

from collections.abc import Callable, Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.expressions import active, sized
from optimizer.program.options import Option
from optimizer.program.players import keys, split
from optimizer.program.rows import Row

AMOUNTS: tuple[tuple[str, Callable[[Option], float]], ...] = (
    ("sales", lambda option: option.project.sales_yi_cny),
    ("addressed", lambda option: option.project.addressed_yi_cny),
)


def demand(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One row per kind of market, sector and year with a figure."""
    shares = keys(case)
    selling: dict[str, list[Option]] = {}
    for option in decide.options.values():
        selling.setdefault(option.project.sector, []).append(option)
    for (sector, year), record in case.demand.items():
        found = selling.get(sector, ())
        for kind, amount in AMOUNTS:
            room = record.sales_yi_cny if kind == "sales" else record.addressed_yi_cny
            terms = active(decide, sized(found, amount), year) if room is not None else {}
            if terms and room is not None:
                yield Row(
                    family="demand",
                    key=(kind, sector, year),
                    terms=terms,
                    sense="<=",
                    rhs=room,
                    owned=split(shares, room),
                )
