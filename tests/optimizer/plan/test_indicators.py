"""The table of indicators: by hand on small plans, and blank where it would be wrong."""

import math

import numpy as np
import pytest

from geo.case_links import links_of
from inputs.compute import Compute, ComputeClass, Host
from inputs.projects import Project, ProjectCompute, ProjectTalent, Provides, Site
from inputs.regions import Energy, Region
from inputs.synthetic import synthetic_case
from inputs.talent import Talent
from optimizer.plan.accounts import accounts
from optimizer.plan.facts import facts
from optimizer.plan.indicators import indicators_table
from optimizer.plan.readback import decision_tables
from optimizer.prepare import prepare

NAMES = (
    "gini_gdp",
    "theil_gdp",
    "theil_gdp_between",
    "theil_gdp_within",
    "coupling_coordination",
)

PLACES = {"A1": ("A", 40.0), "A2": ("A", 10.0), "B1": ("B", 10.0)}
"""Province and product, 亿元, of three regions of ten thousand persons each."""


def _regions(people: float = 10.0) -> list[Region]:
    return [
        Region(region=code, province=province, gdp_yi_cny=gdp, population_kperson=people)
        for code, (province, gdp) in PLACES.items()
    ]


ENERGY = [Energy(region=r, year=y, budget_yi_kwh=8) for r in PLACES for y in (2023, 2024)]

MILL = {
    "projects": [
        Project(
            project="mill", sector="cars", value_yi_cny=30, capital_yi_cny=20, energy_yi_kwh=4,
            mandated=True, last_year=2024,
        ),
        Project(project="grid", sector="cars", mandated=True),
    ],
    "sites": [Site(project="mill", region="B1"), Site(project="grid", region="A1")],
    "provides": [Provides(project="grid", resource="energy", lag=1, amount=8)],
    "project_talent": [ProjectTalent(project="mill", class_="digital", need_kperson=2)],
    "project_compute": [ProjectCompute(project="mill", class_="live", need_eflops=2)],
    "talent": [
        Talent(class_="digital", region="A1", stock_kperson=4, deployable=0.5),
        Talent(class_="digital", region="A2", stock_kperson=2, deployable=0),
        Talent(class_="digital", region="B1", stock_kperson=8, deployable=0.75),
    ],
    "compute_classes": [ComputeClass(class_="live")],
    "hosts": [Host(host="hall", region="A1")],
    "compute": [Compute(class_="live", host="hall", installed_eflops=9, base_load_eflops=2)],
}  # fmt: skip


@pytest.fixture
def told(make, links):
    """Before and after by year and indicator, with columns of the plan set by name."""

    def tell(point: dict[str, float], **tables):
        case = make(years=(2023, 2024), rate=0.25, **{"regions": _regions(), **tables})
        ready = prepare(case, links)
        values = np.zeros(len(ready.program.cost))
        names = list(ready.decide.names())
        for name, value in point.items():
            values[names.index(name)] = value
        read = facts(case, links, decision_tables(case, ready.decide, values), {})
        table = indicators_table(read, accounts(read))
        assert table.columns == ("year", "indicator", "before", "after")
        assert [row[:2] for row in table.rows] == [(y, n) for y in case.years for n in NAMES]
        return {(year, name): (before, after) for year, name, before, after in table.rows}

    return tell


def test_inequality_before_and_after_by_hand(told):
    """Heads 4, 1, 1; from 2024 on the mill, undiscounted 30 a year, makes B1 as rich as A1.

    Gini before: 4 ordered pairs of 9 differ by 3, mean 2: 4/9·3/(2·2) = 1/3. After heads are 4, 1,
    4: the same 4 pairs, mean 3: 4/9·3/6 = 2/9. Theil before: 2/3·ln 2 + 2·(1/6)·ln(1/2) = ln(2)/3.
    After: 2·(4/9)·ln(4/3) + (1/9)·ln(1/3). Between: A has 5/6, then 5/9 of the product and 2/3 of
    the people.
    """
    found = told({"start__mill__B1__2024": 1}, **MILL, energy=ENERGY)
    for name in NAMES:
        assert found[2023, name][0] == found[2024, name][0]
    for name in NAMES[:4]:
        assert found[2023, name][1] == found[2023, name][0]
    assert found[2024, "gini_gdp"] == pytest.approx((1 / 3, 2 / 9), rel=1e-12)
    after = 8 / 9 * math.log(4 / 3) - math.log(3) / 9
    assert found[2024, "theil_gdp"] == pytest.approx((math.log(2) / 3, after), rel=1e-12)
    apart = (
        5 / 6 * math.log(5 / 4) + 1 / 6 * math.log(1 / 2),
        5 / 9 * math.log(5 / 6) + 4 / 9 * math.log(4 / 3),
    )
    assert found[2024, "theil_gdp_between"] == pytest.approx(apart, rel=1e-12)
    within = tuple(all_ - part for all_, part in zip(found[2024, "theil_gdp"], apart, strict=True))
    assert found[2024, "theil_gdp_within"] == pytest.approx(within, rel=1e-9)


