"""What is closed stops to earn and to cost, and loses part of its book value."""

import pytest

from inputs.case import Case
from inputs.funding import Discipline
from inputs.projects import Project, ProjectAge, ProjectTalent, Site
from inputs.talent import Talent

START, CLOSE = "start__mill__A1__2023", "close__mill__A1__2023"


@pytest.fixture
def closable(make) -> Case:
    """A mill of 36 that lives two years, at 25 %, with a deadline after the first of three."""
    return make(
        on=("discipline",),
        rate=0.25,
        years=(2023, 2025),
        projects=[
            Project(
                project="mill", sector="cars", value_yi_cny=10, capital_yi_cny=36, life_years=2,
                last_year=2023,
            ),
        ],
        project_ages=[ProjectAge(project="mill", age=age, profile=age + 1) for age in range(3)],
        project_talent=[ProjectTalent(project="mill", class_="digital", need_kperson=2)],
        talent=[Talent(class_="digital", region="A1", stock_kperson=9, wage_yi_cny=1)],
        sites=[Site(project="mill", region="A1")],
        disciplines=[Discipline(discipline="medium", deadline_years=1, salvage_share=0.25)],
    )  # fmt: skip


def test_closing_costs_what_is_lost_in_the_year_of_the_deadline(closable, brings):
    """5/9 of 36 are not paid off, 3/4 of that is lost, in 2024, two years after the base year.

    0.75 · 20 · 0.64 = 9.6
    """
    assert brings(closable, "closing") == {CLOSE: (("A", pytest.approx(-9.6, rel=1e-12)),)}


def test_from_the_deadline_on_what_is_closed_neither_earns_nor_costs(closable, brings):
    """Present values of 1 a year: 0.8 in 2023, 0.64 in 2024, 0.512 in 2025; together 1.952.

    value 10 · 1.952, taken back 10 · (0.64 + 0.512); annuity 25 likewise; wages 2 · 1, 2 and 3
    times: 2 · (0.8 + 1.28 + 1.536) = 7.232, taken back 2 · (1.28 + 1.536) = 5.632.
    """
    expected = {"value": (19.52, -11.52), "capital": (-48.8, 28.8), "talent": (-7.232, 5.632)}
    for term, (started, closed) in expected.items():
        assert brings(closable, term) == {
            START: (("A", pytest.approx(started, rel=1e-12)),),
            CLOSE: (("A", pytest.approx(closed, rel=1e-12)),),
        }


def test_without_a_deadline_nothing_closes(closable, make, brings):
    assert (
        brings(make(years=(2023, 2025), projects=list(closable.projects.values())), "closing") == {}
    )
