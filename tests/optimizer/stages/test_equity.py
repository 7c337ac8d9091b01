"""The stage of equal gains: what it keeps of the money, and that no province loses by it."""

import math
from dataclasses import replace

import numpy as np
import pytest

from geo.case_links import links_of
from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, ProjectRight, Site
from inputs.sectors import Sector
from inputs.synthetic import synthetic_case
from optimizer.allocate import Request, allocate
from optimizer.prepare import Prepared, prepare
from optimizer.program.objective import worth_terms
from optimizer.program.players import sizes
from optimizer.solver.arrays import Head, Program
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution
from optimizer.stages.outcome import Outcome
from optimizer.stages.run import run_stages
from optimizer.stages.solving import HELD


def _tolerance(case: Case, share: float) -> Case:
    equity = case.settings.equity.model_copy(update={"tolerance": share})
    return replace(case, settings=case.settings.model_copy(update={"equity": equity}))


def _money(ready: Prepared, outcome: Outcome) -> float:
    return float(-ready.program.cost @ outcome.last.values)


def test_with_a_wide_tolerance_both_provinces_gain_the_same(crossed: Case, links: Links):
    """10·x − 2.5 = 8·(1 − x) − 2 at x = 8.5/18, a gain of 20/9 over a size of one half: 40/9.

    The money is 10·x + 8·(1 − x) = 8 + 17/18, above 0.85 · 10.
    """
    ready = prepare(_tolerance(crossed, 0.15), links)
    found = run_stages(ready, Highs())
    ((name, reached, _),) = found.reached
    assert name == "equity"
    assert reached == pytest.approx(40 / 9, rel=1e-6)
    assert _money(ready, found) == pytest.approx(8 + 17 / 18, rel=1e-6)


def test_with_a_narrow_tolerance_the_money_stops_the_sharing(crossed: Case, links: Links):
    """0.92 · 10 = 9.2 = 8 + 2·x at x = 0.6; B gains 8 · 0.4 − 2 = 1.2 over one half."""
    ready = prepare(_tolerance(crossed, 0.08), links)
    found = run_stages(ready, Highs())
    ((name, reached, _),) = found.reached
    assert name == "equity"
    assert reached == pytest.approx(2.4, rel=1e-4)
    assert _money(ready, found) == pytest.approx(9.2, rel=1e-5)


def test_a_guarantee_that_the_tolerance_does_not_pay_for_holds_all_the_same(
    crossed: Case, links: Links
):
    """0.98 · 10 = 9.8 leaves B less than its 2; with them there is a quarter of the south: 9.5."""
    ready = prepare(_tolerance(crossed, 0.02), links)
    found = run_stages(ready, Highs())
    ((name, reached, _),) = found.reached
    assert (name, reached) == ("guarantee", 0)
    assert _money(ready, found) == pytest.approx(9.5, rel=1e-9)
    plan = allocate(_tolerance(crossed, 0.02), links, Request()).plan
    assert plan is not None
    assert [stage.name for stage in plan.stages] == ["money", "guarantee"]
    assert plan.worth == pytest.approx({"A": 7.5, "B": 2})
    assert any("tolerance of 0.02" in text for text in plan.warnings)


class Careless(Highs):
    """A solver that, where only the gain counts, picks the plan with the least money."""

    def __init__(self, value: np.ndarray) -> None:
        super().__init__()
        self.value = value

    def solve(self, program: Program, seconds: float = math.inf) -> Solution:
        if np.count_nonzero(program.cost) == 1:
            program = program.with_cost(program.cost + 1e-6 * self.value)
        return super().solve(program, seconds)


def test_money_that_the_gain_does_not_need_is_made_whole_again(crossed: Case, links: Links):
    """A yard in A1 earns 100; A may claim a quarter of it alone. Half of the money may be given up.

    B gains most when the market takes the mill of the south whole: 8 − 2 = 6, over one half 12. A
    then has 100 of its yard, and needs 27.5 + 6 of them: the rest is not to be burnt. 8 + 100.
    """
    case = replace(
        _tolerance(crossed, 0.5),
        sectors={**crossed.sectors, "ships": Sector(sector="ships")},
        projects={
            **crossed.projects,
            "yard": Project(project="yard", sector="ships", value_yi_cny=100),
        },
        sites={**crossed.sites, ("yard", "A1"): Site(project="yard", region="A1")},
        project_rights={
            **crossed.project_rights,
            ("yard", "A"): ProjectRight(project="yard", province="A", right=0.25),
            ("yard", "B"): ProjectRight(project="yard", province="B", right=0.75),
        },
    )
    ready = prepare(case, links)
    found = run_stages(ready, Careless(-ready.program.cost))
    ((name, reached, _),) = found.reached
    assert name == "equity"
    assert reached == pytest.approx(12, rel=1e-4)
    assert _money(ready, found) == pytest.approx(108, rel=1e-4)


