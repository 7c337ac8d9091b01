"""Each sector has its own window of money, in a province or in the Delta."""

from math import inf

import pytest

from inputs.funding import Discipline
from inputs.policy import SectorPolicy
from inputs.projects import Project, Site
from inputs.regions import Region
from inputs.sectors import Sector

SECTORS = [Sector(sector="cars"), Sector(sector="care")]
MILL = Project(project="mill", sector="cars", value_yi_cny=5, capital_yi_cny=4, life_years=4)
CLINIC = Project(project="clinic", sector="care", capital_yi_cny=4, life_years=4)


def test_a_sector_may_take_its_window_whole(case, broken):
    """A plant and a half put 30 into cars in A; the school's 5 are a seventh of all."""
    point = {
        "start__plant__A1__2023": 1, "start__plant__A1__2024": 0.5, "start__school__A1__2023": 1,
    }  # fmt: skip
    assert broken(case, "sector_policy", point) == set()


def test_a_sector_may_not_take_more_than_its_most(case, broken):
    """What stands in B does not count."""
    point = {"start__plant__A1__2023": 1.6, "start__plant__B1__2023": 9}
    assert broken(case, "sector_policy", point) == {("most", "cars", "A")}


def test_a_sector_may_not_get_less_than_its_share_of_all_capital(case, broken):
    """0.05 of a plant is 1 of 6, and a quarter is asked."""
    point = {"start__plant__A1__2023": 0.05, "start__school__A1__2023": 1}
    assert broken(case, "sector_policy", point) == {("least_share", "cars", "A")}


def test_least_and_largest_share_bound_a_sector_from_both_sides(make, broken):
    window = SectorPolicy(sector="cars", least_yi_cny=2, most_share=0.75)
    case = make(sectors=SECTORS, projects=[MILL, CLINIC], sector_policy=[window])
    within = {"start__mill__A1__2023": 0.75, "start__clinic__B1__2023": 0.25}
    assert broken(case, "sector_policy", within) == set()
    alone = {"start__mill__A2__2023": 0.25}
    assert broken(case, "sector_policy", alone) == {
        ("least", "cars", ""),
        ("most_share", "cars", ""),
    }


def test_a_closed_share_allows_no_other_sector_in_its_province(make, broken):
    """Cars are to take all capital of A, whatever the clinic does in B."""
    window = SectorPolicy(sector="cars", province="A", least_share=1)
    case = make(sectors=SECTORS, projects=[MILL, CLINIC], sector_policy=[window])
    elsewhere = {"start__mill__A1__2023": 1, "start__clinic__B1__2023": 1}
    assert broken(case, "sector_policy", elsewhere) == set()
    mixed = {"start__mill__A1__2023": 0.9, "start__clinic__A2__2023": 0.1}
    assert broken(case, "sector_policy", mixed) == {("least_share", "cars", "A")}


def test_a_policy_that_asks_nothing_has_no_row(make, rows_of):
    open_window = [SectorPolicy(sector="cars")]
    case = make(sectors=SECTORS, projects=[MILL, CLINIC], sector_policy=open_window)
    assert rows_of(case, "sector_policy") == []


def test_capital_counts_where_it_is_begun_even_if_it_is_closed(make, sides):
    medium = MILL.model_copy(update={"discipline": "medium"})
    case = make(
        years=(2023, 2024),
        projects=[medium],
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
        sector_policy=[SectorPolicy(sector="cars", most_yi_cny=9)],
    )
    point = {"start__mill__A1__2023": 1, "close__mill__A1__2023": 1}
    assert sides(case, "sector_policy", point) == {("most", "cars", ""): (4, "<=", 9)}


def test_a_province_counts_all_its_regions_even_where_one_has_its_code(make, broken):
    places = [Region(region=code, province="A") for code in ("A", "A2")]
    window = SectorPolicy(sector="cars", province="A", most_yi_cny=2)
    case = make(regions=places, projects=[MILL], sector_policy=[window])
    point = {"start__mill__A2__2023": 1}
    assert broken(case, "sector_policy", point) == {("most", "cars", "A")}


def test_a_least_amount_that_no_project_can_bring_leaves_no_plan(make, ready_of, solved):
    window = SectorPolicy(sector="care", province="A", least_yi_cny=1, most_yi_cny=2)
    case = make(sectors=SECTORS, projects=[MILL], sector_policy=[window])
    assert solved(ready_of(case).program).status == "infeasible"


def test_a_share_for_a_sector_without_projects_leaves_its_province_empty(make, optimum):
    """The mill brings 5 − 4/4 = 4 wherever it stands; A owes all its capital to care."""
    window = SectorPolicy(sector="care", province="A", least_share=0.5)
    sites = [Site(project="mill", region=code) for code in ("A1", "B1")]
    case = make(sectors=SECTORS, projects=[MILL], sites=sites, sector_policy=[window])
    found = optimum(case)
    assert found.money == pytest.approx(4, rel=1e-9)
    assert found.columns == pytest.approx({"start__mill__B1__2023": 1})


def test_the_best_plan_fills_the_window_where_a_sector_earns_most(make, optimum):
    """A mill of 4 pays 1 a year: it brings 9 in A1 and 5 in B1, and 2 of its 4 may go to A.

    Half of each is 7. One 亿元 more in A moves a quarter of a mill there: 4/4 = 1.
    """
    sites = [
        Site(project="mill", region="A1", value_yi_cny=10),
        Site(project="mill", region="B1", value_yi_cny=6),
    ]
    window = SectorPolicy(sector="cars", province="A", most_yi_cny=2)
    found = optimum(make(projects=[MILL], sites=sites, sector_policy=[window]))
    assert found.money == pytest.approx(7, rel=1e-9)
    assert found.prices["sector_policy__most__cars__A"] == pytest.approx(1, rel=1e-9)


def test_the_best_plan_gives_a_favoured_sector_just_its_share(make, optimum):
    """A mill brings 5 − 1, a clinic costs 1, and a quarter of all capital goes to clinics.

    A third of a clinic goes with a mill: 4 − 1/3. The row is 3·clinic − mill ≥ 0, so that asking
    for 1 more costs a third of a clinic.
    """
    favour = SectorPolicy(sector="care", least_share=0.25)
    found = optimum(make(sectors=SECTORS, projects=[MILL, CLINIC], sector_policy=[favour]))
    assert found.money == pytest.approx(11 / 3, rel=1e-9)
    assert found.prices["sector_policy__least_share__care__all."] == pytest.approx(-1 / 3, rel=1e-9)


def test_provinces_apart_split_the_most_of_the_delta_and_owe_their_own_least(make, limits_of):
    """Without figures of GDP each of the two has a half; nobody owes the least of the Delta."""
    windows = [
        SectorPolicy(sector="cars", least_yi_cny=2, most_yi_cny=6, most_share=0.5),
        SectorPolicy(sector="cars", province="A", least_yi_cny=1),
    ]
    case = make(projects=[MILL], sector_policy=windows)
    alone = limits_of(case, "A")
    assert alone["sector_policy__most__cars__all."] == (-inf, 3)
    assert alone["sector_policy__least__cars__all."] == (-inf, inf)
    assert alone["sector_policy__most_share__cars__all."] == (-inf, 0)
    assert alone["sector_policy__least__cars__A"] == (1, inf)
    assert limits_of(case, "B")["sector_policy__least__cars__A"] == (0, inf)
