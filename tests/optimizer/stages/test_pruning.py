"""Sites below a project's least share go, at a price that is told; what must stay stays."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Industry, Land
from optimizer.allocate import Request, allocate
from optimizer.solver.highs import Highs


def _project(code: str, **more) -> Project:
    return Project(**{"project": code, "sector": "cars", "value_yi_cny": 10, "land_km2": 1, **more})


def _land(**rooms: float) -> list[Land]:
    return [Land(region=r, year=2023, available_km2=room) for r, room in rooms.items()]


def _case(make: Callable[..., Case], *projects: Project, land: list[Land], rounds: int = 5) -> Case:
    case = make(projects=list(projects), land=land)
    return replace(case, settings=case.settings.model_copy(update={"pruning_rounds": rounds}))


@pytest.fixture
def dusty(make: Callable[..., Case]) -> Case:
    """Room for 0.9 of a mill in A1 and 0.1 in B1, where less than a quarter is not worth it."""
    return _case(make, _project("mill", least_share=0.25), land=_land(A1=0.9, A2=0, B1=0.1))


def test_a_site_below_the_least_share_is_dropped(dusty, run, shares):
    """0.9 · 10 = 9 is left of 10."""
    ready, outcome = run(dusty)
    assert shares(ready, outcome) == pytest.approx({("mill", "A1"): 0.9})
    assert outcome.pruned.dropped == {("mill", "B1")}
    assert outcome.pruned.below == {}
    assert -outcome.first.objective == pytest.approx(9)


def test_the_loss_is_told_against_the_bound_of_the_plan_with_dust(dusty, run, links: Links):
    _, outcome = run(dusty)
    assert -outcome.first.bound == pytest.approx(10)
    plan = allocate(dusty, links, Request()).plan
    assert plan is not None
    assert (plan.objective, plan.bound) == pytest.approx((9, 10))
    assert plan.gap == pytest.approx(1 / 9)
    assert any("1 sites below" in text and "1.00 亿元" in text for text in plan.warnings)


def test_the_prices_are_those_of_the_program_without_the_site(dusty, run):
    """One km² more in A1 brings 10; with dust left in B1 it would bring nothing."""
    ready, outcome = run(dusty)
    prices = {head.key: -price for head, price in zip(
        ready.program.heads, outcome.first.prices.tolist(), strict=True
    )}  # fmt: skip
    assert prices["A1", 2023] == pytest.approx(10)
    assert outcome.ranging is not None


def test_a_share_at_its_least_is_not_below_it(make, run, shares):
    case = _case(make, _project("mill", least_share=0.1), land=_land(A1=0.9, A2=0, B1=0.1))
    ready, outcome = run(case)
    assert shares(ready, outcome) == pytest.approx({("mill", "A1"): 0.9, ("mill", "B1"): 0.1})
    assert outcome.pruned.dropped == frozenset()


def test_the_smallest_site_of_a_project_goes_first_and_rounds_end_it(make, run):
    """Rooms of 0.2, 0.15 and 0.1 for a mill that needs a quarter: one round closes the smallest."""
    mill, land = _project("mill", least_share=0.25), _land(A1=0.2, A2=0.15, B1=0.1)
    _, once = run(_case(make, mill, land=land, rounds=1))
    assert once.pruned.dropped == {("mill", "B1")}
    assert once.pruned.below == pytest.approx({("mill", "A1"): 0.2, ("mill", "A2"): 0.15})
    _, twice = run(_case(make, mill, land=land, rounds=2))
    assert twice.pruned.dropped == {("mill", "B1"), ("mill", "A2")}
    assert twice.pruned.below == pytest.approx({("mill", "A1"): 0.2})


def test_without_rounds_what_is_below_is_only_told(make, links: Links):
    mill, land = _project("mill", least_share=0.25), _land(A1=0.9, A2=0, B1=0.1)
    plan = allocate(_case(make, mill, land=land, rounds=0), links, Request()).plan
    assert plan is not None
    assert (plan.objective, plan.gap) == pytest.approx((10, 0))
    assert any("still below least_share" in t and "mill in B1 (0.1)" in t for t in plan.warnings)


def test_a_project_that_must_be_built_keeps_the_site_that_it_needs(make, run, shares):
    """The dam needs all of the land that there is; only the mill in A2 can give its dust up."""
    dam = _project("dam", least_share=0.25, mandated=True)
    mill = _project("mill", least_share=0.25)
    sites = [
        Site(project="dam", region="A1"), Site(project="dam", region="B1"),
        Site(project="mill", region="A2"),
    ]  # fmt: skip
    case = make(projects=[dam, mill], sites=sites, land=_land(A1=0.9, A2=0.2, B1=0.1))
    ready, outcome = run(case)
    assert shares(ready, outcome) == pytest.approx({("dam", "A1"): 0.9, ("dam", "B1"): 0.1})
    assert outcome.pruned.dropped == {("mill", "A2")}
    assert outcome.pruned.below == pytest.approx({("dam", "B1"): 0.1})
    assert outcome.ranging is not None


def test_the_tie_break_makes_no_dust(make, run, shares):
    """By its output the mill, worth as much in A1 as in B1, would be split 0.4 to 0.6."""
    sites = [Site(project="mill", region="A1"), Site(project="mill", region="B1")]
    industry = [
        Industry(sector="cars", region="A1", output_yi_cny=40),
        Industry(sector="cars", region="B1", output_yi_cny=60),
    ]
    for least, parts in ((0.5, [1]), (0.25, [0.4, 0.6])):
        mill = _project("mill", least_share=least, capital_yi_cny=1)
        ready, outcome = run(make(projects=[mill], sites=sites, industry=industry))
        assert sorted(shares(ready, outcome).values()) == pytest.approx(parts)
        assert outcome.pruned.below == {}


def test_the_plan_without_dust_is_the_best_of_the_program_without_the_sites(dusty, run):
    ready, outcome = run(dusty)
    upper = ready.program.upper.copy()
    upper[ready.decide.start["mill", "B1", 2023]] = 0.0
    assert outcome.pruned.program.upper.tolist() == upper.tolist()
    best = Highs().solve(outcome.pruned.program)
    assert best.objective == pytest.approx(outcome.first.objective)
    assert np.array_equal(outcome.pruned.program.matrix.value, ready.program.matrix.value)
