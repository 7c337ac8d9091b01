"""What hangs on the numbers of projects in the money: value apart, which the advantage touches."""

from collections.abc import Iterator

from optimizer.plan.weights.annuities import annuity_moves, book_moves
from optimizer.plan.weights.cells import (
    DISCOUNT,
    capital_cell,
    dated,
    factor_cell,
    per_year,
    profile_cell,
)
from optimizer.plan.weights.optimum import Cell, Optimum, Weight
from optimizer.program.options import Option, book_share


def capital(optimum: Optimum) -> Iterator[Weight]:
    """The annuities of what stands."""
    case = optimum.case
    rate = case.settings.discount_rate
    for span in optimum.spans.values():
        option, life = span.option, span.option.project.life_years
        cell = capital_cell(case, option)
        yield from per_year(optimum, (cell,), -option.annuity, span.standing)
        paid = -option.annuity * sum(part for _, part in span.standing)
        by_rate, by_life = annuity_moves(rate, life)
        yield DISCOUNT, paid * by_rate
        yield ("projects", option.project.project, "life_years"), paid * by_life


def closing(optimum: Optimum) -> Iterator[Weight]:
    """What is lost of the books of closed projects."""
    case, rate = optimum.case, optimum.case.settings.discount_rate
    for (project, region, started), share in optimum.facts.closed.items():
        option = optimum.facts.options[project, region]
        age, terms = option.deadline or 0, case.disciplines[option.project.discipline]
        factor = optimum.factor[started + age]
        lost = -factor * share * option.book_loss
        yield from dated(optimum, (capital_cell(case, option),), lost, started + age)
        by_rate, by_life = book_moves(rate, option.project.life_years, age)
        yield DISCOUNT, lost * by_rate
        yield ("projects", project, "life_years"), lost * by_life
        book = option.capital * book_share(rate, option.project.life_years, age)
        saved = factor * share * book * terms.salvage_share
        yield ("disciplines", terms.discipline, "salvage_share"), saved


def running(optimum: Optimum) -> Iterator[Weight]:
    """The people and the electricity that projects use, and how use follows their age."""
    for span in optimum.spans.values():
        option, bill = span.option, 0.0
        for need, price, cost in _used(optimum, option):
            yield from per_year(optimum, (need, price), -cost, span.using)
            bill += cost
        yield factor_cell(option), -bill * sum(use for _, use in span.using)
        for age, use in span.ages.items():
            for cell in profile_cell(optimum, option.project.project, age):
                yield cell, -bill * use


def _used(optimum: Optimum, option: Option) -> Iterator[tuple[Cell, Cell, float]]:
    """Cells of a need and of its price, and what it costs in a year of full use, 亿元."""
    case, code, region = optimum.case, option.project.project, option.region
    for kind, need in option.talent:
        people = case.talent.get((kind, region))
        if people is not None:
            wage: Cell = ("talent", (kind, region), "wage_yi_cny")
            needed: Cell = ("project_talent", (code, kind), "need_kperson")
            yield needed, wage, need * people.wage_yi_cny
    tariff: Cell = ("regions", region, "tariff_yi_cny")
    power = option.energy * case.regions[region].tariff_yi_cny
    yield ("projects", code, "energy_yi_kwh"), tariff, power


def land(optimum: Optimum) -> Iterator[Weight]:
    """The land on which projects stand."""
    for span in optimum.spans.values():
        option = span.option
        rent: Cell = ("regions", option.region, "rent_yi_cny")
        cells = (("projects", option.project.project, "land_km2"), rent, factor_cell(option))
        cost = option.land * optimum.case.regions[option.region].rent_yi_cny
        yield from per_year(optimum, cells, -cost, span.standing)
