"""Compute reaches a region within the latency its users bear and the bandwidth of the link."""

import pytest

from inputs.compute import Compute, ComputeClass, Host, Route
from inputs.projects import Project, ProjectCompute, Site


def test_a_link_may_be_full(case, broken):
    assert broken(case, "compute_reach", {"serve__live__hub__A1__2024": 1}) == set()


def test_a_link_carries_no_more_than_its_bandwidth(case, broken):
    point = {"serve__live__hub__A1__2024": 1.25}
    assert broken(case, "compute_reach", point) == {("live", "hub", "A1", 2024)}


def test_a_host_out_of_reach_serves_only_when_the_rule_is_off(case, only, broken):
    """The route from the hub to B1 takes 50 ms, and users bear 10."""
    point = {"serve__live__hub__B1__2024": 1}
    assert broken(only(case, "energy"), "compute_reach", point) == set()
    with pytest.raises(ValueError, match="serve__live__hub__B1__2024"):
        broken(case, "compute_reach", point)


def test_the_best_plan_is_as_large_as_the_one_link_in_reach(make, optimum):
    """The hall is 400 km from B1, 4 ms at 10 ms per 1000 km; the hub is 600 km away, 6 ms.

    Users bear 5 ms, so only the hall serves them, over a link of 1 EFLOPS: half of the mill, which
    needs 2. 10 · 0.5 less the way, 1 · 0.5, is 4.5. A wider link brings 10/2 − 0.5 = 4.5 more.
    """
    found = optimum(
        make(
            projects=[Project(project="mill", sector="cars", value_yi_cny=10)],
            sites=[Site(project="mill", region="B1")],
            project_compute=[ProjectCompute(project="mill", class_="live", need_eflops=2)],
            compute_classes=[
                ComputeClass(
                    class_="live", latency_limit_ms=5, latency_km_ms=10, transit_cost_yi_cny=0.5
                ),
            ],
            hosts=[Host(host="hall", region="A1"), Host(host="hub", tariff_yi_cny=0)],
            compute=[
                Compute(class_="live", host="hall", installed_eflops=9),
                Compute(class_="live", host="hub", installed_eflops=9),
            ],
            routes=[Route(class_="live", host="hall", region="B1", bandwidth_eflops=1)],
        )
    )
    assert found.money == pytest.approx(4.5, rel=1e-9)
    assert found.prices["compute_reach__live__hall__B1__2023"] == pytest.approx(4.5, rel=1e-9)
