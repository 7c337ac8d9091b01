"""Robust placements of cases that can be worked out by hand."""

import math

import numpy as np
import pytest

from inputs.funding import Discipline
from inputs.projects import Project, Site
from inputs.regions import Region
from optimizer.answers.robust.answer import Question, compared
from optimizer.answers.robust.errors import NoRobustPlanError
from optimizer.prepare import prepare

CLOSE = 1e-7


def near(*amounts: float) -> object:
    return pytest.approx(list(amounts), abs=CLOSE)


def test_two_sites_share_the_project_where_regrets_meet(two_sites, robust_of):
    """x in A1 and y = 1 − x in B1 bring 10x + 2y in the one scenario and 6y in the other.

    Alone they reach 10 and 6, so regrets are 8y and 6 − 6y. They meet at y = 3/7 with 24/7.
    """
    found = robust_of(two_sites(10, 2), two_sites(0, 6), criteria=("regret",))
    assert found.share("regret", "B1") == pytest.approx(3 / 7, abs=CLOSE)
    assert found.share("regret", "A1") == pytest.approx(4 / 7, abs=CLOSE)
    assert found.money("regret") == near(46 / 7, 18 / 7)
    assert found.plans["regret"].chosen.aimed == pytest.approx(24 / 7, abs=CLOSE)


def test_bad_cases_pull_the_project_to_where_they_are_least_bad(two_sites, robust_of):
    """The mean is 5x + 4y, greatest at x = 1 with 5; the worse of the two is 10x + 2y or 6y.

    It is greatest where they meet, at y = 5/7, with 30/7, which is the mean there too. Between
    these corners the weighted objective is linear, so weights above 1/7 choose the second.
    """
    cases = two_sites(10, 2), two_sites(0, 6)
    bold = robust_of(*cases, criteria=("cvar",), weight=0.1, tail=0.5)
    assert bold.money("cvar") == near(10, 0)
    assert bold.plans["cvar"].chosen.aimed == pytest.approx(4.5, abs=CLOSE)
    careful = robust_of(*cases, criteria=("cvar",), weight=0.2, tail=0.5)
    assert careful.share("cvar", "B1") == pytest.approx(5 / 7, abs=CLOSE)
    assert careful.money("cvar") == near(30 / 7, 30 / 7)


def test_a_newsvendor_places_before_the_people_are_known(newsvendor, robust_of):
    """With 1 thousand people x brings 3x; with 0.5 of them 3x − 4·(x − ½), best at ½ with 1.5.

    Regrets are 3 − 3x and x − ½: they meet at x = 7/8 with 3/8. The mean is x + 1.
    """
    cases = newsvendor(1.0), newsvendor(0.5)
    found = robust_of(*cases, weight=0.25, tail=0.5)
    assert found.share("regret", "A1") == pytest.approx(7 / 8, abs=CLOSE)
    assert found.money("regret") == near(3 * 7 / 8, 1.5 - 3 / 8)
    assert found.share("cvar", "A1") == pytest.approx(1.0, abs=CLOSE)
    assert found.money("cvar") == near(3, 1)
    found = robust_of(*cases, criteria=("cvar",), weight=0.75, tail=0.5)
    assert found.share("cvar", "A1") == pytest.approx(0.5, abs=CLOSE)


def test_plans_of_one_scenario_are_tried_in_the_others(newsvendor, robust_of):
    """Made for 1 thousand people x is 1, which costs 2 of recruits with half of them; made for half
    of them x is ½. With a quarter to recruit at most, x = 1 is impossible where they are few."""
    found = robust_of(newsvendor(1.0), newsvendor(0.5))
    assert found.money("scenario_0") == near(3, 1)
    assert found.money("scenario_1") == near(1.5, 1.5)
    assert found.money("base") == near(3, 1)
    tight = robust_of(newsvendor(1.0), newsvendor(0.5, limit=0.25))
    assert tight.money("scenario_0")[0] == pytest.approx(3, abs=CLOSE)
    assert math.isnan(tight.money("scenario_0")[1])
    assert tight.share("regret", "A1") == pytest.approx(0.75, abs=CLOSE)


def test_whole_projects_are_chosen_whole(newsvendor, robust_of):
    """Recruits cost 7. Built whole it brings 3 where people are enough, and 3 − 3.5 where half are
    missing; nothing brings 0 in both. Regrets are 0 and 0.5 with it, 3 and 0 without."""
    cases = (newsvendor(stock, 7.0, divisible=False) for stock in (1.0, 0.5))
    found = robust_of(*cases, weight=1.0, tail=0.5)
    assert found.share("regret", "A1") == 1.0
    assert found.money("regret") == near(3, -0.5)
    assert found.share("cvar", "A1") == 0.0
    assert found.money("scenario_1") == near(0, 0)


def test_of_plans_with_the_same_regret_the_one_with_the_greatest_mean_is_chosen(make, robust_of):
    """The plant brings 8 in A1 in the first scenario, in B1 in the second: its regret is 4 in each
    at best. The works brings 3 in the third scenario alone, where without it the regret is 3 only.
    It is built nevertheless."""

    def case(a1: float, b1: float, works: float):
        return make(
            on=("placement",),
            projects=[
                Project(project="plant", sector="cars", life_years=1),
                Project(project="works", sector="cars", life_years=1),
            ],
            sites=[
                Site(project="plant", region="A1", value_yi_cny=a1),
                Site(project="plant", region="B1", value_yi_cny=b1),
                Site(project="works", region="B1", value_yi_cny=works),
            ],
        )

    found = robust_of(case(8, 0, 0), case(0, 8, 0), case(0, 0, 3), criteria=("regret",))
    assert found.plans["regret"].chosen.aimed == pytest.approx(4.0, abs=CLOSE)
    assert found.money("regret") == near(4, 4, 3)


