"""Projects are placed at most once, and wholly when they are mandated."""

import pytest

from inputs.case import Case
from inputs.projects import Project, ProjectRight, Site
from inputs.regions import Land
from optimizer.program.decisions import integers
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


ONE_SITE = Project(project="mill", sector="cars", value_yi_cny=5, land_km2=1, divisible=False)
SPREAD = ONE_SITE.model_copy(update={"one_site": False})
PLACES = [
    Land(region="A1", year=2023, available_km2=0.75),
    Land(region="B1", year=2023, available_km2=0.5),
]
SITES = [Site(project="mill", region="A1"), Site(project="mill", region="B1")]


def whole_columns(case: Case, ready_of) -> list[str]:
    decide = ready_of(case).decide
    names = list(decide.names())
    return [names[column] for column in integers(decide)]


def test_the_starts_of_an_indivisible_project_are_whole_numbers(make, ready_of, rows_of):
    case = make(projects=[ONE_SITE, Project(project="dam", sector="cars")], sites=SITES)
    assert whole_columns(case, ready_of) == ["start__mill__A1__2023", "start__mill__B1__2023"]
    assert [row.key for row in rows_of(case, "placement")] == [("mill",), ("dam",)]


def test_a_project_that_may_be_spread_starts_whole_in_one_year(make, ready_of, broken):
    case = make(years=(2023, 2024), projects=[SPREAD], sites=SITES)
    assert whole_columns(case, ready_of) == ["open__mill__2023", "open__mill__2024"]
    shared = {"start__mill__A1__2024": 0.75, "start__mill__B1__2024": 0.25}
    assert broken(case, "placement", {**shared, "open__mill__2024": 1}) == set()
    assert broken(case, "placement", shared) == {("open", "mill", 2024)}
    apart = {"start__mill__A1__2023": 0.75, "start__mill__B1__2024": 0.25}
    assert broken(case, "placement", {**apart, "open__mill__2023": 1}) == {
        ("open", "mill", 2023), ("open", "mill", 2024),
    }  # fmt: skip


def test_a_divisible_project_has_no_whole_numbers(case, ready_of):
    assert whole_columns(case, ready_of) == []


@pytest.mark.parametrize(
    ("project", "money"),
    [(ONE_SITE, 0.0), (SPREAD, 5.0), (SPREAD.model_copy(update={"land_km2": 2}), 0.0)],
)
def test_the_best_plan_builds_an_indivisible_project_whole_or_not(
    make, ready_of, solved, project, money
):
    """The mill needs 1 km², A1 has 0.75 and B1 0.5: there is room for it only where it may be
    spread; with a need of 2 km² there is none, where 0.625 of a divisible one would bring 3.125.
    """
    case = make(projects=[project], sites=SITES, land=PLACES)
    assert -solved(ready_of(case).program).objective == pytest.approx(money, abs=1e-9)


def test_an_indivisible_project_may_be_shared_where_provinces_plan_apart(make, reached_by):
    """B alone has room for half of the mill, and half of the right to it, as of GDP: 2.5."""
    case = make(projects=[ONE_SITE], sites=SITES, land=PLACES)
    assert reached_by(case, "B") == pytest.approx(2.5, rel=1e-9)
