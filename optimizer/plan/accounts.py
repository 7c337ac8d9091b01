"""The money recomputed from the plan's tables, by term, region and year; no solver is asked."""

from collections.abc import Iterator, Mapping

from optimizer.plan.facts import Facts
from optimizer.plan.planner_postings import Posting, planner_postings
from optimizer.plan.standing import stands
from optimizer.program.bases import band_width, free_width
from optimizer.program.money.projects import wage_bill
from optimizer.program.options import annuity_factor
from optimizer.program.relations import (
    compute_class,
    host_tariff,
    move_terms,
    route_terms,
    talent_class,
)

Accounts = Mapping[tuple[str, str, int], float]
"""Amount by term, region and year in 亿元, discounted to the base year."""


def _project_postings(facts: Facts) -> Iterator[Posting]:
    case = facts.case
    wages: dict[tuple[str, str], float] = {}
    for option, _, year, share, in_use in stands(
        facts.options, facts.started, facts.closed, case.years[-1]
    ):
        pair, region = (option.project.project, option.region), option.region
        if pair not in wages:
            wages[pair] = wage_bill(case, option)
        place = case.regions[region]
        yield "value", region, year, share * option.value
        yield "capital", region, year, -share * option.annuity
        yield "talent", region, year, -in_use * wages[pair]
        yield "energy", region, year, -in_use * option.energy * place.tariff_yi_cny
        yield "land", region, year, -share * option.land * place.rent_yi_cny


def _closing_postings(facts: Facts) -> Iterator[Posting]:
    for (project, region, year), share in facts.closed.items():
        option = facts.options[project, region]
        if option.deadline is not None:
            yield "closing", region, year + option.deadline, -share * option.book_loss


def _people_postings(facts: Facts) -> Iterator[Posting]:
    case = facts.case
    for (kind, region, year), people in facts.trained.items():
        yield "training", region, year, -people * case.talent[kind, region].train_cost_yi_cny
    for (kind, region, year), people in facts.recruited.items():
        yield "recruitment", region, year, -people * case.talent[kind, region].recruit_cost_yi_cny
    for (kind, home, work, year), people in facts.moved.items():
        terms = move_terms(case, facts.links, kind, home, work)
        yield "moving", work, year, -people * terms.cost
        yield "barrier", work, year, -people * terms.cost * (1 / (1 - terms.barrier) - 1)
        if case.regions[home].province != case.regions[work].province:
            paid_at = case.talent.get((kind, work)) or case.talent[kind, home]
            fee = people * talent_class(case, kind).fee_share * paid_at.wage_yi_cny
            yield "fee", home, year, fee
            yield "fee", work, year, -fee


def _machine_postings(facts: Facts) -> Iterator[Posting]:
    case = facts.case
    for (kind, host, year), capacity in facts.ordered.items():
        machine = case.compute[kind, host]
        yearly = annuity_factor(case.settings.discount_rate, machine.life_years)
        for use in range(year + machine.lead_years, case.years[-1] + 1):
            cost = capacity * machine.build_cost_yi_cny * yearly
            yield "building", case.hosts[host].region, use, -cost
    for (kind, host, region, year), served in facts.served.items():
        machine_cost = (
            case.compute[kind, host].hosting_cost_yi_cny if (kind, host) in case.compute else 0.0
        )
        power = case.hosts[host].pue * compute_class(case, kind).energy_yi_kwh
        route = route_terms(case, facts.links, kind, host, region)
        yield "hosting", region, year, -served * (machine_cost + power * host_tariff(case, host))
        yield "transit", region, year, -served * route.cost


def _voucher_postings(facts: Facts) -> Iterator[Posting]:
    for (issuer, _, region, year), amount in facts.spent.items():
        cost = facts.case.vouchers[issuer, year].cost_yi_cny
        yield "vouchers", region, year, -amount * cost


def crowded(facts: Facts) -> Iterator[tuple[str, str, int, float]]:
    """Sector, region, year and capital in 亿元 that stands there, of sectors with bands."""
    banded = {sector for sector, _ in facts.case.diminishing}
    capital: dict[tuple[str, str, int], float] = {}
    for option, _, year, share, _ in stands(
        facts.options, facts.started, facts.closed, facts.case.years[-1]
    ):
        if option.project.sector in banded:
            key = (option.project.sector, option.region, year)
            capital[key] = capital.get(key, 0.0) + share * option.capital
    return ((*key, amount) for key, amount in capital.items())


def _finance_postings(facts: Facts) -> Iterator[Posting]:
    case = facts.case
    for (source, _, region, year), amount in facts.drawn.items():
        yield "funding", region, year, -amount * case.sources[source].spread
    if not case.settings.rules.diminishing_returns:
        return
    for sector, region, year, capital in crowded(facts):
        base = free_width(case, sector, region, year)
        yield "crowding", region, year, -_loss(facts, sector, region, year, capital - base)


def _loss(facts: Facts, sector: str, region: str, year: int, excess: float) -> float:
    """Loss of the capital that the free width does not hold, bands filled from the cheapest."""
    bands = sorted(
        (record.loss_yi_cny, record.band)
        for (code, _), record in facts.case.diminishing.items()
        if code == sector
    )
    last = max(band for _, band in bands)
    total = 0.0
    for loss, band in bands:
        width = band_width(facts.case, sector, region, band, year)
        inside = max(excess if band == last else min(excess, width), 0.0)
        total, excess = total + inside * loss, excess - inside
    return total


POSTINGS = (
    _project_postings,
    _closing_postings,
    _people_postings,
    _machine_postings,
    _finance_postings,
    _voucher_postings,
    planner_postings,
)


def accounts(facts: Facts) -> Accounts:
    """Every term of the money and the fees, by region and year."""
    settings = facts.case.settings
    found: dict[tuple[str, str, int], float] = {}
    for postings in POSTINGS:
        for term, region, year, amount in postings(facts):
            factor = (1 + settings.discount_rate) ** -(year - settings.base_year)
            key = (term, region, year)
            found[key] = found.get(key, 0.0) + amount * factor
    return found