def test_a_medium_project_is_kept_or_closed_once_the_scenario_is_known(make, robust_of):
    """A mandated project earns 5 a year for two years and uses 4 of electricity at a tariff of 1 or
    2: it brings 1 or loses 3 each year. From its deadline on, at age 1, it is closed where it
    loses; without capital nothing is lost by that."""

    def case(tariff: float):
        return make(
            on=("placement", "discipline"),
            years=(2023, 2024),
            regions=[Region(region="A1", province="A", tariff_yi_cny=tariff)],
            projects=[
                Project(
                    project="plant", sector="cars", discipline="medium", value_yi_cny=5,
                    energy_yi_kwh=4, life_years=1, mandated=True, last_year=2023,
                )
            ],
            disciplines=[Discipline(discipline="medium", deadline_years=1)],
        )  # fmt: skip

    found = robust_of(case(1.0), case(2.0), criteria=("regret",))
    assert found.money("regret") == near(2, -3)
    kept, closed = found.plans["regret"].closed
    assert not kept
    assert closed == {("plant", "A1", 2023): pytest.approx(1.0)}


def test_a_site_that_one_scenario_lacks_is_closed_in_all(make, two_sites, robust_of):
    """A1 would bring 10, but there is no such site in the second scenario: all goes to B1."""
    lacking = make(
        on=("placement",),
        projects=[Project(project="plant", sector="cars", life_years=1)],
        sites=[Site(project="plant", region="B1", value_yi_cny=6)],
    )
    found = robust_of(two_sites(10, 2), lacking)
    assert found.money("regret") == near(2, 6)
    assert found.money("cvar") == near(2, 6)
    assert math.isnan(found.money("scenario_0")[1])
    swapped = robust_of(lacking, two_sites(10, 2))
    assert swapped.money("regret") == near(6, 2)


def test_one_scenario_is_what_solve_finds(case, robust_of, optimum):
    """With a single scenario there is nothing to regret, and every criterion is its money."""
    best = optimum(case).money
    found = robust_of(case, weight=0.3)
    assert found.robust.best.tolist() == near(best)
    assert found.money("regret") == near(best)
    assert found.money("cvar") == near(best)
    assert found.plans["cvar"].chosen.aimed == pytest.approx(best, abs=CLOSE)


def test_equal_scenarios_change_nothing(case, robust_of, optimum):
    best = optimum(case).money
    found = robust_of(case, case, case)
    assert found.money("regret") == near(best, best, best)
    assert found.plans["regret"].chosen.aimed == pytest.approx(0.0, abs=CLOSE)


def test_sites_below_the_least_share_are_dropped_in_robust_plans_too(two_sites, robust_of):
    """Regrets meet at a share of 3/7 in B1, which is too small: it goes, and A1 has all of it."""
    cases = (two_sites(10, 2, least_share=0.5), two_sites(0, 6, least_share=0.5))
    found = robust_of(*cases, criteria=("regret",))
    assert found.share("regret", "B1") == 0.0
    assert found.money("regret") == near(10, 0)


def test_the_same_question_has_the_same_answer(case, two_sites, robust_of):
    for cases in ((case, case), (two_sites(10, 2), two_sites(0, 6), two_sites(4, 4))):
        first, again = robust_of(*cases), robust_of(*cases)
        for name, plan in first.plans.items():
            assert plan.chosen.placed == again.plans[name].chosen.placed
            assert np.array_equal(plan.money, again.plans[name].money, equal_nan=True)


def test_scenarios_without_a_plan_of_their_own_are_named(newsvendor, robust_of):
    """A project that must be built has no plan where nobody is there to work in it."""
    nobody = newsvendor(0.0, limit=0.0, mandated=True)
    with pytest.raises(NoRobustPlanError, match="scenarios 1 and 2 are infeasible") as told:
        robust_of(newsvendor(1.0), nobody, nobody)
    assert told.value.status == "infeasible"
    assert told.value.scenarios == (1, 2)


def test_scenarios_that_clash_are_named(make, two_sites, robust_of):
    """The whole project must be in A1 in one scenario, and in B1 in another; the rest is free."""

    def locked(region: str):
        return make(
            on=("placement",),
            projects=[Project(project="plant", sector="cars", life_years=1)],
            sites=[
                Site(project="plant", region=r, value_yi_cny=1, locked="in" if r == region else "")
                for r in ("A1", "B1")
            ],
        )

    with pytest.raises(NoRobustPlanError, match="rules of scenarios 1 and 3") as told:
        robust_of(two_sites(1, 1), locked("A1"), two_sites(2, 2), locked("B1"))
    assert told.value.scenarios == (1, 3)


def test_a_base_without_a_plan_is_not_compared(robust_of, newsvendor, links):
    base = prepare(newsvendor(0.0, limit=0.0, mandated=True), links)
    scenario = prepare(newsvendor(1.0), links)
    found = compared(base, (scenario,), Question(), lambda _: None)
    assert [plan.chosen.name for plan in found.plans] == ["regret", "cvar", "scenario_0"]


def test_the_mean_alone_is_the_limit_of_small_weights(newsvendor, robust_of):
    cases = newsvendor(1.0), newsvendor(0.5), newsvendor(0.25)
    mean = robust_of(*cases, criteria=("cvar",), weight=0.0)
    small = robust_of(*cases, criteria=("cvar",), weight=1e-9)
    assert mean.money("cvar") == pytest.approx(small.money("cvar"), abs=1e-6)
    assert mean.plans["cvar"].chosen.aimed == pytest.approx(sum(mean.money("cvar")) / 3, abs=CLOSE)
