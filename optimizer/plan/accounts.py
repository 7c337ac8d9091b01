"""The money recomputed from the plan's tables, by term, region and year; no solver is asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from optimizer.plan.crowding import crowds
from optimizer.plan.facts import Facts
from optimizer.plan.planner_postings import Posting, planner_postings
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
    for option, _, year, share, in_use in facts.stands:
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


def finance_postings(facts: Facts) -> Iterator[Posting]:
    """The price of the money drawn, and the loss of crowded capital."""
    case = facts.case
    for (source, _, region, year), amount in facts.drawn.items():
        yield "funding", region, year, -amount * case.sources[source].spread
    if not case.settings.rules.diminishing_returns:
        return
    for _, region, year, inside in crowds(facts):
        yield "crowding", region, year, -sum(part * band.loss_yi_cny for band, part in inside)


Postings = Callable[[Facts], Iterable[Posting]]

POSTINGS: tuple[Postings, ...] = (
    _project_postings,
    _closing_postings,
    _people_postings,
    _machine_postings,
    finance_postings,
    _voucher_postings,
    planner_postings,
)


def accounts(facts: Facts, kinds: Iterable[Postings] = POSTINGS) -> Accounts:
    """Every term of the money and the fees, or of some kinds of postings, by region and year."""
    settings = facts.case.settings
    factors: dict[int, float] = {}
    found: dict[tuple[str, str, int], float] = {}
    for postings in kinds:
        for term, region, year, amount in postings(facts):
            if year not in factors:
                factors[year] = (1 + settings.discount_rate) ** -(year - settings.base_year)
            key = (term, region, year)
            found[key] = found.get(key, 0.0) + amount * factors[year]
    return found
