"""The loss of crowded capital, worked out band by band and compared with the accounts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from inputs.sectors import Diminishing
from optimizer.plan.accounts import accounts, finance_postings
from optimizer.plan.facts import Facts
from optimizer.plan.verify.check import Check
from optimizer.plan.verify.known import known
from optimizer.plan.verify.standing import standing
from optimizer.program.bases import industrial_capacity


def _bands(facts: Facts) -> Mapping[str, list[Diminishing]]:
    """Bands of each sector in their order."""
    found: dict[str, list[Diminishing]] = {}
    for _, record in sorted(facts.case.diminishing.items()):
        found.setdefault(record.sector, []).append(record)
    return found


def _yearly_loss(bands: list[Diminishing], base: float, capital: float) -> float:
    """Loss in 亿元 a year: capital above the foot of a band loses what the band adds to the loss.

    Σ_b (loss_b − loss_{b−1})·max(capital − foot_b, 0), which needs no filling and no last band.
    """
    foot = max(1 - sum(band.width_share for band in bands), 0.0) * base
    total, before = 0.0, 0.0
    for band in bands:
        total += (band.loss_yi_cny - before) * max(capital - foot, 0.0)
        foot, before = foot + band.width_share * base, band.loss_yi_cny
    return total


def diminishing_returns(facts: Facts) -> Iterator[Check]:
    """The accounts charge each region and year the loss of its crowded capital; discounted 亿元.

    No plan can break the rule itself: the last band is open, and the tables do not say which band
    capital lies in. So the only thing checked is that the loss is booked, to the right region and
    year; that the solver paid as much is a check of the money.
    """
    case, bands = facts.case, _bands(facts)
    capital: defaultdict[tuple[str, str, int], float] = defaultdict(float)
    for option, year, share in standing(facts):
        if option.project.sector in bands:
            capital[option.project.sector, option.region, year] += share * option.capital
    lost: defaultdict[tuple[str, int], float] = defaultdict(float)
    for (sector, region, year), amount in capital.items():
        base = industrial_capacity(case, sector, region, year)
        factor = (1 + case.settings.discount_rate) ** -(year - case.settings.base_year)
        lost[region, year] += factor * _yearly_loss(bands[sector], base, amount)
    booked = accounts(known(facts), (finance_postings,)) if lost else {}
    for (region, year), amount in lost.items():
        charged = -booked.get(("crowding", region, year), 0.0)
        yield Check((region, year), charged, "=", amount)
