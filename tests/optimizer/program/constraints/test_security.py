"""Part of what a province spends on going digital is spent on the security of data."""

from dataclasses import replace

import pytest

from inputs.case import Case
from inputs.funding import Discipline
from inputs.projects import Project, Site
from inputs.settings import Floors

MILL = Project(
    project="mill", sector="cars", value_yi_cny=10, capital_yi_cny=20, life_years=20,
    addressed_yi_cny=5,
)  # fmt: skip
SHIELD = Project(project="shield", sector="cars", capital_yi_cny=5, life_years=5, security_share=1)


def _floor(case: Case, least: float) -> Case:
    floors = Floors(data_security=least)
    return replace(case, settings=case.settings.model_copy(update={"floors": floors}))


@pytest.fixture
def guarded(make) -> Case:
    """A tenth of the mill's 20 goes into security; the shield puts all its 5 there."""
    return _floor(make(projects=[MILL, SHIELD]), 0.1)


def test_any_project_of_the_province_may_spend_what_is_owed(guarded, broken):
    point = {"start__mill__A1__2023": 1, "start__shield__A2__2023": 0.4}
    assert broken(guarded, "security", point) == set()


def test_what_another_province_spends_does_not_count(guarded, broken):
    point = {"start__mill__A1__2023": 1, "start__shield__B1__2023": 1}
    assert broken(guarded, "security", point) == {("A",)}


def test_a_project_may_spend_on_itself(case, sides):
    """A plant spends 0.25 of 20 and owes 0.125 of it."""
    found = sides(case, "security", {"start__plant__A1__2023": 1})
    assert found == {("A",): (2.5, ">=", 0), ("B",): (0, ">=", 0)}


def test_a_project_that_does_not_digitalise_owes_nothing(make, rows_of):
    mine = Project(project="mine", sector="cars", capital_yi_cny=20)
    assert rows_of(_floor(make(projects=[mine]), 0.1), "security") == []


def test_without_a_floor_there_is_no_row(make, rows_of):
    assert rows_of(make(projects=[MILL, SHIELD]), "security") == []


def test_money_spent_counts_even_if_its_project_is_closed(make, sides):
    """The mill owes 2, and its closing takes nothing back."""
    medium = MILL.model_copy(update={"discipline": "medium"})
    terms = [Discipline(discipline="medium", deadline_years=1)]
    case = _floor(make(years=(2023, 2024), projects=[medium], disciplines=terms), 0.1)
    point = {"start__mill__A1__2023": 1, "close__mill__A1__2023": 1}
    assert sides(case, "security", point)["A",] == (-2, ">=", 0)


def test_the_best_plan_spends_just_the_floor(make, optimum, reached_by):
    """The mill brings 10 − 20/20 = 9 and owes 2: 0.4 of the shield, which costs 1: 8.6.

    One 亿元 more would cost a fifth of a shield. Alone, A holds half of both: 4.3.
    """
    sites = [Site(project=code, region="A1") for code in ("mill", "shield")]
    case = _floor(make(projects=[MILL, SHIELD], sites=sites), 0.1)
    found = optimum(case)
    assert found.money == pytest.approx(8.6, rel=1e-9)
    assert found.prices["security__A"] == pytest.approx(-0.2, rel=1e-9)
    assert reached_by(case, "A") == pytest.approx(4.3, rel=1e-9)
