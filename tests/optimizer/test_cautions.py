"""What a planner is told of how a plan came about: each sentence where it is true, only there."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from inputs.case import Case
from inputs.funding import Discipline
from inputs.projects import Project, ProjectAge, Site
from inputs.regions import Land
from inputs.settings import Rules
from optimizer.cautions import cautions
from optimizer.prepare import Prepared
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution, Status
from optimizer.stages.outcome import Outcome
from optimizer.stages.pruning import Pruned
from optimizer.stages.uniqueness import Uniqueness

ALL = tuple(Rules.model_fields)

KNOWN = Uniqueness({})
"""All is known, and everything is unique."""


def _reached(status: Status, money: float = 10.0) -> Solution:
    return Solution(status, np.zeros(1), np.empty(0), -money, -money)


@pytest.fixture
def ready(make: Callable[..., Case], ready_of: Callable[[Case], Prepared]) -> Prepared:
    """A mill that earns 10 in A1."""
    case = make(
        on=ALL,
        stages=("equity",),
        projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
        sites=[Site(project="mill", region="A1")],
    )
    return ready_of(case)


def _outcome(**parts) -> Outcome:
    first = _reached("optimal")
    return Outcome(**{"alone": None, "first": first, "last": first, "uniqueness": KNOWN, **parts})


def _told(ready: Prepared, worth: dict[str, float] | None = None, count: int = 1, **parts) -> str:
    return "\n".join(cautions(ready, _outcome(**parts), worth or {"A": 10.0, "B": 0.0}, count))


def test_a_plan_of_which_all_is_known_needs_no_warning(ready: Prepared):
    assert _told(ready) == ""


def test_a_plan_without_projects_says_so(ready: Prepared):
    assert "no project is placed" in _told(ready, count=0)


@pytest.mark.parametrize("stages", [("equity",), ("equity", "security")])
def test_stages_after_a_money_stage_that_was_stopped_are_told(make, ready_of, stages):
    stopped = _reached("limit")
    told = _told(ready_of(make(on=ALL, stages=stages)), first=stopped, last=stopped)
    assert f"so later stages were skipped: {', '.join(stages)}" in told.splitlines()[0]


def test_a_stopped_money_stage_skips_nothing_where_no_later_stage_was_asked_for(make, ready_of):
    stopped = _reached("limit")
    assert "skipped" not in _told(ready_of(make(on=ALL)), first=stopped, last=stopped)


@pytest.mark.parametrize("status", ["infeasible", "limit", "failed"])
def test_a_stage_that_was_not_reached_is_named_with_its_reason(ready: Prepared, status: Status):
    text = _told(ready, reached=(("security", math.nan, _reached(status)),))
    assert text == (
        f"stage 'security' was not reached ({status}); the plan is that of the stage before"
    )


def test_a_guarantee_beyond_the_tolerance_is_told_where_it_is_held(ready: Prepared):
    text = _told(ready, reached=(("guarantee", 0.0, _reached("optimal")),))
    assert "tolerance of 0.01; it is held" in text


def test_a_guarantee_that_cannot_be_held_is_not_said_to_be_held(ready: Prepared):
    text = _told(ready, reached=(("guarantee", 0.0, _reached("infeasible")),))
    assert "is held" not in text
    assert text == (
        "stage 'guarantee' was not reached (infeasible): no plan keeps every province at least at "
        "what it reaches alone; the plan is that of the stage before"
    )


def test_a_province_that_loses_is_told_with_its_loss(ready: Prepared):
    alone = {"A": _reached("optimal", 4.0), "B": _reached("optimal", 2.5)}
    text = _told(ready, {"A": 9.0, "B": 1.0}, alone=alone)
    assert text.startswith("B is worth 1.50 亿元 less than alone")
    assert "A is worth" not in text


def test_a_loss_below_what_is_printed_is_not_told(ready: Prepared):
    alone = {"A": _reached("optimal", 4.0), "B": _reached("optimal", 2.0)}
    assert _told(ready, {"A": 4.0 - 0.004, "B": 2.0}, alone=alone) == ""


def test_a_province_without_a_plan_of_its_own_is_named(ready: Prepared):
    text = _told(ready, alone={"A": _reached("optimal", 4.0)})
    assert text == (
        "B has no plan of its own, or none was found in time, so nothing guarantees that it gains"
    )


@pytest.mark.parametrize(("need", "is_told"), [(1e-5, True), (1e5, True), (5.0, False)])
def test_coefficients_beyond_what_solvers_bear_are_told(make, ready_of, need, is_told):
    case = make(
        projects=[Project(project="mill", sector="cars", value_yi_cny=1, land_km2=need)],
        sites=[Site(project="mill", region="A1")],
        land=[Land(region="A1", year=2023, available_km2=1)],
    )
    assert ("coefficients run from" in _told(ready_of(case))) == is_told


def test_what_prices_mean_beside_whole_numbers_is_told(make, ready_of):
    mill = Project(project="mill", sector="cars", value_yi_cny=1, divisible=False)
    assert "1 projects are indivisible" in _told(ready_of(make(projects=[mill])))
    assert "indivisible" not in _told(
        ready_of(make(projects=[mill.model_copy(update={"divisible": True})]))
    )


def test_what_dropping_small_sites_cost_is_told_and_what_is_left_named(ready: Prepared):
    first = replace(_reached("optimal", 9.0), bound=-10.0)
    gone, left = frozenset({("mill", "B1")}), {("mill", "A2"): 0.125}
    pruned = Pruned(ready.program, first, gone, left)
    text = _told(ready, first=first, last=first, pruned=pruned)
    assert "1 sites below their project's least_share" in text
    assert "1.00 亿元 against the bound" in text
    assert "still below least_share after pruning_rounds: mill in A2 (0.12)" in text
    nothing = Pruned(ready.program, first)
    assert _told(ready, first=first, last=first, pruned=nothing) == ""


def test_projects_that_do_not_pay_back_anywhere_are_named(make, ready_of):
    """Cash of 1 in the one year counted does not pay 4 of capital back; the shop pays at once."""
    case = make(
        projects=[
            Project(project="mill", sector="cars", discipline="short", capital_yi_cny=4),
            Project(project="shop", sector="cars", discipline="short", capital_yi_cny=1),
        ],
        project_ages=[
            ProjectAge(project="mill", age=0, instalment=1, cash=1),
            ProjectAge(project="shop", age=0, instalment=1, cash=1),
        ],
        disciplines=[Discipline(discipline="short", payback_years=1)],
    )
    text = _told(ready_of(case))
    assert "not placed: mill" in text
    assert "shop" not in text


def test_a_solver_that_gives_no_reduced_costs_is_told(ready: Prepared):
    assert "gives no reduced costs" in _told(ready, uniqueness=None)
    stopped = _reached("limit")
    assert "reduced costs" not in _told(ready, uniqueness=None, first=stopped, last=stopped)


def test_a_search_that_did_not_end_is_told(ready: Prepared):
    text = _told(ready, uniqueness=Uniqueness({}, is_whole=False))
    assert "was not found out to the end" in text


def test_the_warnings_of_a_real_solve_are_those_of_its_outcome(make, ready_of):
    """With 0.5 km² for an indivisible mill nothing stands, and that is told."""
    case = make(
        projects=[
            Project(project="mill", sector="cars", value_yi_cny=1, land_km2=1, divisible=False)
        ],
        land=[Land(region=r, year=2023, available_km2=0.5) for r in ("A1", "A2", "B1")],
    )
    prepared = ready_of(case)
    found = Highs().solve(prepared.program)
    assert not found.values.any()
    text = _told(prepared, count=0, first=found, last=found)
    assert "no project is placed" in text
    assert "indivisible" in text