def test_coordination_before_and_after_by_hand(told):
    """Levels by the scale over three regions, before, 2023 and 2024; ten thousand persons each.

    Economy: heads 4 → 1, 1 → 0.01; B1 with the mill 4 → 1. People at work are 2 everywhere, 4 in B1
    with the mill: 0.01 and 1. Compute at work: 2 in A1 at all times, 2 in B1 with the mill, else
    none: 1 or 0.01. Innovation, the mean: A1 0.505, A2 0.01, B1 0.01 and then 1. Energy: all of 8
    left, in B1 with the mill one half: 1 and 0.01. D = (Π u)^(1/6).
    """
    point = {"start__mill__B1__2024": 1, "serve__live__hall__B1__2024": 2}
    found = told(point, **MILL, energy=ENERGY)
    before = (0.505 ** (1 / 6) + 2 * (0.01 * 0.01) ** (1 / 6)) / 3
    after = (0.505 ** (1 / 6) + (0.01 * 0.01) ** (1 / 6) + 0.01 ** (1 / 6)) / 3
    assert found[2024, "coupling_coordination"] == pytest.approx((before, after), rel=1e-12)
    assert found[2023, "coupling_coordination"] == pytest.approx((before, before), rel=1e-12)


def test_electricity_that_a_project_sets_free_is_headroom(told):
    """A mill in A1 takes 4 of 8, one half; the grid sets 8 free a year after its start, in 2024.

    Left are 1/2 of 8 in 2023 and 3/4 of 16 in 2024: levels 0.01, and 0.01 + 0.99/2 = 0.505. The
    other levels are the same in both years: economy of A1 1, and innovation (1 + 1)/2.
    """
    tables = {**MILL, "sites": [Site(project=p, region="A1") for p in ("mill", "grid")]}
    point = {"start__mill__A1__2023": 1, "start__grid__A1__2023": 1}
    point |= {f"serve__live__hall__A1__{year}": 2 for year in (2023, 2024)}
    found = told(point, **tables, energy=ENERGY)
    gain = found[2024, "coupling_coordination"][1] - found[2023, "coupling_coordination"][1]
    assert gain == pytest.approx((0.505 ** (1 / 6) - 0.01 ** (1 / 6)) / 3, rel=1e-9)


def test_a_region_without_product_or_people_leaves_every_indicator_blank(told):
    for regions in (
        [*_regions()[:2], Region(region="B1", province="B", population_kperson=10)],
        [*_regions()[:2], Region(region="B1", province="B", gdp_yi_cny=10)],
    ):
        assert set(told({}, regions=regions, energy=ENERGY).values()) == {(None, None)}


def test_without_headroom_everywhere_coordination_alone_is_blank(told):
    for energy in (
        [],
        ENERGY[:-1],
        [*ENERGY[:-1], Energy(region="B1", year=2024, budget_yi_kwh=0)],
    ):
        found = told({}, energy=energy)
        assert found[2023, "gini_gdp"] == pytest.approx((1 / 3, 1 / 3))
        assert found[2023, "coupling_coordination"] == (None, None)


def test_one_region_alone_is_equal_and_at_the_top_of_every_scale(told):
    one = [Energy(region="A1", year=year, budget_yi_kwh=8) for year in (2023, 2024)]
    found = told({}, regions=_regions()[:1], energy=one)
    for name in NAMES[:4]:
        assert found[2024, name] == (0, 0)
    assert found[2024, "coupling_coordination"] == (1, 1)


def test_a_plan_that_does_nothing_changes_nothing(told):
    found = told({}, **MILL, energy=ENERGY)
    assert all(before == after for before, after in found.values())


def test_every_indicator_of_a_solved_case_lies_in_its_range(solved):
    case = synthetic_case(regions=6, projects=24, years=3, seed=1)
    ready = prepare(case, links_of(case))
    tables = decision_tables(case, ready.decide, solved(ready.program).values)
    read = facts(case, ready.links, tables, {})
    rows = indicators_table(read, accounts(read)).rows
    assert len(rows) == 3 * len(NAMES)
    for _, name, before, after in rows:
        assert 0 <= before < 1, name
        assert 0 <= after < 1, name
    by_name = {row[:2]: row[3] for row in rows}
    for year in case.years:
        parts = by_name[year, "theil_gdp_between"] + by_name[year, "theil_gdp_within"]
        assert parts == pytest.approx(by_name[year, "theil_gdp"], abs=1e-12)
