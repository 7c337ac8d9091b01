"""Electricity used in a region stays within its yearly headroom."""

import pytest

from inputs.compute import Compute, ComputeClass, Host
from inputs.projects import Project, ProjectCompute, Site
from inputs.regions import Energy, Region


def test_projects_and_compute_may_use_the_whole_budget(case, broken):
    """A plant uses 2 in its first year; 1 EFLOPS in the hall draws 2 · 0.5 = 1."""
    point = {"start__plant__A1__2023": 1, "serve__live__hall__B1__2023": 4}
    assert broken(case, "energy", point) == set()


def test_compute_for_another_region_counts_where_it_is_hosted(case, broken):
    point = {"start__plant__A1__2023": 1, "serve__live__hall__B1__2023": 5}
    assert broken(case, "energy", point) == {("A1", 2023)}


def test_what_a_project_sets_free_counts_after_its_lag(case, sides):
    found = sides(case, "energy", {"start__school__A1__2023": 1})
    assert found == {("A1", 2023): (0, "<=", 6), ("A1", 2024): (-1, "<=", 6)}


def test_a_region_without_a_budget_has_no_row(case, rows_of):
    assert {row.key[0] for row in rows_of(case, "energy")} == {"A1"}


def test_the_best_plan_uses_the_whole_budget(make, optimum):
    """The mill uses 4 itself and 1 EFLOPS, which draws 2 · 0.5 = 1: of a budget of 3, 0.6 of it.

    It brings 10, pays 4 · 0.5 = 2 for electricity, 1 · 0.5 for that of its compute and 0.5 for the
    way: 0.6 · (10 − 2 − 0.5 − 0.5) = 4.2. One 亿 kWh more brings 7/5 = 1.4.
    """
    found = optimum(
        make(
            regions=[Region(region="A1", province="A", tariff_yi_cny=0.5)],
            projects=[Project(project="mill", sector="cars", value_yi_cny=10, energy_yi_kwh=4)],
            sites=[Site(project="mill", region="A1")],
            project_compute=[ProjectCompute(project="mill", class_="live", need_eflops=1)],
            compute_classes=[
                ComputeClass(class_="live", energy_yi_kwh=0.5, transit_cost_yi_cny=0.5),
            ],
            hosts=[Host(host="hall", region="A1", pue=2)],
            compute=[Compute(class_="live", host="hall", installed_eflops=9)],
            energy=[Energy(region="A1", year=2023, budget_yi_kwh=3)],
        )
    )
    assert found.money == pytest.approx(4.2, rel=1e-9)
    assert found.prices["energy__A1__2023"] == pytest.approx(1.4, rel=1e-9)
