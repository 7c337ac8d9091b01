"""People needed in a region are at hand there, or lent to it."""

import pytest

from inputs.projects import Project, ProjectTalent, Site
from inputs.talent import Talent


def test_a_region_may_use_its_own_people_and_those_who_come(case, broken):
    """A1 has 10, and 1 comes from B1 of 4: 3 · 3 + 1 lent … 6 · ⅔ = 4 in B1 needs all 4 there."""
    full = {"start__plant__A1__2023": 1}
    assert broken(case, "talent_balance", full) == set()
    at_limit = {
        "start__plant__B1__2023": 0.5, "move__digital__A1__B1__2024": 2,
    }  # fmt: skip
    assert broken(case, "talent_balance", at_limit) == set()


def test_a_region_may_not_use_people_who_are_not_there(case, broken):
    """Half a plant in B1 needs 3 of its 4 people in 2023 and 6 in 2024."""
    point = {"start__plant__B1__2023": 0.5}
    assert broken(case, "talent_balance", point) == {("digital", "B1", 2024)}


def test_people_lent_are_missing_at_home(case, broken):
    point = {"start__plant__A1__2023": 1, "move__digital__A1__B1__2024": 5}
    assert broken(case, "talent_balance", point) == {("digital", "A1", 2024)}


def test_the_trained_and_recruited_stay_less_the_attrition(case, sides):
    """One trained without lag and one recruited in 2023: 2 in 2023, 2 · 0.9 in 2024."""
    point = {"train__digital__A1__2023": 1, "recruit__digital__A1__2023": 1}
    found = sides(case, "talent_balance", point)
    assert found["digital", "A1", 2023] == (-2, "<=", 10)
    assert found["digital", "A1", 2024] == pytest.approx((-1.8, "<=", 10))


def test_the_best_plan_is_as_large_as_the_people_of_its_last_year(make, optimum):
    """Of 10 people a quarter is free, and a fifth leaves each year: 2 in 2023, 1.6 in 2024.

    The mill needs 4, so a share of 1.6/4 = 0.4 stands in both years; it brings 10 and pays wages
    of 4 · 0.5 = 2.   0.4 · (10 − 2) · (0.8 + 0.64) = 4.608
    """
    found = optimum(
        make(
            rate=0.25,
            years=(2023, 2024),
            projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
            sites=[Site(project="mill", region="A1")],
            project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=4)],
            talent=[
                Talent(
                    class_="digital", region="A1", stock_kperson=10, deployable=0.25,
                    attrition=0.2, wage_yi_cny=0.5,
                ),
            ],
        )
    )  # fmt: skip
    assert found.money == pytest.approx(4.608, rel=1e-9)
    assert found.columns == pytest.approx({"start__mill__A1__2023": 0.4}, rel=1e-9)
    assert found.prices["talent_balance__digital__A1__2023"] == pytest.approx(0, abs=1e-9)
    assert found.prices["talent_balance__digital__A1__2024"] == pytest.approx(2.88, rel=1e-9)
