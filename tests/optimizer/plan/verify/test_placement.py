from dataclasses import replace
from math import nan

import pytest

from optimizer.plan.verify.placement import placement


def test_shares_that_add_up_to_one_hold(plan, broken):
    said = plan(placements=(("plant", "A1", 2023, 0.4), ("plant", "B1", 2024, 0.6)))
    assert broken(placement, said) == set()


def test_shares_that_add_up_to_more_than_one_fail(plan, broken):
    said = plan(placements=(("plant", "A1", 2023, 0.5), ("plant", "B1", 2024, 0.6)))
    assert broken(placement, said) == {("plant",)}


@pytest.mark.parametrize(("share", "fails"), [(1.0, set()), (0.9, {("plant",)})])
def test_a_mandated_project_is_built_whole(plan, broken, share, fails):
    projects = plan.case.projects
    mandated = replace(
        plan.case,
        projects={**projects, "plant": projects["plant"].model_copy(update={"mandated": True})},
    )
    said = plan._replace(case=mandated)(placements=(("plant", "A1", 2023, share),))
    assert broken(placement, said) == fails


def test_a_mandated_project_that_is_nowhere_fails(plan, broken):
    site = plan.case.sites["plant", "A1"].model_copy(update={"locked": "in"})
    said = plan.but(sites={**plan.case.sites, ("plant", "A1"): site})()
    assert broken(placement, said) == {("plant",)}


@pytest.mark.parametrize(
    "start",
    [
        ("plant", "A2", 2023),
        ("plant", "nowhere", 2023),
        ("nothing", "A1", 2023),
        ("school", "B1", 2023),
        ("plant", "A1", 2025),
        ("plant", "A1", 2022),
        ("school", "A1", 2026),
    ],
)
def test_a_start_at_no_eligible_site_or_outside_its_years_fails(plan, broken, start):
    said = plan(placements=((*start, 0.1),))
    assert broken(placement, said) == {("unknown_start", *start)}


def test_a_site_beside_one_that_is_locked_in_is_not_eligible(plan, broken):
    site = plan.case.sites["plant", "A1"].model_copy(update={"locked": "in"})
    plans = plan.but(sites={**plan.case.sites, ("plant", "A1"): site})
    said = plans(placements=(("plant", "A1", 2023, 0.5), ("plant", "B1", 2023, 0.5)))
    assert broken(placement, said) == {("unknown_start", "plant", "B1", 2023)}


def test_a_negative_share_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2023, 0.5), ("plant", "B1", 2023, -0.5)))
    assert broken(placement, said) == {("negative_start", "plant", "B1", 2023)}


def test_a_share_that_is_no_number_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2023, nan),))
    assert broken(placement, said) == {("plant",), ("negative_start", "plant", "A1", 2023)}


def indivisible(plan, one_site):
    """The plans with a plant that is built whole or not at all."""
    told = {"divisible": False, "one_site": one_site}
    plant = plan.case.projects["plant"].model_copy(update=told)
    return plan.but(projects={**plan.case.projects, "plant": plant})


SPREAD = (("plant", "A1", 2023, 0.4), ("plant", "B1", 2023, 0.6))
YEARS_APART = (("plant", "A1", 2023, 0.4), ("plant", "B1", 2024, 0.6))
NEARLY = (("plant", "A1", 2023, 1 - 1e-7), ("plant", "B1", 2023, 1e-7))
"""Within the tolerance of a search over whole numbers."""


@pytest.mark.parametrize(
    ("placed", "fails"),
    [
        ((("plant", "A1", 2023, 1.0),), set()),
        (NEARLY, set()),
        ((("plant", "A1", 2023, 0.6),), {("whole", "plant", "A1", 2023)}),
        (SPREAD, {("whole", "plant", "A1", 2023), ("whole", "plant", "B1", 2023)}),
    ],
)
def test_an_indivisible_project_stands_whole_at_one_site(plan, broken, placed, fails):
    assert broken(placement, indivisible(plan, one_site=True)(placements=placed)) == fails


@pytest.mark.parametrize(
    ("placed", "fails"),
    [
        (SPREAD, set()),
        (NEARLY, set()),
        (SPREAD[:1], {("whole", "plant", 2023)}),
        (YEARS_APART, {("whole", "plant", 2023), ("whole", "plant", 2024)}),
    ],
)
def test_an_indivisible_project_that_may_be_spread_starts_whole_in_one_year(
    plan, broken, placed, fails
):
    assert broken(placement, indivisible(plan, one_site=False)(placements=placed)) == fails


@pytest.mark.parametrize("one_site", [True, False])
def test_a_share_of_an_indivisible_project_that_is_no_number_fails(plan, broken, one_site):
    said = indivisible(plan, one_site)(placements=(("plant", "A1", 2023, nan),))
    key = ("plant", "A1", 2023) if one_site else ("plant", 2023)
    assert ("whole", *key) in broken(placement, said)
