"""Projects are placed at most once, and wholly when they are mandated."""

import pytest

from inputs.projects import Project, ProjectRight, Site
from optimizer.program.options import mandated


def test_a_project_may_be_placed_once_in_parts(case, broken):
    point = {"start__plant__A1__2023": 0.5, "start__plant__B1__2024": 0.5}
    assert broken(case, "placement", point) == set()


def test_a_project_may_not_be_placed_twice(case, broken):
    point = {"start__plant__A1__2023": 0.75, "start__plant__B1__2024": 0.5}
    assert broken(case, "placement", point) == {("plant",)}


def test_a_mandated_project_may_not_be_left_out(make, broken):
    case = make(projects=[Project(project="dam", sector="cars", mandated=True)])
    assert broken(case, "placement", {}) == {("dam",)}
    assert broken(case, "placement", {"start__dam__B1__2023": 1}) == set()


def test_a_project_locked_in_stands_there_or_nowhere(make, broken):
    dam, here = Project(project="dam", sector="cars"), Site(project="dam", region="B1", locked="in")
    case = make(projects=[dam], sites=[here, Site(project="dam", region="A1")])
    assert mandated(case) == {"dam"}
    assert broken(case, "placement", {"start__dam__B1__2023": 1}) == set()
    with pytest.raises(ValueError, match="start__dam__A1__2023"):
        broken(case, "placement", {"start__dam__A1__2023": 1})


def test_rights_are_stated_or_those_of_the_home_or_shares_of_gdp(make, case, rows_of):
    assert [row.owned for row in rows_of(case, "placement")] == [
        (("A", 0.75), ("B", 0.25)), (("A", 1.0),),
    ]  # fmt: skip
    open_to_all = make(
        regions=list(case.regions.values()),
        projects=[Project(project="dam", sector="cars")],
        project_rights=[ProjectRight(project="other", province="B", right=1)],
    )
    (row,) = rows_of(open_to_all, "placement")
    assert dict(row.owned) == pytest.approx({"A": 0.6, "B": 0.4}, rel=1e-12)


def test_the_best_plan_places_what_pays_at_once_and_what_must_be_as_late_as_it_can(make, optimum):
    """The mill brings 5 a year, the mandated dam costs 1 a year, and money falls by 1/1.25 a year.

    The mill starts in 2023:  5 · (1/1.25 + 1/1.25²) = 5 · (0.8 + 0.64) = 7.2
    The dam starts in 2024:  −1 · 0.64 = −0.64,  together 6.56.
    One more mill would bring 7.2 again, one more dam −0.64: the prices of their rows.
    """
    mill = Project(project="mill", sector="cars", value_yi_cny=5)
    dam = Project(project="dam", sector="cars", value_yi_cny=-1, mandated=True)
    found = optimum(make(rate=0.25, years=(2023, 2024), projects=[mill, dam]))
    assert found.money == pytest.approx(6.56, rel=1e-9)
    assert found.prices["placement__mill"] == pytest.approx(7.2, rel=1e-9)
    assert found.prices["placement__dam"] == pytest.approx(-0.64, rel=1e-9)
