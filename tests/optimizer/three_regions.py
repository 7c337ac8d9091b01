"""The case of three regions in two provinces, with data for every rule."""

from operator import attrgetter

from inputs.base import Record
from inputs.case import Case
from inputs.compute import Compute, ComputeClass, ComputeDue, Host, Route
from inputs.funding import Discipline, Funding, Source, Voucher
from inputs.policy import (
    Chokepoint,
    ChokepointCoverage,
    Consortium,
    Facility,
    FacilityUse,
    PlannerTerm,
    Precedence,
    SectorPolicy,
    Target,
    TargetContribution,
)
from inputs.projects import (
    Project,
    ProjectAge,
    ProjectCompute,
    ProjectRight,
    ProjectTalent,
    Provides,
    Site,
)
from inputs.regions import (
    Emission,
    Energy,
    Indicator,
    Industry,
    Land,
    Province,
    Region,
    Zone,
    ZoneMember,
)
from inputs.sectors import Demand, Diminishing, Sector
from inputs.settings import Advantage, Floors, Rules, Settings
from inputs.talent import Move, Talent, TalentClass

YEARS = (2023, 2024)


def rules(*names: str) -> Rules:
    """Only the named rules are on; without a name, all but equity."""
    chosen = names or tuple(name for name in Rules.model_fields if name != "equity")
    return Rules(**{name: name in chosen for name in Rules.model_fields})


def keyed(records: list[Record]) -> dict:
    """The records of a table by their key."""
    return {attrgetter(*record.KEYS)(record): record for record in records}


