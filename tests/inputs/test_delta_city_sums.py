"""What the cities and the tranches of the city case have adds up to what the province case has."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from inputs.case import Case
from inputs.evidence_lookup import Key, key_text
from inputs.load import load_case
from inputs.scaling.project_tables import AMOUNTS
from inputs.scaling.sources import read_sources

SUMS = 1e-9
"""Parts carry ten digits or more, and the largest takes what rounding leaves."""

ADDITIVE = [
    ("regions", "gdp_yi_cny"),
    ("regions", "population_kperson"),
    ("regions", "industrial_output_yi_cny"),
    ("industry", "output_yi_cny"),
    ("talent", "stock_kperson"),
    ("talent", "train_limit_kperson"),
    ("talent", "recruit_limit_kperson"),
    ("energy", "budget_yi_kwh"),
    ("land", "available_km2"),
    ("compute", "installed_eflops"),
    ("compute", "base_load_eflops"),
    ("compute", "build_limit_eflops"),
    ("compute_due", "added_eflops"),
    ("hosts", "quota_eflops"),
    ("routes", "bandwidth_eflops"),
]

PROJECTS = [(table, column) for table, columns in AMOUNTS.items() for column in columns]

UNCHANGED = [
    "provinces",
    "sectors",
    "compute_classes",
    "emissions",
    "comparisons",
    "diminishing",
    "demand",
    "sources",
    "funding",
    "vouchers",
    "disciplines",
    "facilities",
    "sector_policy",
    "chokepoints",
    "targets",
    "papers",
]


@cache
def province() -> Case:
    return load_case("delta-province")


@cache
def city() -> Case:
    return load_case("delta-city")


def whole_of() -> dict[str, str]:
    """The province, host or project of the province case behind a code of the city case."""
    sources = read_sources()
    regions = {code: row.province for code, row in sources.cities.items()}
    hosts = {code: part.of for code, part in sources.hosts.items()}
    return regions | hosts | {row.code: row.project for row in sources.tranches.values()}


def cells(case: Case, table: str, column: str) -> Iterator[tuple[Key, float]]:
    for key, row in getattr(case, table).items():
        if getattr(row, column) is not None:
            yield key, getattr(row, column)


def totals(case: Case, table: str, column: str, rename: Callable[[str], str]) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for key, value in cells(case, table, column):
        found["/".join(map(rename, key_text(key).split("/")))] += value
    return dict(found)


@pytest.mark.parametrize(("table", "column"), [*ADDITIVE, *PROJECTS])
def test_parts_add_up_to_the_whole(table: str, column: str) -> None:
    whole = whole_of()
    parts = totals(city(), table, column, lambda code: whole.get(code, code))
    assert parts == pytest.approx(totals(province(), table, column, str), rel=SUMS, abs=0)


@pytest.mark.parametrize("table", ["regions", "talent", "projects", "industry"])
def test_there_is_something_to_add_up(table: str) -> None:
    columns = [column for name, column in (*ADDITIVE, *PROJECTS) if name == table]
    assert all(sum(value for _, value in cells(city(), table, column)) > 0 for column in columns
               if any(value for _, value in cells(province(), table, column)))  # fmt: skip


def test_people_at_work_add_up() -> None:
    whole = whole_of()

    def employed(case: Case) -> dict[str, float]:
        found: dict[str, float] = defaultdict(float)
        for (indicator, sector, region), row in case.indicators.items():
            if indicator == "employment":
                found[f"{sector}/{whole.get(region, region)}"] += row.value
        return dict(found)

    assert employed(city()) == pytest.approx(employed(province()), rel=SUMS)


@pytest.mark.parametrize("table", UNCHANGED)
def test_what_belongs_to_provinces_or_to_all_is_unchanged(table: str) -> None:
    assert getattr(city(), table) == getattr(province(), table)


def test_every_other_table_is_shared_out_or_follows_the_new_codes() -> None:
    told = {table for table, _ in (*ADDITIVE, *PROJECTS)} | set(UNCHANGED) | set(AMOUNTS)
    others = {"indicators", "sites", "zones", "zone_members", "talent_classes", "moves"}
    others |= {"precedence", "planner_terms", "roles", "parameters", "evidence"}
    assert told | others == set(vars(city())) - {"settings", "sha256"}


def test_parameters_of_the_province_case_are_kept() -> None:
    kept = {code: city().parameters.get(code) for code in province().parameters}
    assert kept == dict(province().parameters)


@pytest.mark.parametrize("code", ["320000", "330000", "340000"])
def test_the_province_is_the_mean_of_its_cities_in_rent_and_productivity(code: str) -> None:
    cities = [region for region in city().regions.values() if region.province == code]
    whole = sum(region.industrial_output_yi_cny for region in cities)
    for column in ("rent_yi_cny", "productivity", "tariff_yi_cny"):
        values = [getattr(r, column) * r.industrial_output_yi_cny for r in cities]
        mean = sum(values) / whole
        assert mean == pytest.approx(getattr(province().regions[code], column), rel=1e-6)


def test_the_province_is_the_mean_of_its_cities_in_wages() -> None:
    paid: dict[tuple[str, str], float] = defaultdict(float)
    for (kind, region), row in city().talent.items():
        paid[kind, city().regions[region].province] += row.wage_yi_cny * row.stock_kperson
    for key, row in province().talent.items():
        assert paid[key] / row.stock_kperson == pytest.approx(row.wage_yi_cny, rel=1e-6)


def test_shanghai_keeps_its_row_but_for_the_seat() -> None:
    own, old = city().regions["310000"], province().regions["310000"]
    same = {"region", "province", "lon", "lat"}
    assert own.model_dump(exclude=same) == old.model_dump(exclude=same)
