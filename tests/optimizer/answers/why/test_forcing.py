"""What is lost by moving a project, against optima worked out by hand and cases solved anew."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inputs.case import Case
from inputs.policy import Consortium
from inputs.projects import Project, ProjectRight, Site
from inputs.regions import Land, Region
from optimizer.answers.why.siting import NOTHING

near = pytest.approx


def test_a_project_that_stands_well_loses_what_its_next_place_earns_less(ask, rivals):
    """In A2 `a` earns 7 and `b` all of 6 in A1: 13, which is 2.5 less. Without `a` 6 is left."""
    found = ask(rivals, "a")
    here, there = found.place("A1"), found.place("A2")
    assert (here.loss, here.without, there.loss) == (0.0, near(2.5), near(2.5))
    assert found.nowhere == near(9.5)
    assert (found.focus, found.next_best, found.asked) == ("A1", "A2", 1.0)


def test_a_spread_project_loses_where_all_of_it_is_in_one_place(ask, rivals):
    """All of `b` in A1 leaves half of `a` there: 5 + 3.5 + 6 = 14.5. All of it in B1: 10 + 5."""
    found = ask(rivals, "b")
    assert found.place("A1").loss == near(1.0)
    assert found.place("B1").loss == near(0.5)
    assert found.place("A1").plan == found.place("B1").plan == near(0.5)
    assert not found.next_best, "it stands wherever it may"


def test_a_region_without_a_site_has_a_reason_and_no_loss(ask, rivals):
    found = ask(rivals, "a", "B1").place("B1")
    assert (found.eligible, found.loss, found.fits) == (False, None, 0.0)
    assert "does not list this region" in found.reason


def test_what_is_locked_is_named(ask, rivals):
    site = rivals.sites["a", "A2"]
    sites = {**rivals.sites, ("a", "A2"): site.model_copy(update={"locked": "out"})}
    assert "out of this region" in ask(replace(rivals, sites=sites), "a").place("A2").reason
    sites = {**rivals.sites, ("a", "A2"): site.model_copy(update={"locked": "in"})}
    found = ask(replace(rivals, sites=sites), "a")
    assert "into A2" in found.place("A1").reason
    assert found.nowhere is None, "it must be built"


def test_years_outside_the_plan_are_a_reason(ask, rivals):
    late = rivals.projects["a"].model_copy(update={"first_year": 2030, "last_year": 2031})
    found = ask(replace(rivals, projects={**rivals.projects, "a": late}), "a")
    assert "2030 to 2031" in found.place("A1").reason
    assert (found.focus, found.changes) == ("", ())


def test_where_not_all_of_it_fits_the_rule_that_holds_it_back_is_named(ask, make):
    """There is land for 0.4 in A1: 4 + 4.2 = 8.2. Nothing is lost by as much there as fits; all of
    it in A2 earns 7."""
    case = make(
        on=("placement", "land"),
        projects=[Project(project="a", sector="cars", land_km2=1)],
        sites=[
            Site(project="a", region="A1", value_yi_cny=10),
            Site(project="a", region="A2", value_yi_cny=7),
        ],
        land=[Land(region="A1", year=2023, available_km2=0.4)],
    )
    found = ask(case, "a")
    here = found.place("A1")
    assert (here.whole, here.fits, here.loss) == (False, near(0.4), 0.0)
    assert here.rule == ("land", "A1__2023")
    assert found.place("A2").loss == near(1.2)


def test_partners_keep_a_project_from_standing_in_one_place(ask, make):
    """A and B each hold at least 0.25, so at most 0.75 fits into B1, and earns 7.5 + 1 of 8.5."""
    case = make(
        on=("placement", "consortium"),
        projects=[Project(project="a", sector="cars", value_yi_cny=4)],
        sites=[
            Site(project="a", region="A1", value_yi_cny=4),
            Site(project="a", region="B1", value_yi_cny=10),
        ],
        consortia=[
            Consortium(project="a", province="A", least_share=0.25),
            Consortium(project="a", province="B", least_share=0.25),
        ],
    )
    found = ask(case, "a").place("B1")
    assert (found.whole, found.fits, found.loss) == (False, near(0.75), 0.0)
    assert found.rule == ("consortium", "least__a__A")


def test_a_whole_project_is_forced_as_a_whole(ask, make):
    """`a` is built whole or not at all, and has land in A1 or A2: 5 against 3."""
    case = make(
        on=("placement", "land"),
        projects=[Project(project="a", sector="cars", land_km2=1, divisible=False)],
        sites=[
            Site(project="a", region="A1", value_yi_cny=5),
            Site(project="a", region="A2", value_yi_cny=3),
            Site(project="a", region="B1", value_yi_cny=9),
        ],
        land=[Land(region="B1", year=2023, available_km2=0.9)],
    )
    found = ask(case, "a")
    assert found.place("A1").loss == 0.0
    assert found.place("A2").loss == near(2.0)
    assert found.place("B1").fits == 0.0, "what does not fit whole does not fit"
    assert found.nowhere == near(5.0)


@given(
    values=st.lists(st.integers(1, 12), min_size=6, max_size=6),
    room=st.lists(st.sampled_from((0.0, 0.5, 1.0, 1.5, 3.0)), min_size=3, max_size=3),
)
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_losses_are_those_of_the_case_with_the_project_locked_in(
    values: list[int], room: list[float], make, ask, planned: Callable[[Case], object]
) -> None:
    """Forcing is what locking the site does, in a case that is solved from scratch."""
    places = ("A1", "A2", "B1")
    pairs = [(project, place) for project in "ab" for place in places]
    case = make(
        on=("placement", "land"),
        projects=[
            Project(project="a", sector="cars", land_km2=1),
            Project(project="b", sector="cars", land_km2=0.75),
        ],
        sites=[
            Site(project=project, region=place, value_yi_cny=value)
            for (project, place), value in zip(pairs, values, strict=True)
        ],
        land=[
            Land(region=place, year=2023, available_km2=free)
            for place, free in zip(places, room, strict=True)
        ],
    )
    found, best = ask(case, "a"), planned(case).objective
    for place in found.places:
        if place.whole and found.asked == 1:
            site = case.sites["a", place.region].model_copy(update={"locked": "in"})
            forced = replace(case, sites={**case.sites, ("a", place.region): site})
            assert place.loss == near(best - planned(forced).objective, abs=1e-4)
        room_here = case.land[place.region, 2023].available_km2
        if not place.whole and found.asked == 1:
            assert place.fits == near(min(room_here, 1.0), abs=1e-6)
            assert (place.fits > NOTHING) == (room_here > 0)


def test_provinces_apart_force_no_more_than_a_province_may_claim(ask, make):
    """A may claim a quarter of `a` and B the rest, so no more fits into A1, whatever it earns."""
    case = make(
        on=("placement",),
        projects=[Project(project="a", sector="cars")],
        project_rights=[
            ProjectRight(project="a", province="A", right=0.25),
            ProjectRight(project="a", province="B", right=0.75),
        ],
        sites=[
            Site(project="a", region="A1", value_yi_cny=8),
            Site(project="a", region="B1", value_yi_cny=4),
        ],
    )
    apart = replace(case, settings=case.settings.model_copy(update={"coordination": "apart"}))
    found = ask(apart, "a").place("A1")
    assert (found.whole, found.fits, found.plan) == (False, near(0.25), near(0.25))
    assert found.rule == ("placement", "a__A")
    assert ask(case, "a").place("A1").fits == 1.0


def test_what_a_later_stage_moved_is_told_beside_what_the_money_places(ask, make):
    """`a` belongs to both and earns 10 in A1, 9.95 in B1. Alone, A reaches 5 and B 4.975. For equal
    gains over what they reach alone, half of it moves to B, within the tolerance of 1 %."""
    case = make(
        on=("placement", "equity"),
        stages=("equity",),
        regions=[
            Region(region="A1", province="A", gdp_yi_cny=1),
            Region(region="B1", province="B", gdp_yi_cny=1),
        ],
        projects=[Project(project="a", sector="cars")],
        sites=[
            Site(project="a", region="A1", value_yi_cny=10),
            Site(project="a", region="B1", value_yi_cny=9.95),
        ],
    )
    found = ask(case, "a")
    assert (found.place("A1").money, found.place("B1").money) == (1.0, 0.0)
    assert found.place("A1").plan == near(0.5, abs=0.01)
    assert found.place("B1").plan == near(0.5, abs=0.01)
    assert found.place("B1").loss == near(0.05)
