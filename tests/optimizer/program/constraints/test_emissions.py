"""Emissions of the programme stay within caps of the Delta, a province or a region."""

import pytest

from inputs.compute import Compute, ComputeClass, Host
from inputs.funding import Discipline
from inputs.projects import Project, ProjectCompute, Provides, Site
from inputs.regions import Emission, Region

DIRTY_AND_CLEAN = [
    Region(region="A1", province="A", grid_wan_t=0.5),
    Region(region="A2", province="A"),
    Region(region="B1", province="B"),
]


def test_projects_and_hosted_compute_may_use_the_whole_cap(case, broken):
    """In 2023 a plant emits (2 + 1·8)/2 = 5 in B1, and 3/2 in A1; 4 EFLOPS draw 4, half as CO₂.

    With 0.6 in B1 and 2/3 in A1 that is 3 + 1 + 1 for 2 EFLOPS: the 5 of the Delta.
    """
    point = {
        "start__plant__B1__2023": 0.6,
        "start__plant__A1__2023": 2 / 3,
        "serve__live__hall__B1__2023": 2,
    }
    assert broken(case, "emissions", point) == set()


def test_compute_for_another_region_counts_where_it_is_hosted(case, broken):
    """A whole plant in A1 emits 3 from its second year on, 2.5 EFLOPS of the hall 1.25."""
    point = {"start__plant__A1__2023": 1, "serve__live__hall__B1__2024": 2.5}
    assert broken(case, "emissions", point) == {("A", 2024)}


def test_what_a_project_saves_counts_after_its_lag_with_the_grid_of_its_region(case, sides):
    found = sides(case, "emissions", {"start__school__A1__2023": 1})
    assert found == {("", 2023): (0, "<=", 5), ("A", 2024): (-0.5, "<=", 4)}


def test_a_cap_counts_the_regions_of_its_place_alone(make, rows_of, ready_of):
    """Two records with one year cap a region and a province; one without a place caps all."""
    case = make(
        projects=[Project(project="mill", sector="cars", emissions_wan_t=1)],
        emissions=[Emission(region=place, year=2023, cap_wan_t=1) for place in ("A1", "A", "")],
    )
    names = list(ready_of(case).decide.names())
    found = {
        row.key[0]: {names[column] for column in row.terms} for row in rows_of(case, "emissions")
    }
    assert found == {
        "A1": {"start__mill__A1__2023"},
        "A": {"start__mill__A1__2023", "start__mill__A2__2023"},
        "": {"start__mill__A1__2023", "start__mill__A2__2023", "start__mill__B1__2023"},
    }


def test_hubs_outside_the_delta_do_not_count(make, rows_of):
    case = make(
        regions=DIRTY_AND_CLEAN,
        projects=[Project(project="mill", sector="cars", emissions_wan_t=1)],
        project_compute=[ProjectCompute(project="mill", class_="train", need_eflops=1)],
        compute_classes=[ComputeClass(class_="train", energy_yi_kwh=9)],
        hosts=[Host(host="hub")],
        compute=[Compute(class_="train", host="hub", installed_eflops=9)],
        emissions=[Emission(year=2023, cap_wan_t=1)],
    )
    (row,) = rows_of(case, "emissions")
    assert sorted(row.terms.values()) == [1, 1, 1]


def test_a_closed_project_emits_and_saves_no_more(make, sides):
    """The mill emits 1 and draws 6 − 2 of electricity at 0.5: 3 in 2023; half is closed in 2024."""
    case = make(
        years=(2023, 2024),
        regions=DIRTY_AND_CLEAN,
        projects=[
            Project(
                project="mill", sector="cars", discipline="medium",
                emissions_wan_t=1, energy_yi_kwh=6,
            )
        ],
        provides=[Provides(project="mill", resource="energy", amount=2, lag=0)],
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
        emissions=[Emission(year=year, cap_wan_t=1) for year in (2023, 2024)],
    )  # fmt: skip
    point = {"start__mill__A1__2023": 1, "close__mill__A1__2023": 0.5}
    found = sides(case, "emissions", point)
    assert found == {("", 2023): (3, "<=", 1), ("", 2024): (1.5, "<=", 1)}


def test_a_common_cap_is_split_by_gdp_and_that_of_a_province_is_its_own(case, rows_of):
    found = {row.key: dict(row.owned) for row in rows_of(case, "emissions")}
    assert found["", 2023] == pytest.approx({"A": 3, "B": 2}, rel=1e-12)
    assert found["A", 2024] == {"A": 4}


def test_the_best_plan_spends_the_cap_where_a_ton_brings_most(make, optimum, reached_by):
    """The mill in A1 emits 1 + 0.5·4 = 3 and brings 10, the forge in B1 emits 1 and brings 6.

    Of a cap of 2 the forge takes 1, the mill the rest, a third of it: 6 + 10/3 = 28/3. One 万吨
    more brings 10/3. Alone, with half of the cap, the provinces bring 10/3 and 6, as in trade; but
    under a cap of 1, split in halves, 5/3 and 3, though together all of it went to the forge: 6.
    """
    tables = {
        "regions": DIRTY_AND_CLEAN,
        "projects": [
            Project(
                project="mill", sector="cars", home="A", value_yi_cny=10,
                emissions_wan_t=1, energy_yi_kwh=4,
            ),
            Project(
                project="forge", sector="cars", home="B", value_yi_cny=6, emissions_wan_t=1
            ),
        ],
        "sites": [Site(project="mill", region="A1"), Site(project="forge", region="B1")],
    }  # fmt: skip
    found = optimum(make(emissions=[Emission(year=2023, cap_wan_t=2)], **tables))
    assert found.money == pytest.approx(28 / 3, rel=1e-9)
    assert found.prices["emissions__all.__2023"] == pytest.approx(10 / 3, rel=1e-9)
    tight = make(emissions=[Emission(year=2023, cap_wan_t=1)], **tables)
    assert reached_by(tight, "A") == pytest.approx(5 / 3, rel=1e-9)
    assert reached_by(tight, "B") == pytest.approx(3, rel=1e-9)
    assert reached_by(tight, "A", "B") == pytest.approx(6, rel=1e-9)
