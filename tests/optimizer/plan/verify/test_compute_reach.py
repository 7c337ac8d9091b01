from math import nan

import pytest

from optimizer.plan.verify.compute_reach import compute_reach


def test_a_host_within_the_latency_serves_what_the_link_carries(plan, broken, sides):
    """10 ms per 1000 km make 3 ms over the 300 km to B1; the limit is 5."""
    said = plan(service=(("live", "hall", "B1", 2023, 0.5),))
    assert broken(compute_reach, said) == set()
    assert sides(compute_reach, said) == {
        ("latency", "live", "hall", "B1", 2023): (3.0, 5.0),
        ("bandwidth", "live", "hall", "B1", 2023): (0.5, 0.5),
    }


def test_live_compute_from_a_hub_that_is_too_far_fails(plan, broken):
    said = plan(service=(("live", "hub", "A1", 2024, 0.1),))
    assert broken(compute_reach, said) == {("latency", "live", "hub", "A1", 2024)}


def test_a_class_without_a_limit_may_come_from_afar(plan, broken):
    said = plan.but(compute_classes={})(service=(("live", "hub", "A1", 2024, 0.1),))
    assert broken(compute_reach, said) == set()


def test_more_than_the_link_carries_fails(plan, broken):
    said = plan(service=(("live", "hall", "B1", 2023, 0.6),))
    assert broken(compute_reach, said) == {("bandwidth", "live", "hall", "B1", 2023)}


@pytest.mark.parametrize("eflops", [-0.1, nan])
def test_negative_service_and_service_of_no_number_fail(plan, broken, eflops):
    said = plan(service=(("live", "hall", "B1", 2023, eflops),))
    assert ("negative_service", "live", "hall", "B1", 2023) in broken(compute_reach, said)


def test_service_from_an_unknown_host_fails(plan, broken):
    said = plan(service=(("live", "none", "B1", 2023, 0.1),))
    assert broken(compute_reach, said) == {("unknown_service", "live", "none", "B1", 2023)}
