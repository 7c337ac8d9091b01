from math import nan

import pytest

from inputs.funding import Discipline
from optimizer.plan.verify.discipline import discipline
from optimizer.plan.verify.known import known

PLANT = ("plant", "A1", 2023)


def asked(plan, code="medium", cash=(0, 0), **terms):
    """Plans of the tiny case whose projects of a class must prove the given terms.

    `cash` is what the plant brings in its first years.
    """
    ages = {
        key: row.model_copy(update={"cash": cash[key[1]]})
        for key, row in plan.case.project_ages.items()
    }
    return plan.but(disciplines={code: Discipline(discipline=code, **terms)}, project_ages=ages)


def test_what_pays_back_in_time_holds(plan, broken):
    """5 + 15 pay back the 20 that the plant costs, in two years."""
    said = asked(plan, cash=(5, 15), payback_years=2)(placements=((*PLANT, 0.5),))
    assert broken(discipline, said) == set()


def test_what_does_not_pay_back_fails_wherever_it_is_placed(plan, broken):
    """After one year 5 of 20 are back."""
    placed = ((*PLANT, 0.5), ("plant", "B1", 2024, 0.1), ("school", "A1", 2023, 1.0))
    said = asked(plan, cash=(5, 15), payback_years=1)(placements=placed)
    assert broken(discipline, said) == {("payback", *PLANT), ("payback", "plant", "B1", 2024)}


def test_payback_looks_at_the_capital_of_the_site(plan, broken):
    plans = asked(plan, cash=(5, 15), payback_years=1)
    site = plan.case.sites["plant", "B1"].model_copy(update={"capital_yi_cny": 5})
    cheap = plans.but(sites={**plan.case.sites, ("plant", "B1"): site})
    said = cheap(placements=(("plant", "B1", 2024, 0.1),))
    assert broken(discipline, said) == set()


@pytest.mark.parametrize(("closed", "fails"), [(0.5, set()), (0.25, {("keep", *PLANT)})])
def test_where_cash_to_the_deadline_is_negative_nothing_is_kept(plan, broken, closed, fails):
    plans = asked(plan, cash=(-1, 9), deadline_years=1)
    assert broken(discipline, plans(placements=((*PLANT, 0.5, closed),))) == fails


def test_a_deadline_after_the_plan_asks_nothing(plan, broken):
    """The plan ends with 2025: a start in 2023 reaches the age of two in it, one in 2024 not."""
    plans = asked(plan, cash=(-5, 1), deadline_years=2)
    said = plans(placements=((*PLANT, 0.5), ("plant", "B1", 2024, 0.5)))
    assert broken(discipline, said) == {("keep", *PLANT)}


def test_closing_more_than_was_started_fails(plan, broken):
    plans = asked(plan, deadline_years=1)
    assert broken(discipline, plans(placements=((*PLANT, 0.5, 0.5),))) == set()
    assert broken(discipline, plans(placements=((*PLANT, 0.5, 0.6),))) == {("close", *PLANT)}
    assert broken(discipline, plans(placements=((*PLANT, 0.0, 0.1),))) == {("close", *PLANT)}


@pytest.mark.parametrize(
    "start",
    [
        ("plant", "B1", 2024),
        ("plant", "A2", 2023),
        ("plant", "nowhere", 2023),
        ("nothing", "A1", 2023),
        ("plant", "A1", 2022),
        ("school", "A1", 2023),
    ],
)
def test_closing_what_has_no_deadline_in_the_plan_fails(plan, broken, start):
    """A medium project closes at the age of two: none that starts in 2024, and no school."""
    said = asked(plan, deadline_years=2)(placements=((*start, 1.0, 0.5),))
    assert broken(discipline, said) == {("unknown_close", *start)}
    assert known(said).closed == {}


def test_without_deadlines_nothing_is_closed(plan, broken):
    assert broken(discipline, plan(placements=((*PLANT, 0.5, 0.1),))) == {("unknown_close", *PLANT)}


@pytest.mark.parametrize("closed", [-0.5, nan])
def test_closing_less_than_nothing_or_no_number_fails(plan, broken, closed):
    said = asked(plan, deadline_years=1)(placements=((*PLANT, 0.5, closed),))
    assert ("negative_close", *PLANT) in broken(discipline, said)


PUBLIC = (
    ("fund", "strategic", "A1", 2023, 3.0),
    ("fund", "medium", "B1", 2024, 1.0),
    ("loan", "medium", "A1", 2023, 9.0),
)
"""3 of the 4 of public money are for the strategic class; the loan is not public."""


@pytest.mark.parametrize(
    ("terms", "fails"),
    [
        ({"public_most": 0.75}, set()),
        ({"public_most": 0.7}, {("most", "strategic")}),
        ({"public_least": 0.75}, set()),
        ({"public_least": 0.8}, {("least", "strategic")}),
    ],
)
def test_a_class_keeps_its_part_of_the_public_money(plan, broken, terms, fails):
    fund = plan.case.sources["fund"].model_copy(update={"public": True})
    plans = asked(plan, "strategic", **terms)
    said = plans.but(sources={**plan.case.sources, "fund": fund})(funding=PUBLIC)
    assert broken(discipline, said) == fails


def test_without_public_money_every_part_of_it_holds(plan, broken):
    said = asked(plan, "strategic", public_least=0.8)(funding=PUBLIC)
    assert broken(discipline, said) == set()


def test_cash_that_a_project_does_not_state_is_not_tested(plan, broken):
    said = asked(plan, payback_years=1, deadline_years=1)(placements=((*PLANT, 0.5),))
    assert broken(discipline, said) == set()
