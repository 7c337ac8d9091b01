from math import nan

import pytest

from inputs.funding import Discipline
from inputs.settings import Floors
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


def source(plan, code, **told):
    """The plans with a source that is told something more."""
    changed = plan.case.sources[code].model_copy(update=told)
    return plan.but(sources={**plan.case.sources, code: changed})


def asking(plan, **terms):
    """The plans with terms for medium projects."""
    return plan.but(disciplines={"medium": Discipline(discipline="medium", **terms)})


def test_what_is_closed_pays_no_later_instalments(plan, broken):
    """Half a plant, 0.2 of it closed after a year: 5, then 0.3 · 10 = 3."""
    placed = ((*PLANT[0], 0.2),)
    plans = asking(plan, deadline_years=1)
    drawn = (("loan", "medium", "A1", 2023, 5.0), ("loan", "medium", "A1", 2024, 3.0))
    assert broken(funding, plans(placements=placed, funding=drawn)) == set()
    more = (drawn[0], ("loan", "medium", "A1", 2024, 5.0))
    assert broken(funding, plans(placements=placed, funding=more)) == {
        ("paid", "medium", "A1", 2024)
    }


@pytest.mark.parametrize(("lag", "fails"), [(1, set()), (2, {("budget", "fund", "A", 2024)})])
def test_a_revolving_fund_lends_again_what_has_come_back(plan, broken, lag, fails):
    """3, then 3.5 more; the fund of A holds 3 and then 5. Of the 3 half is back after the lag, so
    that 5 or 6.5 are out in 2024, and in 2025 no more than 5.
    """
    drawn = (
        ("fund", "medium", "A1", 2023, 3.0),
        ("loan", "medium", "A1", 2023, 2.0),
        ("fund", "medium", "A1", 2024, 3.5),
        ("loan", "medium", "A1", 2024, 1.5),
    )
    plans = source(plan, "fund", return_share=0.5, return_lag_years=lag)
    assert broken(funding, plans(placements=PLANT, funding=drawn)) == fails


@pytest.mark.parametrize(
    ("share", "fails"), [(0.05, set()), (0.04, {("output", "loan", "A1", 2023)})]
)
def test_a_draw_of_a_year_stays_within_its_share_of_output(plan, broken, share, fails):
    """5 in 2023 and 3 in 2024; the output of A1 is 100."""
    drawn = (
        ("loan", "medium", "A1", 2023, 5.0),
        ("loan", "medium", "A1", 2024, 3.0),
        ("fund", "medium", "A1", 2024, 2.0),
    )
    plans = source(plan, "loan", output_share=share)
    assert broken(funding, plans(placements=PLANT, funding=drawn)) == fails


@pytest.mark.parametrize(
    ("leverage", "fails"), [(1.5, set()), (1.6, {("leverage", "medium", "A")})]
)
def test_public_money_draws_private_money_along(plan, broken, leverage, fails):
    """6 of loans to 4 of the fund, over both years; what B borrows does not help A."""
    plants = (*PLANT, ("plant", "B1", 2024, 0.5))
    drawn = (
        ("fund", "medium", "A1", 2023, 1.0),
        ("loan", "medium", "A1", 2023, 4.0),
        ("fund", "medium", "A1", 2024, 3.0),
        ("loan", "medium", "A1", 2024, 2.0),
        ("loan", "medium", "B1", 2024, 5.0),
        ("loan", "medium", "B1", 2025, 5.0),
    )
    plans = asking(source(plan, "fund", public=True), leverage=leverage)
    assert broken(funding, plans(placements=plants, funding=drawn)) == fails


@pytest.mark.parametrize(("part", "fails"), [(0.5, set()), (0.25, {("small", "A")})])
def test_small_firms_get_their_part_of_the_capital_of_each_province(plan, broken, part, fails):
    """The floor is 0.3. In A small firms have a part of the plant; B builds nothing."""
    projects = plan.case.projects
    plant = projects["plant"].model_copy(update={"small_firm_share": part})
    settings = plan.case.settings.model_copy(update={"floors": Floors(small_firms=0.3)})
    plans = plan.but(
        projects={**projects, "plant": plant}, settings=settings, sources={}, funding={}
    )
    assert broken(funding, plans(placements=PLANT)) == fails
