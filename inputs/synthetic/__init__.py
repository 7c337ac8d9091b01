"""Made-up cases of any size, the same for the same seed: for benchmarks and tests."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from inputs.base import Record
from inputs.case import Case
from inputs.evidence import Evidence
from inputs.fingerprint import with_fingerprint
from inputs.regions import Province, Region
from inputs.sectors import Sector
from inputs.settings import Settings
from inputs.synthetic import catalogue, markets, resources
from inputs.synthetic.world import BASE_YEAR, SECTORS, World, make_world
from inputs.tables import TABLES


def synthetic_case(regions: int = 41, projects: int = 200, years: int = 5, seed: int = 0) -> Case:
    """A plausible case in which every family has data, some rule binds, and no plan is impossible.

    Nothing is mandated and nothing has a floor, so building nothing is always allowed.
    """
    world = make_world(regions, projects, years, seed)
    tables = {name: _keyed(rows) for name, rows in _tables(world).items()}
    tables["evidence"] = _keyed(_evidence(tables))
    return with_fingerprint(Case(settings=_settings(world), **tables))


def _keyed(rows: Iterable[Record]) -> Any:
    """The rows by key, in their order."""
    return {attrgetter(*row.KEYS)(row): row for row in rows}


def _settings(world: World) -> Settings:
    size = f"{len(world.regions)} x {len(world.projects)} x {len(world.years)}"
    return Settings(
        schema_=1,
        name=f"synthetic {size}, seed {world.seed}",
        base_year=BASE_YEAR,
        first_year=world.years[0],
        last_year=world.years[-1],
        discount_rate=0.05,
        stages=("equity",),
    )


def _tables(world: World) -> dict[str, Iterable[Record]]:
    projects = catalogue.projects(world)
    people = catalogue.talent_needs(world)
    machines = catalogue.compute_needs(world)
    return {
        "regions": _regions(world),
        "provinces": [Province(province=code, name_en=code) for code in world.provinces],
        "sectors": [Sector(sector=s, base_share=markets.BASE_SHARE, growth=0.04) for s in SECTORS],
        "projects": projects,
        "project_rights": catalogue.rights(world),
        "project_ages": catalogue.ages(world),
        "provides": catalogue.provides(world),
        "project_talent": people,
        "project_compute": machines,
        "sites": catalogue.sites(world),
        "talent_classes": resources.talent_classes(),
        "talent": resources.talent(world, people),
        "moves": resources.moves(world),
        "compute_classes": resources.compute_classes(),
        "hosts": resources.hosts(world),
        "compute": resources.compute(world, machines),
        "compute_due": resources.compute_due(world),
        "routes": resources.routes(world),
        "energy": markets.energy(world, projects),
        "land": markets.land(world, projects),
        "industry": markets.industry(world, projects),
        "indicators": markets.indicators(world),
        "diminishing": markets.diminishing(),
        "demand": markets.demand(world, projects),
        "sources": markets.sources(),
        "funding": markets.funding(world, projects),
    }


def _regions(world: World) -> list[Region]:
    return [
        Region(
            region=code,
            province=world.province(i),
            name_zh=f"地区{i + 1}",
            lon=world.seats[i][0],
            lat=world.seats[i][1],
            gdp_yi_cny=round(290_000 * world.weights[i], 1),
            population_kperson=round(237_000 * world.weights[i], 1),
            industrial_output_yi_cny=round(350_000 * world.weights[i], 1),
            productivity=round(0.9 + 0.2 * world.dice(f"productivity/{i}").random(), 3),
            tariff_yi_cny=round(0.55 + 0.2 * world.dice(f"tariff/{i}").random(), 3),
            rent_yi_cny=round(0.2 + world.dice(f"rent/{i}").random(), 3),
        )
        for i, code in enumerate(world.regions)
    ]


def _evidence(tables: dict[str, Any]) -> list[Evidence]:
    """Every number is graded as the assumption that it is."""
    filled = [table.name for table in TABLES if tables.get(table.name)]
    return [
        Evidence(table=name, key="*", column="*", grade="assumption", reason="made up from a seed")
        for name in ("case", *filled)
    ]
