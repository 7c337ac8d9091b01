"""A project is copied only after the one that it follows has matured."""

import pytest

from inputs.funding import Discipline
from inputs.policy import Precedence
from inputs.projects import Project


def test_a_follower_may_use_all_copies_of_the_first(case, broken):
    """A quarter of a plant allows one school, as one plant allows four."""
    point = {"start__plant__B1__2023": 0.25, "start__school__A1__2023": 1}
    assert broken(case, "precedence", point) == set()


def test_a_follower_may_not_come_before_the_first(case, broken):
    """In 2024 the plant stands, a year too late for the school of 2023."""
    point = {"start__plant__A1__2024": 1, "start__school__A1__2023": 1}
    assert broken(case, "precedence", point) == {("school", "plant", 2023)}


def test_copies_follow_after_the_lag(make, sides):
    """The pilot of 2023 allows half as many copies from 2024 on, that of 2024 none yet."""
    case = make(
        years=(2023, 2024),
        projects=[Project(project=code, sector="cars") for code in ("pilot", "copy")],
        precedence=[Precedence(project="copy", after="pilot", lag=1, replication=0.5)],
    )
    point = {"start__pilot__A1__2023": 0.5, "start__pilot__B1__2024": 0.5}
    assert sides(case, "precedence", point) == {
        ("copy", "pilot", 2023): (0, "<=", 0),
        ("copy", "pilot", 2024): (-0.25, "<=", 0),
    }


def test_before_the_lag_has_passed_nothing_follows(make, broken):
    case = make(
        projects=[Project(project=code, sector="cars") for code in ("pilot", "copy")],
        precedence=[Precedence(project="copy", after="pilot", lag=1, replication=9)],
    )
    point = {"start__pilot__A1__2023": 1, "start__copy__A1__2023": 0.1}
    assert broken(case, "precedence", point) == {("copy", "pilot", 2023)}


def test_what_is_closed_neither_allows_copies_nor_needs_any(make, sides):
    """A quarter of the pilot and half of the copy are closed in 2024."""
    case = make(
        years=(2023, 2024),
        projects=[
            Project(project=code, sector="cars", discipline="medium") for code in ("pilot", "copy")
        ],
        precedence=[Precedence(project="copy", after="pilot", lag=0, replication=1)],
        disciplines=[Discipline(discipline="medium", deadline_years=1)],
    )
    point = {
        "start__pilot__A1__2023": 1, "close__pilot__A1__2023": 0.25,
        "start__copy__A1__2023": 1, "close__copy__A1__2023": 0.5,
    }  # fmt: skip
    assert sides(case, "precedence", point) == {
        ("copy", "pilot", 2023): (0, "<=", 0),
        ("copy", "pilot", 2024): (-0.25, "<=", 0),
    }


def test_the_best_plan_pays_for_the_first_to_copy_it(make, optimum, reached_by):
    """The pilot costs 4 and allows 0.8 of a copy, which brings 6: 4.8 − 4 = 0.8.

    A pilot more would bring that again, a copy that needs none would bring 6. The pilot belongs to
    A and the copy to B: alone, neither builds anything.
    """
    case = make(
        projects=[
            Project(project="pilot", sector="cars", home="A", value_yi_cny=-4),
            Project(project="copy", sector="cars", home="B", value_yi_cny=6),
        ],
        precedence=[Precedence(project="copy", after="pilot", lag=0, replication=0.8)],
    )
    found = optimum(case)
    assert found.money == pytest.approx(0.8, rel=1e-9)
    assert found.prices["placement__pilot"] == pytest.approx(0.8, rel=1e-9)
    assert found.prices["precedence__copy__pilot__2023"] == pytest.approx(6, rel=1e-9)
    assert [reached_by(case, province) for province in "AB"] == pytest.approx([0, 0], abs=1e-9)
    assert reached_by(case, "A", "B") == pytest.approx(0.8, rel=1e-9)
