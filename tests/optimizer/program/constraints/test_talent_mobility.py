"""People work elsewhere only as far as they are willing, allowed and not needed at home."""

import pytest

from inputs.projects import Project, ProjectTalent, Site
from inputs.talent import Move, Talent, TalentClass


def test_as_many_may_leave_as_are_willing_and_not_kept_at_home(case, broken):
    """Half of 10 are willing and half of those cross the barrier; a quarter of 10 may leave."""
    assert broken(case, "talent_mobility", {"move__digital__A1__B1__2023": 2.5}) == set()


def test_no_more_may_leave_than_the_barrier_lets_through(case, broken):
    """B1 has 4, of whom 2 are willing; a person across costs 1/(1 − 0.2) = 1.25 of them."""
    assert broken(case, "talent_mobility", {"move__digital__B1__A1__2024": 1.6}) == set()
    point = {"move__digital__B1__A1__2024": 1.7}
    assert broken(case, "talent_mobility", point) == {("mobile", "digital", "B1", 2024)}


def test_a_floor_keeps_people_at_home_who_are_willing_to_leave(make, broken):
    people = Talent(
        class_="digital", region="A1", stock_kperson=10, mobile_share=0.5, home_floor=0.75
    )
    case = make(
        projects=[Project(project="mill", sector="cars")],
        project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=4)],
        talent=[people],
    )
    point = {"move__digital__A1__A2__2023": 2, "move__digital__A1__B1__2023": 1}
    assert broken(case, "talent_mobility", point) == {("home", "digital", "A1", 2023)}


def test_a_barrier_within_a_province_is_none_unless_stated(make, rows_of):
    case = make(
        projects=[Project(project="mill", sector="cars")],
        project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=4)],
        talent_classes=[TalentClass(class_="digital", barrier=0.5)],
        talent=[Talent(class_="digital", region="A1", stock_kperson=10, mobile_share=1)],
    )
    (row,) = rows_of(case, "talent_mobility")
    assert sorted(row.terms.values()) == [1, 2]


def test_nobody_passes_a_closed_relation(make, rows_of):
    case = make(
        projects=[Project(project="mill", sector="cars")],
        project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=4)],
        talent=[Talent(class_="digital", region="A1", stock_kperson=10, mobile_share=1)],
        moves=[
            Move(class_="digital", from_="A1", to="A2", barrier=1),
            Move(class_="digital", from_="A1", to="B1", barrier=1),
        ],
    )
    assert rows_of(case, "talent_mobility") == []


def test_the_best_plan_borrows_all_who_come_through_the_barrier(make, optimum):
    """The mill stands in B1 and needs 4; all people live in A1, 8 of them, half of them mobile.

    The barrier of one half lets 2 through, who carry half of the mill: 20 · 0.5 = 10. They earn
    0.5 each where they work, move for 1 each, and the barrier adds 1 · 0.5/(1 − 0.5) = 1 each:
    10 − 2 · (0.5 + 1 + 1) = 5. Each mobile person more brings half of 20/4 − 2.5: 1.25.
    """
    found = optimum(
        make(
            projects=[Project(project="mill", sector="cars", value_yi_cny=20)],
            sites=[Site(project="mill", region="B1")],
            project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=4)],
            talent_classes=[TalentClass(class_="digital", barrier=0.5, move_cost_yi_cny=1)],
            talent=[
                Talent(
                    class_="digital", region="A1", stock_kperson=8, mobile_share=0.5, wage_yi_cny=9
                ),
                Talent(class_="digital", region="B1", stock_kperson=0, wage_yi_cny=0.5),
            ],
        )
    )
    assert found.money == pytest.approx(5, rel=1e-9)
    assert found.prices["talent_mobility__mobile__digital__A1__2023"] == pytest.approx(1.25)
