r"""People work elsewhere only as far as they are willing, allowed and not needed at home.

    mobile:  Σ_q move_{k,r,q,t} / (1−barrier_{k,r,q})  ≤  mobile_k·pool_{k,r,t}
    home:    Σ_q move_{k,r,q,t}                        ≤  (1−floor_{k,r})·pool_{k,r,t}
                                                                         [thousand persons]

With one barrier for all relations across provinces the first row says that moves across provinces
stay within (1−barrier)·mobile·pool. `home` is left out where it cannot bind.

Source: two-way flow of digital talent (paper zhang, section 四); administrative barriers
(paper fusion, section 二(四)).
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.rows import Row
from optimizer.program.stocks import pool


def talent_mobility(case: Case, links: Links, decide: Decisions) -> Iterator[Row]:
    """One or two rows per class, region of residence and year with a move."""
    leaving: dict[tuple[str, str, int], list[tuple[str, int]]] = {}
    for (kind, home, work, year), column in decide.move.items():
        leaving.setdefault((kind, home, year), []).append((work, column))
    for (kind, home, year), found in leaving.items():
        people = case.talent[kind, home]
        at_hand = pool(case, people, year)
        province = case.regions[home].province
        willing = people.mobile_share * at_hand
        free = (1 - people.home_floor) * at_hand
        yield Row(
            family="talent_mobility",
            key=("mobile", kind, home, year),
            terms={
                column: 1 / (1 - decide.relations[kind, home, work].barrier)
                for work, column in found
            },
            sense="<=",
            rhs=willing,
            owned=((province, willing),),
        )
        if free < willing:
            yield Row(
                family="talent_mobility",
                key=("home", kind, home, year),
                terms={column: 1.0 for _, column in found},
                sense="<=",
                rhs=free,
                owned=((province, free),),
            )
