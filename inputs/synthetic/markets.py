"""Power, land, industry, markets and money of a synthetic case."""

from inputs.funding import Funding, Source
from inputs.projects import Project
from inputs.regions import Energy, Indicator, Industry, Land
from inputs.sectors import Demand, Diminishing
from inputs.synthetic.world import SECTORS, SOURCES, World, between

POWER, GROUND, MARKET, MONEY = 0.6, 0.6, 0.8, 0.7
"""Supply as a share of what all projects together would use."""

BASE_SHARE = 0.1
"""Capital that a region takes up per 亿元 of output in the sector."""


def energy(world: World, projects: list[Project]) -> list[Energy]:
    """Power by the size of the region, enough for three projects in five."""
    total = POWER * sum(project.energy_yi_kwh for project in projects)
    return [
        Energy(region=region, year=year, budget_yi_kwh=round(total * weight, 4))
        for region, weight in zip(world.regions, world.weights, strict=True)
        for year in world.years
    ]


def land(world: World, projects: list[Project]) -> list[Land]:
    """Land that is released year by year, at last enough for three projects in five."""
    total = GROUND * sum(project.land_km2 for project in projects)
    return [
        Land(region=region, year=year, available_km2=round(total * weight * (n + 1) / years, 4))
        for region, weight in zip(world.regions, world.weights, strict=True)
        for years in (len(world.years),)
        for n, year in enumerate(world.years)
    ]


def industry(world: World, projects: list[Project]) -> list[Industry]:
    """Output from which a region takes up between half and twice its part of a sector's capital."""
    made = []
    for sector in SECTORS:
        capital = sum(p.capital_yi_cny for p in projects if p.sector == sector)
        chance = world.dice(f"industry/{sector}")
        for region, weight in zip(world.regions, world.weights, strict=True):
            output = capital * weight * between(chance, 0.5, 2) / BASE_SHARE
            made.append(Industry(sector=sector, region=region, output_yi_cny=round(output, 2)))
    return made


def indicators(world: World) -> list[Indicator]:
    """One measured strength for every sector and region."""
    chance = world.dice("indicators")
    return [
        Indicator(indicator="patents", sector=s, region=r, value=between(chance, 1, 20))
        for s in SECTORS
        for r in world.regions
    ]


def diminishing() -> list[Diminishing]:
    """Two bands at the end of each sector's base."""
    bands = ((1, 0.3, 0.01), (2, 0.3, 0.03))
    return [
        Diminishing(sector=sector, band=band, width_share=width, loss_yi_cny=loss)
        for sector in SECTORS
        for band, width, loss in bands
    ]


def demand(world: World, projects: list[Project]) -> list[Demand]:
    """Markets that take four fifths of what all projects would sell."""
    made = []
    for sector in SECTORS:
        own = [project for project in projects if project.sector == sector]
        sales = round(MARKET * sum(project.sales_yi_cny for project in own), 4)
        addressed = round(MARKET * sum(project.addressed_yi_cny for project in own), 4)
        made += [
            Demand(sector=sector, year=year, sales_yi_cny=sales, addressed_yi_cny=addressed)
            for year in world.years
        ]
    return made


def sources() -> list[Source]:
    """Public money, own money and loans."""
    spreads = (0.005, 0.01, 0.03)
    return [
        Source(source=source, public=source == "guidance", spread=spread)
        for source, spread in zip(SOURCES, spreads, strict=True)
    ]


def funding(world: World, projects: list[Project]) -> list[Funding]:
    """Budgets of the provinces by their size, and a loan facility for the whole Delta."""
    yearly = MONEY * sum(project.capital_yi_cny for project in projects) / len(world.years)
    owned = [
        Funding(
            source=source,
            province=province,
            year=year,
            budget_yi_cny=round(0.4 * yearly * world.weight_of(province), 4),
        )
        for source in SOURCES[:2]
        for province in world.provinces
        for year in world.years
    ]
    loan = round(0.2 * yearly, 4)
    shared = [Funding(source=SOURCES[2], year=year, budget_yi_cny=loan) for year in world.years]
    return [*owned, *shared]
