"""Frontiers of small cases are those derived by hand; no plan of any other beats a point."""

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from inputs.case import Case
from inputs.projects import Project, Site
from inputs.regions import Land
from optimizer.allocate import Request
from optimizer.answers.frontier.criteria import (
    Criterion,
    criterion,
    incomparable,
    names,
    with_gains,
)
from optimizer.answers.frontier.front import front_of
from optimizer.answers.frontier.frontier import Frontier, frontier_of
from optimizer.answers.ground import Ground, NoGroundError
from optimizer.program.players import sizes
from optimizer.solver.highs import Highs


def _frontier(ground: Ground, names: str, count: int) -> Frontier:
    criteria = [criterion(ground.ready, name) for name in names.split()]
    assert not [one for one in criteria if isinstance(one, str)]
    return frontier_of(ground, criteria, count, lambda n: Request(scenario=str(n)), lambda _: None)


def _values(found: Frontier) -> list[tuple[float, ...]]:
    return [point.values for point in found.points]


def test_money_against_equity_is_a_straight_line(divided: Case, ground):
    """From x = 1, where B gains (6 − 8)/½ = −4, to equal gains of 40/9 at x = 8.5/18.

    In between z = 12 − 16·x and the money is 8 + 2·x = 9.5 − z/8: a unit of z costs 1/8, and a
    line has no knee.
    """
    found = _frontier(ground(divided), "money equity", 5)
    gains = np.linspace(-4, 40 / 9, 5)
    assert _values(found) == [pytest.approx((9.5 - z / 8, z), rel=1e-7) for z in gains]
    assert [point.rates[0] for point in found.points] == [
        None, *[pytest.approx(1 / 8)] * 3, None,
    ]  # fmt: skip
    assert found.knee.place is None
    assert all(point.planned.is_verified for point in found.points)


def test_equity_is_measured_where_the_case_does_not_ask_for_it(divided: Case, ground, staged_off):
    case = staged_off(divided)
    assert not case.settings.stages
    found = _frontier(ground(with_gains(case, ["equity"])), "money equity", 2)
    assert _values(found)[1] == pytest.approx((8 + 17 / 18, 40 / 9), rel=1e-7)


@pytest.fixture
def staged_off() -> Callable[[Case], Case]:
    return lambda case: replace(case, settings=case.settings.model_copy(update={"stages": ()}))


@pytest.fixture
def powered(make: Callable[..., Case]) -> Callable[..., Case]:
    """Two works that earn 10 each: one uses 1 亿 kWh, the other 4."""

    def build(**more: object) -> Case:
        return make(
            projects=[
                Project(
                    project=code, sector="cars", value_yi_cny=10, energy_yi_kwh=energy, land_km2=1
                )
                for code, energy in (("small", 1), ("large", 4))
            ],
            sites=[Site(project="small", region="A1"), Site(project="large", region="A1")],
            **more,
        )  # fmt: skip

    return build


def test_money_against_energy_bends_where_the_cheaper_saving_ends(powered, ground):
    """From (20, 5) the large works go first, at 10/4 a unit, to (10, 1); then the small, at 10.

    (10, 1) lies at (½, ⅘) of the ranges, and 0.3/√2 beyond the line.
    """
    found = _frontier(ground(powered()), "money energy", 6)
    assert _values(found) == [
        pytest.approx(pair, abs=1e-7)
        for pair in ((20, 5), (17.5, 4), (15, 3), (12.5, 2), (10, 1), (0, 0))
    ]
    assert [point.rates[0] for point in found.points][1:4] == [pytest.approx(2.5)] * 3
    assert found.knee.place == 4
    assert found.knee.distances[4] == pytest.approx(0.3 / math.sqrt(2))


def test_of_plans_with_the_same_money_an_end_is_the_one_that_is_better_elsewhere(powered, ground):
    """On 1 km² both works earn 10; the small one alone is efficient: (10, 1)."""
    land = [Land(region="A1", year=2023, available_km2=1)]
    found = _frontier(ground(powered(land=land)), "money energy", 3)
    assert _values(found) == [pytest.approx(pair, abs=1e-7) for pair in ((10, 1), (5, 0.5), (0, 0))]


def test_criteria_that_do_not_conflict_have_one_plan(make, ground):
    case = make(
        projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
        sites=[Site(project="mill", region="A1")],
    )
    found = _frontier(ground(case), "money value", 4)
    assert _values(found) == [pytest.approx((10, 10))]
    assert found.knee.reason == "the frontier is a single plan"


def test_whole_projects_have_the_plans_that_there_are(make, ground):
    """One earns 10 with 4 亿 kWh, the other 4 with 1: nothing, either or both, none beaten."""
    case = make(
        projects=[
            Project(project=code, sector="cars", value_yi_cny=value, energy_yi_kwh=energy,
                    divisible=False)
            for code, value, energy in (("large", 10, 4), ("small", 4, 1))
        ],
        sites=[Site(project="large", region="A1"), Site(project="small", region="A1")],
    )  # fmt: skip
    found = _frontier(ground(case), "money energy", 6)
    assert _values(found) == [
        pytest.approx(pair, abs=1e-6) for pair in ((14, 5), (10, 4), (4, 1), (0, 0))
    ]
    assert [one.fate for one in found.tried].count("duplicate") == 2


def test_three_criteria(powered, ground):
    """With s of the small and l of the large works: money 10·(s + l), energy s + 4·l, land s + l.

    Both earn as much on the same land, so energy decides: all of the small before any of the large.
    """
    found = _frontier(ground(powered()), "money energy land", 3)
    assert len(found.points) >= 3
    for money, energy, land in _values(found):
        assert money == pytest.approx(10 * land, abs=1e-6)
        assert energy == pytest.approx(min(land, 1) + 4 * max(land - 1, 0), abs=1e-6)


