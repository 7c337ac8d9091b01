"""Near-optimal plans of small cases are those derived by hand, and ranges those of cold solves."""

import importlib
from collections.abc import Callable

import numpy as np
import pytest

from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Land
from optimizer.allocate import Request
from optimizer.answers.alternatives.alternatives import (
    Alternatives,
    Wanted,
    alternatives_of,
)
from optimizer.answers.alternatives.apart import farthest, placements_of
from optimizer.answers.alternatives.measures import measures, share_of
from optimizer.answers.alternatives.ranges import range_of
from optimizer.answers.alternatives.space import Space
from optimizer.answers.ground import Ground, NoGroundError
from optimizer.solver.arrays import Head
from optimizer.solver.highs import Highs

ALTERNATIVES = importlib.import_module("optimizer.answers.alternatives.alternatives")


def _found(ground: Ground, gap: float, plans: int = 2, guaranteed: bool = False) -> Alternatives:
    return alternatives_of(
        ground, Wanted(gap, plans, guaranteed), lambda n: Request(scenario=str(n)), lambda _: None
    )


def _project(found: Alternatives, code: str):
    return next(one for one in found.projects if one.project == code)


@pytest.fixture
def rivals(make: Callable[..., Case]) -> Case:
    """1 km² in A1 for a mill that earns 10 or works that earn 9.95; a port in B1 that earns 5; a
    folly that costs 100 and earns nothing. The most money is 15; a hundredth of it is 0.15.
    """
    return make(
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10, land_km2=1),
            Project(project="works", sector="cars", value_yi_cny=9.95, land_km2=1),
            Project(project="port", sector="cars", value_yi_cny=5),
            Project(project="folly", sector="cars", capital_yi_cny=100, life_years=1),
        ],
        sites=[
            Site(project="mill", region="A1"),
            Site(project="works", region="A1"),
            Site(project="port", region="B1"),
            Site(project="folly", region="B1"),
        ],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )


def test_what_all_plans_need_some_or_none(rivals: Case, ground):
    """Mill and works may stand for each other, at 0.05. The port may lose 0.15/5 of its share, the
    folly gain 0.15/100."""
    found = _found(ground(rivals), 0.01)
    expected = {
        "mill": (0, 1, 1, "some"), "works": (0, 1, 0, "some"), "port": (0.97, 1, 1, "all"),
        "folly": (0, 0.0015, 0, "none"),
    }  # fmt: skip
    for code, (least, greatest, optimum, need) in expected.items():
        one = _project(found, code)
        assert one.span == pytest.approx((least, greatest), abs=1e-7), code
        assert (one.optimum, one.need) == (pytest.approx(optimum, abs=1e-9), need)


def test_a_share_that_land_stops_and_not_the_money_is_exact_too(make, ground):
    """Half of the mill fits on the land; money would allow all of it."""
    case = make(
        projects=[Project(project="mill", sector="cars", value_yi_cny=10, land_km2=1),
                  Project(project="port", sector="cars", value_yi_cny=10)],
        sites=[Site(project="mill", region="A1"), Site(project="port", region="B1")],
        land=[Land(region="A1", year=2023, available_km2=0.5)],
    )  # fmt: skip
    one = _project(_found(ground(case), 0.02), "mill")
    assert one.span == pytest.approx((0.47, 0.5), abs=1e-7)


def test_plans_that_differ_are_near_the_best_and_verified(rivals: Case, ground):
    """Without the folly's capital, the works for the mill are all that can differ; with it, capital
    is what counts, and only the folly has any."""
    base = ground(rivals)
    found = _found(base, 0.01)
    kinds = [plan.kind for plan in found.plans]
    assert kinds[0] == "optimum"
    assert "different" in kinds
    for plan in found.plans:
        assert plan.planned.is_verified
        assert plan.planned.allocation.plan.money >= 0.99 * base.best - 1e-6


