from math import nan

import pytest

from optimizer.plan.verify.funding import funding

PLANT = (("plant", "A1", 2023, 0.5),)
"""Half a plant: 5 亿元 due in 2023 and in 2024."""


def test_instalments_paid_from_budgets_that_last_hold(plan, broken):
    """The fund of A holds 3 in 2023 and 2 more in 2024; the loan is not limited."""
    drawn = (
        ("fund", "medium", "A1", 2023, 1.0),
        ("loan", "medium", "A1", 2023, 4.0),
        ("fund", "medium", "A1", 2024, 4.0),
        ("loan", "medium", "A1", 2024, 1.0),
    )
    assert broken(funding, plan(placements=PLANT, funding=drawn)) == set()


def test_instalments_that_nobody_pays_fail(plan, broken):
    drawn = (("loan", "medium", "A1", 2023, 5.0), ("loan", "short", "A1", 2024, 5.0))
    assert broken(funding, plan(placements=PLANT, funding=drawn)) == {
        ("paid", "medium", "A1", 2024),
        ("paid", "short", "A1", 2024),
    }


def test_a_budget_is_not_drawn_before_it_is_there(plan, broken):
    """4 are drawn in 2023, when the fund of A holds 3; from 2024 it holds 5."""
    drawn = (
        ("fund", "medium", "A1", 2023, 4.0),
        ("loan", "medium", "A1", 2023, 1.0),
        ("loan", "medium", "A1", 2024, 5.0),
    )
    assert broken(funding, plan(placements=PLANT, funding=drawn)) == {("budget", "fund", "A", 2023)}


def test_a_province_without_its_own_budget_draws_on_the_common_one(plan, broken):
    """B may draw 1 in all: 0.1 of the plant there takes 1 and 1."""
    drawn = (("fund", "medium", "B1", 2023, 1.0), ("fund", "medium", "B1", 2024, 1.0))
    said = plan(placements=(("plant", "B1", 2023, 0.1),), funding=drawn)
    assert broken(funding, said) == {("budget", "fund", "", 2024), ("budget", "fund", "", 2025)}


def test_without_sources_nothing_is_due(plan, broken):
    assert broken(funding, plan.but(sources={}, funding={})(placements=PLANT)) == set()


@pytest.mark.parametrize(
    "draw",
    [
        ("purse", "medium", "A1", 2023),
        ("loan", "long", "A1", 2023),
        ("loan", "medium", "none", 2023),
        ("loan", "medium", "A1", 2022),
    ],
)
def test_money_from_or_for_what_is_not_there_fails(plan, broken, draw):
    assert broken(funding, plan(funding=((*draw, 1.0),))) == {("unknown_draw", *draw)}


@pytest.mark.parametrize("amount", [-1.0, nan])
def test_negative_money_and_money_of_no_number_fail(plan, broken, amount):
    said = plan(funding=(("loan", "medium", "A1", 2023, amount),))
    assert ("negative_draw", "loan", "medium", "A1", 2023) in broken(funding, said)