def test_a_tighter_bound_than_any_plan_can_keep_is_told(make, ground):
    """A mandated mill in A1 or B1: more of its share in both than there is leaves no plan."""
    case = make(
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10, mandated=True),
        ],
        sites=[
            Site(project="mill", region="A1", value_yi_cny=10),
            Site(project="mill", region="B1", value_yi_cny=9),
        ],
    )
    ready_ground = ground(case)
    start, count = ready_ground.ready.decide.start, ready_ground.ready.decide.columns
    one = (np.arange(count) == start["mill", "A1", 2023]).astype(float)
    other = (np.arange(count) == start["mill", "B1", 2023]).astype(float)
    money = criterion(ready_ground.ready, "money")
    criteria = [money, Criterion("a", "1", "a", True, one), Criterion("b", "1", "b", True, other)]
    found = frontier_of(
        ready_ground, criteria, 4, lambda n: Request(scenario=str(n)), lambda _: None
    )
    fates = [tried.fate for tried in found.tried]
    assert "infeasible" in fates
    for _, a, b in _values(found):
        assert a + b == pytest.approx(1)


SEEDS = (0, 3)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("names", ["money equity", "money energy", "money equity energy"])
def test_no_plan_is_better_in_one_criterion_and_as_good_in_all(synthetic, seed, names):
    """Solved cold: with every other criterion held at a point's values the money is no more, and
    with the money held too the gains together are no more. The slack is small, because where the
    frontier is flat a little money buys much."""
    found = _frontier(synthetic(seed), names, 4)
    ready_ground = synthetic(seed)
    criteria = [criterion(ready_ground.ready, name) for name in names.split()]
    front = front_of(ready_ground, criteria)
    spans = np.abs(np.array(found.span.best) - np.array(found.span.worst))
    for point in found.points:
        program = front.program
        for one, value in zip(criteria[1:], point.values[1:], strict=True):
            held = value - one.gain(1e-9 * (1 + abs(value)))
            program = program.with_rhs({front.rows[one.name]: held})
        best = Highs().solve(program.with_cost(criteria[0].cost))
        assert -best.objective <= point.values[0] + 1e-5 * (1 + spans[0])
        cost = sum(one.cost / span for one, span in zip(criteria, spans, strict=True))
        money = criteria[0]
        bounded = program.with_row(
            program.heads[-1]._replace(sense=">=", rhs=point.values[0] - 1e-9 * spans[0]),
            np.flatnonzero(money.weight).astype(np.int32), money.weight[money.weight != 0],
        )  # fmt: skip
        most = Highs().solve(bounded.with_cost(cost))
        here = float(cost @ point.planned.values)
        assert most.objective >= here - 1e-4


@pytest.mark.parametrize("seed", SEEDS)
def test_ends_are_the_best_of_each_criterion_and_money_falls_ever_faster(synthetic, seed):
    ready_ground = synthetic(seed)
    found = _frontier(ready_ground, "money equity", 6)
    assert found.points[0].values[0] == pytest.approx(ready_ground.best, rel=1e-9)
    values = _values(found)
    slopes = [(a[0] - b[0]) / (b[1] - a[1]) for a, b in pairwise(values)]
    assert all(b[0] < a[0] and b[1] > a[1] for a, b in pairwise(values))
    assert all(later >= earlier - 1e-9 for earlier, later in pairwise(slopes))
    for place, point in list(enumerate(found.points))[1:-1]:
        assert slopes[place - 1] - 1e-7 <= point.rates[0] <= slopes[place] + 1e-7


def test_values_of_a_point_are_those_of_its_tables(synthetic):
    ready_ground = synthetic(1)
    found = _frontier(ready_ground, "money equity energy", 3)
    size = sizes(ready_ground.ready.case)
    for point in found.points:
        plan = point.planned.allocation.plan
        regions = plan.frame("regions")
        gains = [(plan.worth[p] - plan.alone[p]) / size[p] for p in plan.alone]
        assert point.values == pytest.approx(
            (plan.money, min(gains), regions["energy_used"].sum()), rel=1e-6, abs=1e-6
        )
        assert plan.stages[-1].name == "frontier"


@pytest.mark.parametrize("name", ["emissions", "land", "security", "capital", "term.energy"])
def test_every_kind_of_criterion_falls_to_its_best(ground, case, name):
    """The three-region case with data for every rule."""
    ready_ground = ground(case)
    one = criterion(ready_ground.ready, name)
    assert not isinstance(one, str), one
    found = _frontier(ready_ground, f"money {name}", 3)
    first, last = _values(found)[0], _values(found)[-1]
    assert one.gain(last[1]) >= one.gain(first[1])
    assert all(point.planned.is_verified for point in found.points)


def test_names_of_criteria_are_unlike_each_other():
    assert len(set(names())) == len(names())
    assert {"money", "equity", "energy", "security", "term.energy", "capital"} <= set(names())


def test_what_cannot_be_measured_says_why(make, ground):
    case = make(
        projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
        sites=[Site(project="mill", region="A1")],
    )
    assert criterion(ground(case).ready, "energy") == "no project and no host uses electricity"
    assert "rules.equity" in incomparable(case)


def test_a_case_without_a_plan_has_no_ground(make, ground):
    case = make(
        projects=[Project(project="mill", sector="cars", land_km2=2, mandated=True)],
        land=[Land(region=code, year=2023, available_km2=0) for code in ("A1", "A2", "B1")],
    )
    with pytest.raises(NoGroundError) as caught:
        ground(case)
    assert caught.value.status == "infeasible"
