"""Projects stand on the industrial land that is available."""

import pytest

from inputs.projects import Project, Site
from inputs.regions import Land, Region


def test_projects_may_fill_the_land_as_it_is_released(case, broken):
    point = {"start__plant__A1__2023": 0.5, "start__plant__A1__2024": 0.5}
    assert broken(case, "land", point) == set()


def test_projects_may_not_stand_on_land_before_it_is_released(case, broken):
    assert broken(case, "land", {"start__plant__A1__2023": 0.75}) == {("A1", 2023)}


def test_the_best_plan_gives_land_to_what_earns_most_on_it(make, optimum):
    """2 km² at a rent of 1: the shop earns 4 − 1 on 1 km², the mill 6 − 2 on 2 km².

    The shop stands whole and the mill by half: 3 + 2 = 5. One km² more brings half a mill: 2.
    """
    found = optimum(
        make(
            regions=[Region(region="A1", province="A", rent_yi_cny=1)],
            projects=[
                Project(project="mill", sector="cars", value_yi_cny=6, land_km2=2),
                Project(project="shop", sector="cars", value_yi_cny=4, land_km2=1),
            ],
            land=[Land(region="A1", year=2023, available_km2=2)],
        )
    )
    assert found.money == pytest.approx(5, rel=1e-9)
    assert found.columns == pytest.approx(
        {"start__mill__A1__2023": 0.5, "start__shop__A1__2023": 1}, rel=1e-9
    )
    assert found.prices["land__A1__2023"] == pytest.approx(2, rel=1e-9)


def test_land_is_taken_up_more_where_needs_are_higher(make, rows_of):
    case = make(
        projects=[Project(project="mill", sector="cars", land_km2=2)],
        sites=[Site(project="mill", region="A1", need_factor=1.5)],
        land=[Land(region="A1", year=2023, available_km2=2)],
    )
    (row,) = rows_of(case, "land")
    assert list(row.terms.values()) == [3]
