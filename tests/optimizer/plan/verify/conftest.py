"""A case of three regions in two provinces, small enough to check by hand, and plans for it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest

from geo.links import Links
from inputs.case import Case
from inputs.compute import Compute, ComputeClass, ComputeDue, Host, Route
from inputs.funding import Funding, Source
from inputs.projects import (
    Project,
    ProjectAge,
    ProjectCompute,
    ProjectTalent,
    Provides,
    Site,
)
from inputs.regions import Energy, Industry, Land, Region
from inputs.sectors import Demand, Diminishing, Sector
from inputs.settings import Advantage, Settings
from inputs.talent import Move, Talent, TalentClass
from optimizer.plan.facts import Facts, facts
from optimizer.plan.plan import Cell, Table
from optimizer.plan.verify.check import Check

TOLERANCE = 1e-6
YEARS = (2023, 2024, 2025)
PLACEMENT = 5
"""Columns of a placement: project, region, year, share, and what of it is closed."""
NO_ROWS: tuple[tuple[Cell, ...], ...] = ()

Rows = tuple[tuple[Cell, ...], ...]


def _settings() -> Settings:
    return Settings(
        schema=1,
        name="tiny",
        base_year=2022,
        first_year=2023,
        last_year=2025,
        discount_rate=0.1,
        advantage=Advantage(method="none"),
    )


def _regions() -> dict[str, Region]:
    """Regions A1 and A2 of province A, B1 of province B."""
    return {
        "A1": Region(region="A1", province="A", gdp_yi_cny=60, industrial_output_yi_cny=100),
        "A2": Region(region="A2", province="A", gdp_yi_cny=15, industrial_output_yi_cny=50),
        "B1": Region(region="B1", province="B", gdp_yi_cny=25, industrial_output_yi_cny=20),
    }


def _projects() -> dict[str, Project]:
    plant = Project(
        project="plant",
        sector="cars",
        value_yi_cny=10,
        capital_yi_cny=20,
        energy_yi_kwh=4,
        land_km2=2,
        sales_yi_cny=8,
        addressed_yi_cny=5,
        first_year=2023,
        last_year=2024,
    )
    school = Project(project="school", sector="care", discipline="strategic")
    return {"plant": plant, "school": school}


def _people() -> dict[tuple[str, str], Talent]:
    """In A1 a tenth leaves each year; elsewhere the stock stays as it is."""
    at_home = Talent(
        class_="digital",
        region="A1",
        stock_kperson=100,
        deployable=0.1,
        attrition=0.1,
        mobile_share=0.5,
        home_floor=0.6,
        wage_yi_cny=1,
        train_limit_kperson=2,
        recruit_limit_kperson=1,
    )
    away = Talent(class_="digital", region="B1", stock_kperson=4, mobile_share=0.5, wage_yi_cny=2)
    return {("digital", "A1"): at_home, ("digital", "B1"): away}


def _machines() -> dict[tuple[str, str], Compute]:
    hall = Compute(
        class_="live",
        host="hall",
        installed_eflops=2,
        utilisation=0.5,
        base_load_eflops=0.4,
        build_limit_eflops=3,
        lead_years=1,
    )
    return {("live", "hall"): hall, ("live", "hub"): Compute(class_="live", host="hub")}


def _tiny() -> Case:
    return Case(
        settings=_settings(),
        regions=_regions(),
        sectors={
            "cars": Sector(sector="cars", base_share=0.2, entry_share=0.1, growth=0.1),
            "care": Sector(sector="care"),
        },
        projects=_projects(),
        sites={
            ("plant", "A1"): Site(project="plant", region="A1"),
            ("plant", "B1"): Site(project="plant", region="B1", need_factor=2),
            ("plant", "A2"): Site(project="plant", region="A2", locked="out"),
            ("school", "A1"): Site(project="school", region="A1"),
        },
        project_ages={
            ("plant", 0): ProjectAge(project="plant", age=0, instalment=0.5, profile=0.5),
            ("plant", 1): ProjectAge(project="plant", age=1, instalment=0.5, profile=1.0),
        },
        project_talent={
            ("plant", "digital"): ProjectTalent(project="plant", class_="digital", need_kperson=6)
        },
        project_compute={
            ("plant", "live"): ProjectCompute(project="plant", class_="live", need_eflops=1)
        },
        provides={
            ("school", "training", "digital"): Provides(
                project="school", resource="training", kind="digital", lag=1, amount=3
            ),
            ("school", "compute", "live"): Provides(
                project="school", resource="compute", kind="live", lag=1, amount=2
            ),
            ("school", "energy", ""): Provides(
                project="school", resource="energy", lag=1, amount=1
            ),
        },
        talent_classes={"digital": TalentClass(class_="digital", barrier=0.2)},
        talent=_people(),
        moves={
            ("digital", "A1", "A2"): Move(class_="digital", from_="A1", to="A2", barrier=1),
        },
        compute_classes={
            "live": ComputeClass(
                class_="live", latency_limit_ms=5, latency_km_ms=10, energy_yi_kwh=2
            )
        },
        hosts={
            "hall": Host(host="hall", region="A1", pue=1.5, quota_eflops=4),
            "hub": Host(host="hub", tariff_yi_cny=0.3),
        },
        compute=_machines(),
        compute_due={
            ("live", "hub", 2024): ComputeDue(class_="live", host="hub", year=2024, added_eflops=9)
        },
        routes={
            ("live", "hall", "B1"): Route(
                class_="live", host="hall", region="B1", bandwidth_eflops=0.5
            )
        },
        energy={("A1", y): Energy(region="A1", year=y, budget_yi_kwh=3) for y in YEARS},
        land={("A1", y): Land(region="A1", year=y, available_km2=1) for y in YEARS},
        industry={("cars", "A1"): Industry(sector="cars", region="A1", output_yi_cny=50)},
        diminishing={
            ("cars", 1): Diminishing(sector="cars", band=1, width_share=0.3, loss_yi_cny=0.1),
            ("cars", 2): Diminishing(sector="cars", band=2, width_share=0.3, loss_yi_cny=0.2),
        },
        demand={
            ("cars", y): Demand(sector="cars", year=y, sales_yi_cny=6, addressed_yi_cny=4)
            for y in YEARS
        },
        sources={
            "fund": Source(source="fund", spread=0.01),
            "loan": Source(source="loan", spread=0.05),
        },
        funding={
            ("fund", "A", 2023): Funding(source="fund", province="A", year=2023, budget_yi_cny=3),
            ("fund", "A", 2024): Funding(source="fund", province="A", year=2024, budget_yi_cny=2),
            ("fund", "", 2023): Funding(source="fund", year=2023, budget_yi_cny=1),
        },
    )


class Plans(NamedTuple):
    """Plans of a case, written as rows of their tables."""

    case: Case
    links: Links

    def __call__(
        self,
        placements: Rows = NO_ROWS,
        moves: Rows = NO_ROWS,
        trained: Rows = NO_ROWS,
        recruited: Rows = NO_ROWS,
        service: Rows = NO_ROWS,
        ordered: Rows = NO_ROWS,
        funding: Rows = NO_ROWS,
        vouchers: Rows = NO_ROWS,
        alone: Mapping[str, float] | None = None,
    ) -> Facts:
        """What the tables say; keys first, then the amount.

        A placement may add what of its share is closed at the deadline of its class.
        """
        supply = (
            *((*row, 0.0) for row in trained),
            *((*row[:3], 0.0, row[3]) for row in recruited),
        )
        placed = tuple((*row, 0.0)[:PLACEMENT] for row in placements)
        tables = {
            "placements": Table(("project", "region", "year", "share", "closed"), placed),
            "talent": Table(("class", "region", "year", "trained", "recruited"), supply),
            "talent_moves": Table(("class", "from", "to", "year", "people"), moves),
            "compute": Table(("class", "host", "year", "ordered"), ordered),
            "compute_service": Table(("class", "host", "region", "year", "eflops"), service),
            "funding": Table(("source", "discipline", "region", "year", "amount"), funding),
            "vouchers": Table(("province", "discipline", "region", "year", "amount"), vouchers),
        }
        return facts(self.case, self.links, tables, alone or {})

    def but(self, **tables: object) -> "Plans":
        """Plans of the same case with other tables."""
        return self._replace(case=replace(self.case, **tables))  # type: ignore[arg-type]


@pytest.fixture
def plan() -> Plans:
    """Plans of the tiny case; 300 km from A1 and its hall to B1, 600 km from the hub."""
    apart = {("A1", "B1"): 300.0, ("hall", "B1"): 300.0, ("hub", "A1"): 600.0, ("hub", "B1"): 600.0}
    both_ways = {**apart, **{(b, a): km for (a, b), km in apart.items()}}
    return Plans(_tiny(), Links(both_ways, frozenset()))


Broken = Callable[..., set[tuple[str | int, ...]]]


@pytest.fixture
def broken() -> Broken:
    """Keys of the checks that fail."""

    def keys(checks: list[Check]) -> set[tuple[str | int, ...]]:
        return {check.key for check in checks if not check.violation <= TOLERANCE}

    return lambda rule, said: keys(list(rule(said)))


@pytest.fixture
def sides() -> Callable[..., dict[tuple[str | int, ...], tuple[float, float]]]:
    """Both sides of every check by its key."""
    return lambda rule, said: {check.key: (check.left, check.right) for check in rule(said)}
