from math import nan

import pytest

from optimizer.plan.verify.compute_balance import compute_balance

PLANT = (("plant", "A1", 2023, 1.0),)


def test_compute_that_is_needed_is_served(plan, broken):
    """The plant needs half of 1 EFLOPS in its first year, then all."""
    served = tuple(
        ("live", "hall", "A1", year, eflops)
        for year, eflops in ((2023, 0.5), (2024, 1.0), (2025, 1.0))
    )
    assert broken(compute_balance, plan(placements=PLANT, service=served)) == set()


def test_compute_served_elsewhere_does_not_help(plan, broken):
    served = (("live", "hall", "B1", 2023, 0.5), ("live", "hall", "A1", 2024, 0.9))
    said = plan(placements=PLANT, service=served)
    assert broken(compute_balance, said) == {("live", "A1", y) for y in (2023, 2024, 2025)}


@pytest.mark.parametrize(
    "route",
    [("live", "none", "A1", 2023), ("live", "hall", "none", 2023), ("live", "hall", "A1", 2026)],
)
def test_service_on_a_route_that_is_not_there_fails(plan, broken, route):
    said = plan(service=((*route, 0.1),))
    assert broken(compute_balance, said) == {("unknown_service", *route)}


@pytest.mark.parametrize("eflops", [-0.1, nan])
def test_negative_service_and_service_of_no_number_fail(plan, broken, eflops):
    route = ("live", "hall", "A1", 2023)
    said = plan(service=((*route, eflops),))
    assert broken(compute_balance, said) == {("negative_service", *route)}


def test_a_need_that_is_no_number_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2025 - 1, nan),))
    assert broken(compute_balance, said) == {("live", "A1", 2024), ("live", "A1", 2025)}