def small_case() -> Case:
    """Regions A1 and A2 of province A and B1 of province B; two years; money is not discounted."""
    tables = {
        "regions": [
            Region(
                region="A1", province="A", gdp_yi_cny=40, population_kperson=30,
                industrial_output_yi_cny=100, tariff_yi_cny=1, rent_yi_cny=2,
                grid_wan_t=0.5,
            ),
            Region(
                region="A2", province="A", gdp_yi_cny=20, population_kperson=20,
                industrial_output_yi_cny=50, tariff_yi_cny=1, rent_yi_cny=1,
            ),
            Region(
                region="B1", province="B", gdp_yi_cny=40, population_kperson=50,
                industrial_output_yi_cny=20, tariff_yi_cny=0.5, rent_yi_cny=1,
                grid_wan_t=1,
            ),
        ],
        "provinces": [Province(province="A"), Province(province="B", value_floor=0.25)],
        "zones": [Zone(zone="corridor")],
        "zone_members": [
            ZoneMember(zone="corridor", region="A1"), ZoneMember(zone="corridor", region="B1"),
        ],
        "sectors": [
            Sector(sector="cars", base_share=0.5, entry_share=0.1), Sector(sector="care"),
        ],
        "indicators": [
            Indicator(indicator="employment", sector="cars", region="A1", value=6),
            Indicator(indicator="employment", sector="care", region="B1", value=3),
            Indicator(indicator="patents", sector="cars", region="A1", value=4),
            Indicator(indicator="patents", sector="cars", region="B1", value=1),
        ],
        "projects": [
            Project(
                project="plant", sector="cars", value_yi_cny=20, capital_yi_cny=20, life_years=10,
                energy_yi_kwh=4, land_km2=2, sales_yi_cny=8, addressed_yi_cny=5,
                emissions_wan_t=1, small_firm_share=0.5, security_share=0.25,
            ),
            Project(
                project="school", sector="care", discipline="strategic", home="A",
                capital_yi_cny=5, life_years=5, first_year=2023, last_year=2023,
            ),
        ],
        "project_rights": [
            ProjectRight(project="plant", province="A", right=0.75),
            ProjectRight(project="plant", province="B", right=0.25),
        ],
        "project_ages": [
            ProjectAge(project="plant", age=0, instalment=0.75, profile=0.5, cash=1),
            ProjectAge(project="plant", age=1, instalment=0.25, profile=1, cash=3),
            ProjectAge(project="school", age=0, instalment=1, cash=2),
            ProjectAge(project="school", age=1, cash=4),
        ],
        "project_talent": [ProjectTalent(project="plant", class_="digital", need_kperson=6)],
        "project_compute": [ProjectCompute(project="plant", class_="live", need_eflops=2)],
        "sites": [
            Site(project="plant", region="A1"),
            Site(project="plant", region="A2", locked="out"),
            Site(project="plant", region="B1", need_factor=2),
            Site(project="school", region="A1"),
        ],
        "provides": [
            Provides(project="school", resource="training", kind="digital", lag=1, amount=3),
            Provides(project="school", resource="compute", kind="live", lag=1, amount=2),
            Provides(project="school", resource="energy", lag=1, amount=1),
            Provides(project="school", resource="matching", kind="lab", lag=1, amount=1),
        ],
        "talent_classes": [
            TalentClass(class_="digital", barrier=0.5, move_cost_yi_cny=1, fee_share=0.5),
        ],
        "talent": [
            Talent(
                class_="digital", region="A1", stock_kperson=100, deployable=0.1, attrition=0.1,
                inflow=0.1, mobile_share=0.5, home_floor=0.75, wage_yi_cny=1,
                train_limit_kperson=2, train_cost_yi_cny=1, train_lag_years=0,
                recruit_limit_kperson=1, recruit_cost_yi_cny=2,
            ),
            Talent(
                class_="digital", region="B1", stock_kperson=4, mobile_share=0.5, wage_yi_cny=1,
            ),
        ],
        "moves": [Move(class_="digital", from_="B1", to="A1", cost_yi_cny=2, barrier=0.2)],
        "compute_classes": [
            ComputeClass(
                class_="live", energy_yi_kwh=0.5, latency_limit_ms=10, latency_km_ms=10,
                transit_cost_yi_cny=0.25,
            ),
        ],
        "hosts": [
            Host(host="hall", region="A1", pue=2, quota_eflops=3),
            Host(host="hub", tariff_yi_cny=0.5),
        ],
        "compute": [
            Compute(
                class_="live", host="hall", installed_eflops=4, utilisation=0.5,
                base_load_eflops=1, build_limit_eflops=2, build_cost_yi_cny=12,
                hosting_cost_yi_cny=0.5,
            ),
            Compute(class_="live", host="hub", installed_eflops=1, hosting_cost_yi_cny=0.25),
        ],
        "compute_due": [ComputeDue(class_="live", host="hub", year=2024, added_eflops=1)],
        "routes": [
            Route(class_="live", host="hub", region="A1", bandwidth_eflops=1),
            Route(class_="live", host="hub", region="B1", latency_ms=50),
        ],
        "energy": [Energy(region="A1", year=y, budget_yi_kwh=6) for y in YEARS],
        "land": [
            Land(region="A1", year=2023, available_km2=1),
            Land(region="A1", year=2024, available_km2=2),
        ],
        "industry": [Industry(sector="cars", region="A1", output_yi_cny=40)],
        "diminishing": [
            Diminishing(sector="cars", band=1, width_share=0.25, loss_yi_cny=0.5),
            Diminishing(sector="cars", band=2, width_share=0.5, loss_yi_cny=1),
        ],
        "demand": [
            Demand(sector="cars", year=2023, sales_yi_cny=6),
            Demand(sector="cars", year=2024, sales_yi_cny=7, addressed_yi_cny=4),
        ],
        "sources": [
            Source(source="fund", public=True, spread=0.25, return_share=0.5),
            Source(source="loan", spread=0.5, output_share=0.25),
        ],
        "funding": [
            Funding(source="fund", province="A", year=2023, budget_yi_cny=6),
            Funding(source="fund", province="A", year=2024, budget_yi_cny=4),
            Funding(source="fund", year=2023, budget_yi_cny=5),
        ],
        "vouchers": [Voucher(province="A", year=2023, budget_yi_cny=2, abroad_share=0.5)],
        "disciplines": [
            Discipline(discipline="medium", deadline_years=1, salvage_share=0.5, leverage=0.5),
            Discipline(discipline="strategic", payback_years=2, public_most=0.5),
        ],
        "emissions": [
            Emission(year=2023, cap_wan_t=5), Emission(region="A", year=2024, cap_wan_t=4),
        ],
        "facilities": [Facility(facility="lab", region="corridor", capacity=0.5)],
        "facility_use": [FacilityUse(project="plant", facility="lab", use=1)],
        "precedence": [Precedence(project="school", after="plant", lag=0, replication=4)],
        "consortia": [Consortium(project="school", province="A", least_share=0.75)],
        "sector_policy": [
            SectorPolicy(sector="cars", province="A", most_yi_cny=30, least_share=0.25),
        ],
        "chokepoints": [Chokepoint(chokepoint="chip", target=0.5)],
        "chokepoint_coverage": [
            ChokepointCoverage(project="plant", chokepoint="chip", coverage=0.25),
        ],
        "targets": [Target(target="lines", year=2024, province="A", amount=3)],
        "target_contributions": [TargetContribution(project="plant", target="lines", amount=2)],
        "planner_terms": [
            PlannerTerm(term="bonus", decision="start", where="region=B1", amount_yi_cny=0.5),
        ],
    }  # fmt: skip
    return Case(
        settings=Settings(
            schema_=1,
            name="small",
            base_year=2022,
            first_year=2023,
            last_year=2024,
            discount_rate=0,
            advantage=Advantage(method="none"),
            rules=rules(),
            floors=Floors(small_firms=0.25, data_security=0.125),
        ),
        **{name: keyed(records) for name, records in tables.items()},
    )
