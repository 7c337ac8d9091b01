r"""What money costs, and what crowded capital loses, in present value (亿元).

    funding   − δ_t·spread_f·fund_{f,c,r,t}
    vouchers  − δ_t·cost_P·voucher_{P,c,r,t}
    crowding  − δ_t·loss_{s,b}·crowd_{s,r,b,t}

Spreads and the cost of settling vouchers are paid by the province where the money is spent.
"""

from collections.abc import Iterator

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.money.discount import discount
from optimizer.program.money.entry import Entry


def funding(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """The spread of the sources that instalments are paid from."""
    factor = discount(case)
    for (source, _, region, year), column in decide.fund.items():
        spread = case.sources[source].spread
        yield column, case.regions[region].province, -spread * factor[year]


def vouchers(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """What it costs to settle vouchers, paid where they are spent."""
    factor = discount(case)
    for (issuer, _, region, year), column in decide.voucher.items():
        cost = case.vouchers[issuer, year].cost_yi_cny
        yield column, case.regions[region].province, -cost * factor[year]


def crowding(case: Case, links: Links, decide: Decisions) -> Iterator[Entry]:
    """Diminishing returns of a sector's capital in one region."""
    factor = discount(case)
    for (sector, region, band, year), column in decide.crowd.items():
        loss = case.diminishing[sector, band].loss_yi_cny
        yield column, case.regions[region].province, -loss * factor[year]