def test_a_plan_that_differs_puts_the_works_for_the_mill(make, ground):
    """Both have 20 亿元 of capital in one life of a year, so that all 40 of two plans differ."""
    case = make(
        projects=[
            Project(project=code, sector="cars", value_yi_cny=value, capital_yi_cny=20,
                    life_years=1, land_km2=1)
            for code, value in (("mill", 30), ("works", 29.95))
        ],
        sites=[Site(project="mill", region="A1"), Site(project="works", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )  # fmt: skip
    found = _found(ground(case), 0.01, plans=1)
    different = next(plan for plan in found.plans if plan.kind == "different")
    assert different.differs == pytest.approx(40)
    assert different.differs_share == pytest.approx(1)


def test_a_plan_that_settles_at_an_earlier_one_is_not_told_as_different(
    rivals: Case, ground, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ALTERNATIVES, "farthest", lambda space, *_: space.best)
    found = _found(ground(rivals), 0.01)
    assert "different" not in {plan.kind for plan in found.plans}


def test_without_a_gap_only_equals_of_the_best_are_left(rivals: Case, ground):
    found = _found(ground(rivals), 0.0)
    assert _project(found, "mill").span == pytest.approx((1, 1), abs=1e-3)
    assert _project(found, "works").need == "none"


def test_whole_projects_are_needed_whole(make, ground):
    """Of three indivisible works that earn 10, 10 and 4 on 2 km²; a tenth of 20 may be given up."""
    case = make(
        projects=[
            Project(project=code, sector="cars", value_yi_cny=value, land_km2=1, divisible=False)
            for code, value in (("one", 10), ("two", 9), ("three", 8))
        ],
        sites=[Site(project=code, region="A1") for code in ("one", "two", "three")],
        land=[Land(region="A1", year=2023, available_km2=2)],
    )
    found = _found(ground(case), 0.1)
    spans = {one.project: tuple(one.span) for one in found.projects}
    assert spans["one"] == pytest.approx((0, 1), abs=1e-6) or spans["one"] == pytest.approx(
        (1, 1), abs=1e-6
    )
    assert spans["three"] == pytest.approx((0, 1), abs=1e-6)


def test_the_guarantee_holds_every_province_at_what_it_reaches_alone(divided: Case, ground):
    """With A at 2.5 and B at 2 the most money is 9.5 at x = ¾; a tenth of 10 leaves x ≥ ½."""
    found = _found(ground(divided), 0.1, guaranteed=True)
    assert found.plans[0].planned.allocation.plan.money == pytest.approx(9.5, rel=1e-6)
    assert _project(found, "north").span == pytest.approx((0.5, 0.75), abs=1e-6)
    for plan in found.plans:
        told = plan.planned.allocation.plan
        assert all(told.worth[code] >= alone - 1e-6 for code, alone in told.alone.items())


def test_a_guarantee_that_the_gap_does_not_pay_for_leaves_no_plan(divided: Case, ground):
    with pytest.raises(NoGroundError) as caught:
        _found(ground(divided), 0.01, guaranteed=True)
    assert caught.value.status == "infeasible"


@pytest.mark.parametrize("seed", [2])
def test_ranges_are_those_of_programs_solved_cold(synthetic, seed):
    """Each end again as a linear program of its own with the money as a row."""
    ground = synthetic(seed)
    found = _found(ground, 0.02, plans=0)
    money = -ground.ready.program.cost
    column = np.flatnonzero(money).astype(np.int32)
    held = ground.ready.program.with_row(
        Head("equity", ("money",), ">=", found.least, True, ()), column, money[column]
    )
    sums = [(share_of(ground.ready, one.project), one.span) for one in found.projects]
    sums += [(one.weight, span) for one, span, _ in found.ranges]
    for weight, span in sums:
        ends = [sign * Highs().solve(held.with_cost(sign * weight)).objective for sign in (1, -1)]
        assert span == pytest.approx(ends, rel=1e-6, abs=1e-6)


def test_the_same_question_has_the_same_answer(synthetic):
    one, other = (_found(synthetic(1), 0.02, plans=1) for _ in range(2))
    for mine, theirs in zip(one.plans, other.plans, strict=True):
        assert np.array_equal(mine.planned.values, theirs.planned.values)
    assert one.projects == other.projects


def test_each_plan_taken_is_the_farthest_seen(synthetic):
    ground = synthetic(2)
    space, there = Space(ground, 0.05, False), placements_of(ground.ready)
    chosen = [there.shares(space.best.values)]
    for _ in range(3):
        near = farthest(space, there, chosen, 0)
        assert near is not None
        gaps = [
            min(there.distance(there.shares(seen.values), one) for one in chosen)
            for seen in space.seen
        ]
        shares = there.shares(near.values)
        assert min(there.distance(shares, one) for one in chosen) == pytest.approx(max(gaps))
        chosen.append(shares)


def test_what_is_pressed_does_not_depend_on_what_was_pressed_before(synthetic):
    ground = synthetic(2)
    one, other = Space(ground, 0.05, False), Space(synthetic(2), 0.05, False)
    weights = [measure.weight for measure in measures(ground.ready)]
    for weight in weights[:3]:
        other.pressed(weight, 0.0)
    alone, after = one.pressed(weights[3], 0.0), other.pressed(weights[3], 0.0)
    assert alone.level == after.level
    assert np.array_equal(alone.values, after.values)
    assert np.array_equal(one.settled(alone).solution.values, other.settled(after).solution.values)


def test_a_plan_is_settled_with_the_most_money_at_its_level(synthetic):
    """From its own basis, as from none."""
    ground = synthetic(2)
    space = Space(ground, 0.05, False)
    weights = [measure.weight for measure in measures(ground.ready)]
    for near in [space.pressed(sign * weight, -np.inf) for weight in weights for sign in (1, -1)]:
        column = np.flatnonzero(near.weight).astype(np.int32)
        head = Head("land", ("level",), "<=", near.level + 1e-7, True, ())
        cold = ground.ready.program.with_row(head, column, near.weight[column])
        assert space.settled(near).measure == pytest.approx(-Highs().solve(cold).objective)


def test_a_sum_is_pressed_farther_from_a_plan_that_has_less_of_it(synthetic):
    """From whichever plan the search begins, the end is the same."""
    ground = synthetic(2)
    space = Space(ground, 0.05, False)
    weights = [measure.weight for measure in measures(ground.ready)]
    begin = space.pressed(weights[0], 0.0)
    for weight in weights:
        far = space.pressed(weight, 0.0, begin=begin)
        assert far.level == pytest.approx(space.pressed(weight, 0.0).level, rel=1e-6, abs=1e-6)


def test_an_end_that_was_sought_for_a_plan_is_not_sought_again(synthetic):
    ground = synthetic(2)
    space = Space(ground, 0.05, False)
    weight = next(measures(ground.ready)).weight
    ends = space.pressed(weight, 0.0).level, -space.pressed(-weight, -np.inf).level
    seen = len(space.seen)
    assert range_of(space, weight) == pytest.approx(ends)
    assert len(space.seen) == seen


def test_every_measure_is_a_sum_that_no_plan_can_make_negative(case: Case, ground):
    for measure in measures(ground(case).ready):
        assert measure.weight.any()
