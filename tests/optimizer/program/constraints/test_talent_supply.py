"""Training and recruitment stay within capacity."""

import pytest

from inputs.projects import Project, ProjectTalent, Site
from inputs.talent import Talent


def test_training_may_fill_the_places_that_a_school_adds_a_year_later(case, broken):
    point = {
        "start__school__A1__2023": 1, "train__digital__A1__2023": 2,
        "train__digital__A1__2024": 5, "recruit__digital__A1__2023": 1,
    }  # fmt: skip
    assert broken(case, "talent_supply", point) == set()


def test_a_school_adds_no_places_in_the_year_in_which_it_starts(case, broken):
    point = {"start__school__A1__2023": 1, "train__digital__A1__2023": 3}
    assert broken(case, "talent_supply", point) == {("train", "digital", "A1", 2023)}


def test_nobody_is_recruited_above_the_limit(case, broken):
    point = {"recruit__digital__A1__2024": 1.5}
    assert broken(case, "talent_supply", point) == {("recruit", "digital", "A1", 2024)}


def test_training_that_would_end_after_the_plan_has_no_column(make, rows_of):
    people = Talent(
        class_="digital", region="A1", stock_kperson=1, train_limit_kperson=1, train_lag_years=1
    )
    case = make(years=(2023, 2024), talent=[people])
    assert [row.key for row in rows_of(case, "talent_supply")] == [("train", "digital", "A1", 2023)]


def test_the_best_plan_trains_and_recruits_up_to_both_limits(make, optimum):
    """Nobody is there; 1 may be recruited a year and 2 trained, who work a year later.

    2023: 1 recruited carries a quarter of the mill, which needs 4.
    2024: half of him stays, 1 is recruited and 2 come from training: 3.5 carry 0.875.
    Value 10 · 0.25 + 10 · 0.875 = 11.25; cost 2 · 1 recruits and 2 · 0.5 training = 3; 8.25.
    A third place in training would bring 10/4 − 0.5 = 2.
    """
    found = optimum(
        make(
            years=(2023, 2024),
            projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
            sites=[Site(project="mill", region="A1")],
            project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=4)],
            talent=[
                Talent(
                    class_="digital", region="A1", stock_kperson=0, attrition=0.5,
                    train_limit_kperson=2, train_cost_yi_cny=0.5, train_lag_years=1,
                    recruit_limit_kperson=1, recruit_cost_yi_cny=1,
                ),
            ],
        )
    )  # fmt: skip
    assert found.money == pytest.approx(8.25, rel=1e-9)
    assert found.prices["talent_supply__train__digital__A1__2023"] == pytest.approx(2, rel=1e-9)
