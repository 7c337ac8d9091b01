"""Which numbers of the case the money of a plan is made of, and how much of it hangs on each."""

from collections.abc import Iterator

from inputs.evidence_lookup import Key
from optimizer.plan.facts import Facts
from optimizer.program.money.discount import discount, present_value
from optimizer.program.options import Option
from optimizer.program.relations import compute_class, host_tariff, route_terms

Cell = tuple[str, Key, str]
Weight = tuple[Cell, float]


def _own(facts: Facts, option: Option, column: str) -> Cell:
    """The cell of a project's number: its site's, where that is filled, else its own."""
    pair = (option.project.project, option.region)
    site = facts.case.sites.get(pair)
    if site is not None and column in site.model_fields_set:
        return ("sites", pair, column)
    return ("projects", pair[0], column)


def _projects(facts: Facts) -> Iterator[Weight]:
    case = facts.case
    for (project, region, year), share in facts.started.items():
        option = facts.options[project, region]
        place = case.regions[region]
        standing = share * present_value(case)[year]
        using = share * present_value(case, option.profile)[year]
        yield _own(facts, option, "value_yi_cny"), standing * option.value
        yield _own(facts, option, "capital_yi_cny"), standing * option.annuity
        power = using * option.energy * place.tariff_yi_cny
        yield ("projects", project, "energy_yi_kwh"), power
        yield ("regions", region, "tariff_yi_cny"), power
        rent = standing * option.land * place.rent_yi_cny
        yield ("projects", project, "land_km2"), rent
        yield ("regions", region, "rent_yi_cny"), rent
        for kind, need in option.talent:
            people = case.talent.get((kind, region))
            wages = using * need * people.wage_yi_cny if people else 0.0
            yield ("project_talent", (project, kind), "need_kperson"), wages
            yield ("talent", (kind, region), "wage_yi_cny"), wages


def _people(facts: Facts) -> Iterator[Weight]:
    case, factor = facts.case, discount(facts.case)
    for (kind, region, year), people in facts.trained.items():
        cost = people * case.talent[kind, region].train_cost_yi_cny * factor[year]
        yield ("talent", (kind, region), "train_cost_yi_cny"), cost
    for (kind, region, year), people in facts.recruited.items():
        cost = people * case.talent[kind, region].recruit_cost_yi_cny * factor[year]
        yield ("talent", (kind, region), "recruit_cost_yi_cny"), cost
    for (kind, home, work, year), people in facts.moved.items():
        stated = case.moves.get((kind, home, work))
        own = stated is not None and stated.cost_yi_cny is not None
        price = stated.cost_yi_cny if stated and own else None
        default = case.talent_classes.get(kind)
        cost = price if price is not None else default.move_cost_yi_cny if default else 0.0
        cell: Cell = (
            ("moves", (kind, home, work), "cost_yi_cny")
            if own
            else ("talent_classes", kind, "move_cost_yi_cny")
        )
        yield cell, people * cost * factor[year]


def _machines(facts: Facts) -> Iterator[Weight]:
    case, factor = facts.case, discount(facts.case)
    for (kind, host, region, year), served in facts.served.items():
        power = served * case.hosts[host].pue * compute_class(case, kind).energy_yi_kwh
        machine = case.compute.get((kind, host))
        hosted = served * machine.hosting_cost_yi_cny if machine else 0.0
        yield ("compute", (kind, host), "hosting_cost_yi_cny"), hosted * factor[year]
        paid = power * host_tariff(case, host) * factor[year]
        yield ("compute_classes", kind, "energy_yi_kwh"), paid
        yield ("hosts", host, "pue"), paid
        way = served * route_terms(case, facts.links, kind, host, region).cost
        yield ("compute_classes", kind, "transit_cost_yi_cny"), way * factor[year]
    for (kind, host, year), capacity in facts.ordered.items():
        cost = capacity * case.compute[kind, host].build_cost_yi_cny * factor[year]
        yield ("compute", (kind, host), "build_cost_yi_cny"), cost


def _finance(facts: Facts) -> Iterator[Weight]:
    case, factor = facts.case, discount(facts.case)
    for (source, _, _, year), amount in facts.drawn.items():
        yield ("sources", source, "spread"), amount * case.sources[source].spread * factor[year]


def money_weights(facts: Facts) -> Iterator[Weight]:
    """Each number with the money, 亿元 of present value, that moves in proportion to it."""
    yield from _projects(facts)
    yield from _people(facts)
    yield from _machines(facts)
    yield from _finance(facts)
