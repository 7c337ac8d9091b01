"""No province falls below its floor, and none is worse off than alone."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from geo.links import Links
from inputs.case import Case
from inputs.projects import Project, ProjectRight, Site
from inputs.regions import Province
from optimizer.prepare import prepare
from optimizer.solver.highs import Highs
from optimizer.stages.run import run_stages

EVERYTHING = (
    "placement", "talent_balance", "talent_supply", "talent_mobility", "compute_balance",
    "compute_capacity", "compute_reach", "energy", "land", "industrial_base",
    "diminishing_returns", "demand", "funding", "equity",
)  # fmt: skip


@pytest.fixture
def shared(make: Callable[..., Case]) -> Case:
    """One mill that earns 10 in A1 or 6 in B1, and belongs to both provinces by half."""
    return make(
        on=EVERYTHING,
        stages=("equity",),
        projects=[Project(project="mill", sector="cars")],
        project_rights=[
            ProjectRight(project="mill", province="A", right=0.5),
            ProjectRight(project="mill", province="B", right=0.5),
        ],
        sites=[
            Site(project="mill", region="A1", value_yi_cny=10),
            Site(project="mill", region="B1", value_yi_cny=6),
        ],
    )


def test_a_province_may_have_just_its_floor(case, broken):
    """B must have a quarter of the value: a plant started in 2023 earns 40, in 2024 it earns 20."""
    point = {"start__plant__A1__2023": 0.6, "start__plant__B1__2024": 0.4}
    assert broken(case, "equity", point) == set()


def test_a_province_may_not_fall_below_its_floor(case, broken):
    point = {"start__plant__A1__2023": 0.625, "start__plant__B1__2024": 0.375}
    assert broken(case, "equity", point) == {("floor", "B")}


@pytest.fixture
def staged(case: Case) -> Case:
    """The three-region case with its second stage."""
    return replace(case, settings=case.settings.model_copy(update={"stages": ("equity",)}))


def test_without_the_second_stage_nobody_is_compared_with_what_he_has_alone(case, rows_of):
    assert {row.key for row in rows_of(case, "equity")} == {("floor", "B")}


def test_the_rows_of_worth_have_no_side_until_the_provinces_are_solved_apart(staged, rows_of):
    worth = {row.key: row.rhs for row in rows_of(staged, "equity") if row.key[0] == "worth"}
    assert worth == {("worth", "A"): -math.inf, ("worth", "B"): -math.inf}


def test_worth_holds_value_costs_and_fees(staged, sides):
    """A lends one to B for a half of the wage, 0.5, and recruits one for 2.

    B pays 0.5 for it, 1 for the move and 1 for the barrier of one half.
    """
    point = {"move__digital__A1__B1__2023": 1, "recruit__digital__A1__2023": 1}
    found = sides(staged, "equity", point)
    assert found["worth", "A"][0] == pytest.approx(-1.5)
    assert found["worth", "B"][0] == pytest.approx(-2.5)


def test_the_best_plan_keeps_the_floor_and_no_more(shared, optimum):
    """B must have half of the value: 6·y = 10·x with x + y = 1 gives x = 0.375 and y = 0.625.

    10 · 0.375 + 6 · 0.625 = 7.5
    """
    provinces = {"B": Province(province="B", value_floor=0.5)}
    found = optimum(Case(**{**vars(shared), "provinces": provinces}))
    assert found.money == pytest.approx(7.5, rel=1e-9)
    assert found.columns["start__mill__B1__2023"] == pytest.approx(0.625, rel=1e-9)


def test_the_best_plan_leaves_every_province_what_it_has_alone(shared: Case, links: Links):
    """Alone A builds its half of the mill for 5 and B its half for 3.

    Together the whole mill would earn 10 in A1; B keeps its 3, so half of it stands there:
    10 · 0.5 + 6 · 0.5 = 8.
    """
    found = run_stages(prepare(shared, links), Highs())
    assert found.alone is not None
    alone = {province: -one.objective for province, one in found.alone.items()}
    assert alone == pytest.approx({"A": 5, "B": 3}, rel=1e-9)
    assert -found.first.objective == pytest.approx(10, rel=1e-9)
    assert -found.last.objective == pytest.approx(8, rel=1e-9)
