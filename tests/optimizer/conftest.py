"""Two cases and the means to look at their programs: the tests of the optimizer start here.

`case` has three regions in two provinces, data for every rule, and numbers that the eye can check.
`make` builds the smallest case that a test needs. Columns and rows are spoken of by their names,
such as `start__plant__A1__2023`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

import numpy as np
import pytest

from geo.links import Links
from inputs.base import Record
from inputs.case import Case
from inputs.compute import Compute, ComputeClass, ComputeDue, Host, Route
from inputs.funding import Funding, Source
from inputs.projects import (
    Project,
    ProjectAge,
    ProjectCompute,
    ProjectRight,
    ProjectTalent,
    Provides,
    Site,
)
from inputs.regions import Energy, Indicator, Industry, Land, Province, Region
from inputs.sectors import Demand, Diminishing, Sector
from inputs.settings import Advantage, Rules, Settings
from inputs.talent import Move, Talent, TalentClass
from optimizer.prepare import Prepared, prepare
from optimizer.program.decisions import decisions
from optimizer.program.families import FAMILIES
from optimizer.program.names import row_name
from optimizer.program.rows import Row
from optimizer.solver.arrays import Program
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution

HOLDS = 1e-9
"""Room for rounding when a left side is added up by hand."""

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
            ),
            Region(
                region="A2", province="A", gdp_yi_cny=20, population_kperson=20,
                industrial_output_yi_cny=50, tariff_yi_cny=1, rent_yi_cny=1,
            ),
            Region(
                region="B1", province="B", gdp_yi_cny=40, population_kperson=50,
                industrial_output_yi_cny=20, tariff_yi_cny=0.5, rent_yi_cny=1,
            ),
        ],
        "provinces": [Province(province="A"), Province(province="B", value_floor=0.25)],
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
            ProjectAge(project="plant", age=0, instalment=0.75, profile=0.5),
            ProjectAge(project="plant", age=1, instalment=0.25, profile=1),
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
        "sources": [Source(source="fund", spread=0.25), Source(source="loan", spread=0.5)],
        "funding": [
            Funding(source="fund", province="A", year=2023, budget_yi_cny=6),
            Funding(source="fund", province="A", year=2024, budget_yi_cny=4),
            Funding(source="fund", year=2023, budget_yi_cny=5),
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
        ),
        **{name: keyed(records) for name, records in tables.items()},
    )


@pytest.fixture(scope="session")
def case() -> Case:
    """The three-region case that has data for every rule; all rules but equity are on."""
    return small_case()


@pytest.fixture(scope="session")
def links() -> Links:
    """Places at right angles: A1 and A2 300 km apart, B1 400 km from A1, the hub 600 km away."""
    apart = {
        ("A1", "A2"): 300.0, ("A1", "B1"): 400.0, ("A2", "B1"): 500.0, ("hall", "A2"): 300.0,
        ("hall", "B1"): 400.0, ("hub", "A1"): 600.0, ("hub", "A2"): 600.0, ("hub", "B1"): 600.0,
    }  # fmt: skip
    return Links({**apart, **{(b, a): km for (a, b), km in apart.items()}}, frozenset())


Make = Callable[..., Case]


@pytest.fixture(scope="session")
def make() -> Make:
    """A case of the given tables (lists of records), years, rate and rules.

    Unless said otherwise: regions A1, A2 and B1 without any numbers, sector `cars`, the one year
    2023 after base year 2022, no discounting, no advantage, every rule but equity.
    """

    def build(
        on: tuple[str, ...] = (),
        rate: float = 0.0,
        years: tuple[int, int] = (2023, 2023),
        stages: tuple[str, ...] = (),
        **tables: list[Record],
    ) -> Case:
        places = [
            Region(region=code, province=province)
            for code, province in (("A1", "A"), ("A2", "A"), ("B1", "B"))
        ]
        settings = Settings(
            schema_=1,
            name="made",
            base_year=2022,
            first_year=years[0],
            last_year=years[1],
            discount_rate=rate,
            stages=stages,
            advantage=Advantage(method="none"),
            rules=rules(*on),
        )
        given = {"regions": places, "sectors": [Sector(sector="cars")], "projects": [], **tables}
        return Case(settings=settings, **{name: keyed(rows) for name, rows in given.items()})

    return build


@pytest.fixture(scope="session")
def only() -> Callable[..., Case]:
    """The case with only the named rules on; without a name, all but equity."""
    return lambda case, *names: replace(
        case, settings=case.settings.model_copy(update={"rules": rules(*names)})
    )


@pytest.fixture(scope="session")
def rows_of(links: Links) -> Callable[[Case, str], list[Row]]:
    """All rows of one rule, whether it is on or not."""

    def find(case: Case, rule: str) -> list[Row]:
        family = next(family for family in FAMILIES if family.name == rule)
        return list(family.rows(case, links, decisions(case, links)))

    return find


Sides = dict[tuple, tuple[float, str, float]]


@pytest.fixture(scope="session")
def sides(
    rows_of: Callable[[Case, str], list[Row]], links: Links
) -> Callable[[Case, str, Mapping[str, float]], Sides]:
    """Left side, sense and right side of every row of a rule at a point, without a solver.

    A point gives columns by name; those that it leaves out are zero. An unknown name is an error.
    """

    def evaluate(case: Case, rule: str, point: Mapping[str, float]) -> Sides:
        names = list(decisions(case, links).names())
        at = dict.fromkeys(range(len(names)), 0.0)
        at.update({names.index(name): value for name, value in point.items()})
        return {
            row.key: (sum(a * at[j] for j, a in row.terms.items()), row.sense, row.rhs)
            for row in rows_of(case, rule)
        }

    return evaluate


@pytest.fixture(scope="session")
def broken(
    sides: Callable[[Case, str, Mapping[str, float]], Sides],
) -> Callable[[Case, str, Mapping[str, float]], set[tuple]]:
    """Keys of the rows of a rule that do not hold at a point."""

    def fails(left: float, sense: str, right: float) -> bool:
        return (sense != ">=" and left > right + HOLDS) or (sense != "<=" and left < right - HOLDS)

    return lambda case, rule, point: {
        key for key, side in sides(case, rule, point).items() if fails(*side)
    }


class Optimum(NamedTuple):
    """Money in 亿元, the columns that are not zero by name, and the price of each row by name.

    A price is what the money gains per unit that the right-hand side of the row grows.
    """

    money: float
    columns: Mapping[str, float]
    prices: Mapping[str, float]


@pytest.fixture(scope="session")
def optimum(links: Links) -> Callable[..., Optimum]:
    """The money stage of a case, solved by HiGHS."""

    def solve(case: Case) -> Optimum:
        ready = prepare(case, links)
        found = Highs().solve(ready.program)
        assert found.status == "optimal", found.status
        chosen = zip(ready.decide.names(), found.values.tolist(), strict=True)
        heads = (row_name(head.family, head.key) for head in ready.program.heads)
        return Optimum(
            -found.objective,
            {name: value for name, value in chosen if value > HOLDS},
            dict(zip(heads, (-found.prices).tolist(), strict=True)),
        )

    return solve


@pytest.fixture(scope="session")
def ready_of(links: Links) -> Callable[[Case], Prepared]:
    """The program of a case."""
    return lambda case: prepare(case, links)


@pytest.fixture(scope="session")
def residual() -> Callable[[Program, np.ndarray], float]:
    """The worst violation of rows and bounds at a point, relative to 1 + the right-hand side."""

    def worst(program: Program, values: np.ndarray) -> float:
        matrix = program.matrix
        found = [0.0, float(np.max(program.lower - values)), float(np.max(values - program.upper))]
        for i in range(matrix.rows):
            at = slice(matrix.start[i], matrix.start[i + 1])
            left = float(matrix.value[at] @ values[matrix.column[at]])
            for miss, right in (
                (left - program.row_upper[i], program.row_upper[i]),
                (program.row_lower[i] - left, program.row_lower[i]),
            ):
                if np.isfinite(right):
                    found.append(float(miss / (1 + abs(right))))
        return max(found)

    return worst


@pytest.fixture(scope="session")
def solved() -> Callable[[Program], Solution]:
    """A program solved afresh by HiGHS with one thread."""
    return lambda program: Highs().solve(program)
