r"""What it costs to train, recruit and lend people, in present value (亿元).

    training     − δ_t·cost_{k,r}·train_{k,r,t}
    recruitment  − δ_t·cost_{k,r}·recruit_{k,r,t}
    moving       − δ_t·cost_{k,r,q}·move_{k,r,q,t}
    barrier      − δ_t·cost_{k,r,q}·barrier/(1−barrier)·move_{k,r,q,t}
    fee          ± δ_t·fee share_k·wage_{k,q}·move_{k,r,q,t}      (across provinces; sum zero)

Where a barrier lets only (1−barrier) of the efforts through, a person at work costs 1/(1−barrier)
efforts. The province that borrows pays for moving, and pays the fee to the province that lends.
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.money.discount import discount
from optimizer.program.money.entry import Entry
from optimizer.program.relations import talent_class


def training(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Training, paid by the province where the people live."""
    factor = discount(case)
    for (kind, region, year), column in decide.train.items():
        cost = case.talent[kind, region].train_cost_yi_cny
        yield column, case.regions[region].province, -cost * factor[year]


def recruitment(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Recruitment from outside the Delta, paid by the province that recruits."""
    factor = discount(case)
    for (kind, region, year), column in decide.recruit.items():
        cost = case.talent[kind, region].recruit_cost_yi_cny
        yield column, case.regions[region].province, -cost * factor[year]


def moving(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """The cost of working elsewhere, without the barrier."""
    factor = discount(case)
    for (kind, home, work, year), column in decide.move.items():
        yield (
            column,
            case.regions[work].province,
            -decide.relations[kind, home, work].cost * factor[year],
        )


def barrier(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """What the administrative barrier adds to the cost of working elsewhere."""
    factor = discount(case)
    added = {
        relation: terms.cost * terms.barrier / (1 - terms.barrier)
        for relation, terms in decide.relations.items()
    }
    for (kind, home, work, year), column in decide.move.items():
        yield column, case.regions[work].province, -added[kind, home, work] * factor[year]


def fee(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """What the borrowing province pays to the lending one; over all provinces it is zero."""
    factor = discount(case)
    for (kind, home, work, year), column in decide.move.items():
        lender, borrower = case.regions[home].province, case.regions[work].province
        if lender != borrower:
            people = case.talent.get((kind, work)) or case.talent[kind, home]
            paid = talent_class(case, kind).fee_share * people.wage_yi_cny * factor[year]
            yield column, lender, paid
            yield column, borrower, -paid
