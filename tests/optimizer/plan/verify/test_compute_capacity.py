from math import nan

import pytest

from optimizer.plan.verify.compute_capacity import compute_capacity


def test_the_hall_serves_what_the_base_load_leaves(plan, broken, sides):
    """Half of 2 EFLOPS can be used, and 0.4 of it already is."""
    said = plan(service=(("live", "hall", "A1", 2023, 0.4), ("live", "hall", "B1", 2023, 0.2)))
    assert broken(compute_capacity, said) == set()
    assert sides(compute_capacity, said)["capacity", "live", "hall", 2023] == pytest.approx(
        (0.6, 0.6)
    )


def test_more_than_is_left_fails(plan, broken):
    said = plan(service=(("live", "hall", "A1", 2023, 0.4), ("live", "hall", "B1", 2023, 0.3)))
    assert broken(compute_capacity, said) == {("capacity", "live", "hall", 2023)}


def test_orders_serve_after_their_lead(plan, broken):
    """An order of 1 EFLOPS adds 0.5 from the year after."""
    said = plan(
        ordered=(("live", "hall", 2023, 1.0),),
        service=(("live", "hall", "A1", 2023, 1.1), ("live", "hall", "A1", 2024, 1.1)),
    )
    assert broken(compute_capacity, said) == {("capacity", "live", "hall", 2023)}


def test_projects_add_capacity_after_their_lag(plan, broken):
    said = plan(
        placements=(("school", "A1", 2024, 0.5),),
        service=(("live", "hall", "A1", 2024, 1.1), ("live", "hall", "A1", 2025, 1.1)),
    )
    assert broken(compute_capacity, said) == {("capacity", "live", "hall", 2024)}


def test_capacity_due_serves_from_its_year(plan, broken):
    said = plan(service=(("live", "hub", "A1", 2023, 1.0), ("live", "hub", "A1", 2024, 9.0)))
    assert broken(compute_capacity, said) == {("capacity", "live", "hub", 2023)}


def test_a_host_without_machines_of_the_class_serves_nothing(plan, broken):
    said = plan(service=(("general", "hall", "A1", 2023, 0.1),))
    assert broken(compute_capacity, said) == {("capacity", "general", "hall", 2023)}


def test_an_order_above_the_limit_fails(plan, broken):
    said = plan(ordered=(("live", "hall", 2023, 3.0), ("live", "hall", 2024, 3.1)))
    assert broken(compute_capacity, said) == {("limit", "live", "hall", 2024)}


def test_orders_and_projects_share_the_quota_of_their_year(plan, broken):
    """3 ordered and 2 provided exceed 4; the project's capacity counts when it starts."""
    said = plan(
        ordered=(("live", "hall", 2023, 3.0), ("live", "hall", 2024, 3.0)),
        placements=(("school", "A1", 2023, 1.0),),
    )
    assert broken(compute_capacity, said) == {("quota", "hall", 2023)}


@pytest.mark.parametrize(
    "order", [("live", "hub", 2023), ("live", "none", 2023), ("live", "hall", 2026)]
)
def test_an_order_at_a_hub_or_an_unknown_host_or_year_fails(plan, broken, order):
    said = plan(ordered=((*order, 0.1),))
    assert broken(compute_capacity, said) == {("unknown_order", *order)}


@pytest.mark.parametrize("eflops", [-0.1, nan])
def test_a_negative_order_and_one_of_no_number_fail(plan, broken, eflops):
    said = plan(
        ordered=(("live", "hall", 2023, eflops),),
        service=(("live", "hall", "A1", 2023, eflops),),
    )
    assert broken(compute_capacity, said) >= {
        ("negative_order", "live", "hall", 2023),
        ("negative_service", "live", "hall", "A1", 2023),
    }
