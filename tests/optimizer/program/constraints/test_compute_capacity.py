"""Compute served is installed, and new capacity stays within the quota of its host."""

import pytest

from inputs.compute import Compute, ComputeClass, Host
from inputs.projects import Project, ProjectCompute, Site


def test_a_host_may_serve_what_is_installed_ordered_and_provided(case, broken):
    """The hall has 0.5 · 4 − 1 = 1; an order of 1 adds 0.5 and the school 0.5 · 2 · 1 in 2024."""
    point = {
        "build__live__hall__2023": 1, "start__school__A1__2023": 1,
        "serve__live__hall__A1__2023": 1, "serve__live__hall__B1__2024": 2.5,
    }  # fmt: skip
    assert broken(case, "compute_capacity", point) == set()


def test_what_is_due_is_there_only_from_its_year(case, broken):
    point = {"serve__live__hub__A1__2023": 1.5, "serve__live__hub__A1__2024": 1.5}
    key = ("capacity", "live", "hub", 2023)
    assert broken(case, "compute_capacity", point) == {key}


def test_an_order_may_not_pass_its_limit(case, broken):
    point = {"build__live__hall__2023": 2.5}
    assert broken(case, "compute_capacity", point) == {("limit", "live", "hall", 2023)}


def test_orders_and_projects_share_the_quota_of_their_host(case, broken):
    point = {"build__live__hall__2023": 2, "start__school__A1__2023": 1}
    assert broken(case, "compute_capacity", point) == {("quota", "hall", 2023)}


def test_a_base_load_counts_against_what_is_ordered(make, sides):
    """Of 2 EFLOPS in use 1.5 are taken; an order of 1 leaves 1.5 a year later."""
    machine = Compute(
        class_="live",
        host="hall",
        installed_eflops=2,
        base_load_eflops=1.5,
        build_limit_eflops=9,
    )
    case = make(
        years=(2023, 2024),
        projects=[Project(project="mill", sector="cars")],
        project_compute=[ProjectCompute(project="mill", class_="live", need_eflops=4)],
        hosts=[Host(host="hall", region="A1")],
        compute=[machine],
    )
    point = {"build__live__hall__2023": 1, "serve__live__hall__B1__2024": 1.5}
    found = sides(case, "compute_capacity", point)
    assert found["capacity", "live", "hall", 2023] == (0, "<=", 0.5)
    assert found["capacity", "live", "hall", 2024] == (0.5, "<=", 0.5)


def test_the_best_plan_orders_up_to_the_quota(make, optimum):
    """Of 2 EFLOPS half can be used; an order of 2, the quota, adds 1 more a year later.

    2023: 1 EFLOPS carries a quarter of the mill, which needs 4; 2024: 2 EFLOPS carry half.
    Value 24 · 0.25 + 24 · 0.5 = 18; transit (1 + 2) · 0.5 = 1.5; the order is paid off over three
    years at 6/3 = 2 each and is in use in 2024: 2 · 2 = 4.   18 − 1.5 − 4 = 12.5
    One more of quota brings 0.5 · (24/4 − 0.5) − 2 = 0.75.
    """
    found = optimum(
        make(
            years=(2023, 2024),
            projects=[Project(project="mill", sector="cars", value_yi_cny=24)],
            sites=[Site(project="mill", region="A1")],
            project_compute=[ProjectCompute(project="mill", class_="live", need_eflops=4)],
            compute_classes=[ComputeClass(class_="live", transit_cost_yi_cny=0.5)],
            hosts=[Host(host="hall", region="A1", quota_eflops=2)],
            compute=[
                Compute(
                    class_="live", host="hall", installed_eflops=2, utilisation=0.5,
                    build_limit_eflops=4, build_cost_yi_cny=6, life_years=3, lead_years=1,
                ),
            ],
        )
    )  # fmt: skip
    assert found.money == pytest.approx(12.5, rel=1e-9)
    assert found.columns["build__live__hall__2023"] == pytest.approx(2, rel=1e-9)
    assert found.prices["compute_capacity__quota__hall__2023"] == pytest.approx(0.75, rel=1e-9)
