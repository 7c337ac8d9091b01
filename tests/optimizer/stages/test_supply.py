"""The stage of supply security: how much coverage the tolerance buys, beside other stages."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from inputs.case import Case
from inputs.policy import Chokepoint, ChokepointCoverage
from inputs.projects import Project, Site
from inputs.regions import Land
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution
from optimizer.stages.holding import least_money


def _case(make: Callable[..., Case], staged, tolerance: float, **product) -> Case:
    """1 km² for a mill that earns 10 or a fab that earns 9 and covers half of the chips' supply,
    which is all that is asked."""
    case = make(
        stages=("security",),
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=10, land_km2=1),
            Project(project="fab", sector="cars", value_yi_cny=9, land_km2=1),
        ],
        sites=[Site(project="mill", region="A1"), Site(project="fab", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
        chokepoints=[Chokepoint(chokepoint="chip", target=0.5, **product)],
        chokepoint_coverage=[ChokepointCoverage(project="fab", chokepoint="chip", coverage=0.5)],
    )
    return staged(case, security=tolerance)


def test_a_wide_tolerance_covers_all_that_is_asked(make, staged, run, shares):
    """The fab costs 1 of 10: a fifth may be given up."""
    ready, outcome = run(_case(make, staged, 0.2))
    ((name, reached, last),) = outcome.reached
    assert (name, last.status) == ("security", "optimal")
    assert reached == pytest.approx(0, abs=1e-6)
    found = shares(ready, outcome)
    assert found["fab", "A1"] == pytest.approx(1, rel=1e-5)
    assert found.get(("mill", "A1"), 0.0) < 1e-5


def test_a_narrow_tolerance_covers_what_it_pays_for(make, staged, run, shares):
    """0.04 · 10 = 0.4 buys 0.4 of the fab, and 0.2 of the coverage: 0.3 are lacking."""
    ready, outcome = run(_case(make, staged, 0.04))
    ((_, reached, _),) = outcome.reached
    assert reached == pytest.approx(0.3, rel=1e-4)
    found = shares(ready, outcome)
    assert found == pytest.approx({("fab", "A1"): 0.4, ("mill", "A1"): 0.6}, rel=1e-4)
    assert float(-ready.program.cost @ outcome.last.values) == pytest.approx(9.6, rel=1e-5)
    assert -outcome.first.objective == pytest.approx(10)


def test_a_product_counts_as_often_as_it_stands_for_others(make, staged, run):
    _, outcome = run(_case(make, staged, 0.04, products=30))
    assert outcome.reached[0][1] == pytest.approx(9, rel=1e-4)


def test_a_target_that_is_hard_leaves_nothing_to_the_stage(make, staged, run, shares):
    ready, outcome = run(_case(make, staged, 0.0, hard=True))
    assert outcome.reached == ()
    assert shares(ready, outcome) == pytest.approx({("fab", "A1"): 1})


def test_money_that_coverage_does_not_need_is_made_whole_again(make, staged, run, shares):
    """A yard in B1 earns 100 and covers nothing: it is not burnt though half may be given up."""
    case = _case(make, staged, 0.5)
    more = replace(
        case,
        projects={
            **case.projects,
            "yard": Project(project="yard", sector="cars", value_yi_cny=100),
        },
        sites={**case.sites, ("yard", "B1"): Site(project="yard", region="B1")},
    )
    ready, outcome = run(more)
    assert float(-ready.program.cost @ outcome.last.values) == pytest.approx(109, rel=1e-4)


def _chips(case: Case) -> Case:
    """The crossed mills, where that of the south covers the chips."""
    return replace(
        case,
        chokepoints={"chip": Chokepoint(chokepoint="chip", target=1)},
        chokepoint_coverage={
            ("south", "chip"): ChokepointCoverage(project="south", chokepoint="chip", coverage=1)
        },
    )


def test_a_later_stage_keeps_what_an_earlier_one_has_given_up(crossed, staged, run):
    """The north earns 10, the south 8, for one market. Security may give up a tenth: 9 is half of
    each, and half of the coverage is lacking. Equity may give up a hundredth, which is spent; it
    keeps the halves: A gains 5 − 2.5, B 4 − 2, over one half 4."""
    case = staged(_chips(crossed), "security", "equity", security=0.1, equity=0.01)
    ready, outcome = run(case)
    (first, lacking, _), (second, gain, last) = outcome.reached
    assert (first, second) == ("security", "equity")
    assert lacking == pytest.approx(0.5, rel=1e-4)
    assert gain == pytest.approx(4, rel=1e-4)
    assert last is outcome.last
    assert float(-ready.program.cost @ last.values) == pytest.approx(9, rel=1e-5)


def test_security_after_equity_keeps_the_gain(crossed, staged, run):
    """Equity gives up 0.15 and reaches 40/9 with 8.5/18 of the north; the rest, the south, covers
    what it may: more would cost B's or A's gain."""
    case = staged(_chips(crossed), "equity", "security", security=0.01, equity=0.15)
    ready, outcome = run(case)
    (first, gain, _), (second, lacking, last) = outcome.reached
    assert (first, second) == ("equity", "security")
    assert gain == pytest.approx(40 / 9, rel=1e-5)
    assert lacking == pytest.approx(8.5 / 18, rel=1e-4)
    assert float(-ready.program.cost @ last.values) == pytest.approx(8 + 17 / 18, rel=1e-5)


def _reaching(money: float) -> Solution:
    return Solution("optimal", np.empty(0), np.empty(0), -money, -money)


def test_the_money_to_keep_is_that_of_the_tolerance_or_what_is_left():
    best, rich, poor = _reaching(100), _reaching(99), _reaching(90)
    assert least_money(best, best, 0.05) == pytest.approx(95, rel=1e-5)
    assert least_money(best, rich, 0.05) == pytest.approx(95, rel=1e-5)
    assert least_money(best, poor, 0.05) == pytest.approx(90, rel=1e-5)
    loss = _reaching(-100)
    assert least_money(loss, loss, 0.05) == pytest.approx(-105, rel=1e-5)


def test_every_stage_ends_at_a_point_that_keeps_every_row(crossed, staged, run, residual):
    for stages in (("security",), ("equity", "security"), ("security", "equity")):
        ready, outcome = run(staged(_chips(crossed), *stages, security=0.1, equity=0.15))
        assert [name for name, _, _ in outcome.reached] == list(stages)
        opened = ready.program
        for column in ready.decide.gain.values():
            opened = opened.with_bounds(column, 0, np.inf)
        assert residual(opened, outcome.last.values) < 1e-6
        assert Highs().solve(ready.program).objective == pytest.approx(outcome.first.objective)
