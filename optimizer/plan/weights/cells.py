"""The cells behind the amounts that rules and money read."""

from collections.abc import Collection, Iterable, Iterator

from inputs.case import Case
from inputs.talent import Talent
from optimizer.plan.standing import Stand
from optimizer.plan.weights.optimum import Cell, Optimum, Weight
from optimizer.program.options import Option
from optimizer.program.stocks import pool

DISCOUNT: Cell = ("case", "", "discount_rate")


Dated = Iterable[tuple[int, float]]
"""Year and amount, in present value."""


def dated(optimum: Optimum, cells: Iterable[Cell], amount: float, year: int) -> Iterator[Weight]:
    """Money of a year, in present value, on each of the cells and on the discount rate."""
    for cell in cells:
        yield cell, amount
    settings = optimum.case.settings
    rate, ahead = settings.discount_rate, year - settings.base_year
    yield DISCOUNT, -amount * ahead * rate / (1 + rate)


def per_year(
    optimum: Optimum, cells: Iterable[Cell], amount: float, years: Dated
) -> Iterator[Weight]:
    """An amount a year, over years that count differently, on the cells and the discount rate."""
    settings = optimum.case.settings
    rate, whole, ahead = settings.discount_rate, 0.0, 0.0
    for year, part in years:
        whole += part
        ahead += part * (year - settings.base_year)
    for cell in cells:
        yield cell, amount * whole
    yield DISCOUNT, -amount * ahead * rate / (1 + rate)


def capital_cell(case: Case, option: Option) -> Cell:
    """The capital of the site, where it is filled, else that of the project."""
    pair = (option.project.project, option.region)
    site = case.sites.get(pair)
    if site is not None and site.capital_yi_cny is not None:
        return ("sites", pair, "capital_yi_cny")
    return ("projects", pair[0], "capital_yi_cny")


def has_own_value(case: Case, option: Option) -> bool:
    """Whether the site states a value, which the advantage and the project do not touch."""
    site = case.sites.get((option.project.project, option.region))
    return site is not None and site.value_yi_cny is not None


def profile_cell(optimum: Optimum, project: str, age: int) -> tuple[Cell, ...]:
    """The use of a project at an age; the last age given holds on, a default is no cell."""
    given = optimum.ages.get(project)
    if not given:
        return ()
    return (("project_ages", (project, given[min(age, len(given) - 1)]), "profile"),)


def instalment_cell(optimum: Optimum, stand: Stand) -> tuple[Cell, ...]:
    """The instalment of the project at its age, where a row gives it."""
    project, age = stand.option.project.project, stand.year - stand.started
    given = optimum.ages.get(project, ())
    return (("project_ages", (project, given[age]), "instalment"),) if age < len(given) else ()


def factor_cell(option: Option) -> Cell:
    """The factor on the needs of the project at its site."""
    return ("sites", (option.project.project, option.region), "need_factor")


def need_weights(optimum: Optimum, stand: Stand, paid: Collection[Weight]) -> Iterator[Weight]:
    """What a project pays for each of its needs, and for all together by use and site's factor."""
    yield from paid
    project, age = stand.option.project.project, stand.year - stand.started
    whole = sum([weight for _, weight in paid])
    for cell in (factor_cell(stand.option), *profile_cell(optimum, project, age)):
        yield cell, whole


def pool_weights(case: Case, people: Talent, year: int, price: float) -> Iterator[Weight]:
    """The cells of the deployable people of a class and region, at a price per thousand."""
    key = (people.class_, people.region)
    worth = price * pool(case, people, year)
    yield ("talent", key, "stock_kperson"), worth
    yield ("talent", key, "deployable"), worth
    ahead, growth = year - case.settings.base_year, 1 - people.attrition + people.inflow
    if growth > 0:
        yield ("talent", key, "attrition"), -worth * ahead * people.attrition / growth
        yield ("talent", key, "inflow"), worth * ahead * people.inflow / growth


def room_weights(case: Case, sector: str, region: str, year: int, price: float) -> Iterator[Weight]:
    """The cells of the capital that a sector can take up in a region, at a price per 亿元."""
    record, own = case.sectors[sector], case.industry.get((sector, region))
    ahead = year - case.settings.base_year
    grown = price * float((1 + record.growth) ** ahead)
    settled = grown * (record.base_share or 0.0) * (own.output_yi_cny if own else 0.0)
    entering = grown * record.entry_share * case.regions[region].industrial_output_yi_cny
    yield ("sectors", sector, "base_share"), settled
    yield ("industry", (sector, region), "output_yi_cny"), settled
    yield ("sectors", sector, "entry_share"), entering
    yield ("regions", region, "industrial_output_yi_cny"), entering
    weight = (settled + entering) * ahead * record.growth / (1 + record.growth)
    yield ("sectors", sector, "growth"), weight