RUNS = {"equity": (0, 0.05), "more": (5, 0.1), "guarantee": (4, 0.0)}
"""Seed and tolerance of synthetic cases, by the stage that ends them or a second of its kind."""


def _run(seed: int, tolerance: float) -> tuple[Prepared, Outcome]:
    case = _tolerance(synthetic_case(regions=5, projects=16, years=3, seed=seed), tolerance)
    ready = prepare(case, links_of(case))
    return ready, run_stages(ready, Highs())


@pytest.fixture(scope="module", params=["equity", "more", "guarantee"])
def ended(request) -> tuple[Prepared, Outcome]:
    """A synthetic case of four provinces with its outcome."""
    return _run(*RUNS[request.param])


@pytest.fixture(scope="module", params=["equity", "more"])
def shared(request) -> tuple[Prepared, Outcome]:
    """Those whose tolerance pays for the guarantee."""
    ready, outcome = _run(*RUNS[request.param])
    assert [name for name, _, _ in outcome.reached] == ["equity"]
    return ready, outcome


def _worth(ready: Prepared, values: np.ndarray) -> dict[str, float]:
    terms = worth_terms(ready.case, ready.links, ready.decide)
    return {
        province: float(sum(amount * values[column] for column, amount in own.items()))
        for province, own in terms.items()
    }


def _least_gain(ready: Prepared, outcome: Outcome, values: np.ndarray) -> float:
    """Worth less worth alone over size, of the province where it is least."""
    assert outcome.alone is not None
    share, worth = sizes(ready.case), _worth(ready, values)
    return min((worth[p] + one.objective) / share[p] for p, one in outcome.alone.items())


def _guaranteed(ready: Prepared, outcome: Outcome, least: float) -> Program:
    """The program, built here anew, in which every province gains at least `least` by size."""
    assert outcome.alone is not None
    program, share = ready.program, sizes(ready.case)
    for province, own in worth_terms(ready.case, ready.links, ready.decide).items():
        reach = -outcome.alone[province].objective + share[province] * least
        column = np.array(list(own), np.int32)
        head = Head("equity", ("reach", province), ">=", reach, True, ())
        program = program.with_row(head, column, np.array(list(own.values())))
    return program


def test_no_province_is_worth_less_than_alone(ended: tuple[Prepared, Outcome]):
    ready, outcome = ended
    assert outcome.last is not outcome.first
    assert _least_gain(ready, outcome, outcome.last.values) >= -1e-6 * abs(outcome.last.objective)


def test_the_equity_stage_keeps_the_money_up_to_its_tolerance(shared: tuple[Prepared, Outcome]):
    ready, outcome = shared
    best = -outcome.first.objective
    kept = 1 - ready.case.settings.equity.tolerance
    assert best * (1 + 1e-6) >= _money(ready, outcome) >= best * (kept - 2 * HELD)


def test_the_least_gain_is_the_one_stated_and_not_below_that_of_the_money_stage(shared):
    ready, outcome = shared
    ((_, reached, _),) = outcome.reached
    before = _least_gain(ready, outcome, outcome.first.values)
    after = _least_gain(ready, outcome, outcome.last.values)
    assert after == pytest.approx(reached, rel=1e-5, abs=1e-5)
    assert after >= before - 1e-5


def test_no_gain_is_larger_within_the_tolerance(shared: tuple[Prepared, Outcome]):
    """A cold solve for a gain above the one reached finds less money than must be kept."""
    ready, outcome = shared
    ((_, reached, _),) = outcome.reached
    found = Highs().solve(_guaranteed(ready, outcome, reached * (1 + 1e-3) + 1e-3))
    kept = (1 - ready.case.settings.equity.tolerance) * -outcome.first.objective
    assert found.status == "infeasible" or -found.objective < kept


def test_no_money_is_burnt_for_the_gain_that_is_reached(ended: tuple[Prepared, Outcome]):
    """Solved cold for the most money with that least gain, there is no more."""
    ready, outcome = ended
    ((_, reached, _),) = outcome.reached
    found = Highs().solve(_guaranteed(ready, outcome, reached * (1 - HELD)))
    assert found.status == "optimal"
    assert _money(ready, outcome) == pytest.approx(-found.objective, rel=1e-6)


def test_the_last_point_keeps_every_row(ended: tuple[Prepared, Outcome], residual):
    ready, outcome = ended
    ((_, reached, _),) = outcome.reached
    (gain,) = ready.decide.gain.values()
    opened = _guaranteed(ready, outcome, reached * (1 - HELD)).with_bounds(gain, 0, math.inf)
    assert residual(opened, outcome.last.values) < 1e-6


def test_the_worths_add_up_to_the_money(ended: tuple[Prepared, Outcome]):
    ready, outcome = ended
    worth = _worth(ready, outcome.last.values)
    assert sum(worth.values()) == pytest.approx(_money(ready, outcome), rel=1e-9)
