"""Compute needed in a region is served from some host."""

import pytest

from inputs.compute import Compute, ComputeClass, Host
from inputs.projects import Project, ProjectCompute, Site


def test_a_need_may_be_met_from_several_hosts(case, broken):
    """Half a plant in A1 needs 0.5 in its first year and 1 in its second."""
    point = {
        "start__plant__A1__2023": 0.5, "serve__live__hall__A1__2023": 0.5,
        "serve__live__hall__A1__2024": 0.75, "serve__live__hub__A1__2024": 0.25,
    }  # fmt: skip
    assert broken(case, "compute_balance", point) == set()


def test_a_need_may_not_be_left_unmet(case, broken):
    point = {"start__plant__A1__2023": 0.5, "serve__live__hall__A1__2023": 0.5}
    assert broken(case, "compute_balance", point) == {("live", "A1", 2024)}


def test_compute_served_elsewhere_does_not_count(case, broken):
    point = {"start__plant__B1__2024": 0.5, "serve__live__hall__A1__2024": 1}
    assert broken(case, "compute_balance", point) == {("live", "B1", 2024)}


def test_a_need_without_any_host_keeps_its_row(make, broken):
    case = make(
        projects=[Project(project="mill", sector="cars")],
        sites=[Site(project="mill", region="A1")],
        project_compute=[ProjectCompute(project="mill", class_="live", need_eflops=2)],
    )
    point = {"start__mill__A1__2023": 0.5}
    assert broken(case, "compute_balance", point) == {("live", "A1", 2023)}


def test_the_best_plan_serves_what_is_needed_and_no_more(make, optimum):
    """The mill needs 2 EFLOPS; hosting costs 1 and the way 0.5 for each: 10 − 2 · 1.5 = 7.

    One EFLOPS of its need less would save 1.5, the price of the row.
    """
    found = optimum(
        make(
            projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
            sites=[Site(project="mill", region="A1")],
            project_compute=[ProjectCompute(project="mill", class_="live", need_eflops=2)],
            compute_classes=[ComputeClass(class_="live", transit_cost_yi_cny=0.5)],
            hosts=[Host(host="hall", region="A1")],
            compute=[
                Compute(class_="live", host="hall", installed_eflops=4, hosting_cost_yi_cny=1)
            ],
        )
    )
    assert found.money == pytest.approx(7, rel=1e-9)
    assert found.columns["serve__live__hall__A1__2023"] == pytest.approx(2, rel=1e-9)
    assert found.prices["compute_balance__live__A1__2023"] == pytest.approx(1.5, rel=1e-9)
