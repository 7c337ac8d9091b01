from math import nan

import pytest

from inputs.funding import Discipline, Voucher
from optimizer.plan.verify.funding import funding
from optimizer.plan.verify.known import known

HALF = (("plant", "A1", 2023, 0.5), ("plant", "B1", 2023, 0.5))
"""Half a plant in A1 and half in B1: 5 due in each in 2023 and in 2024."""


@pytest.fixture
def vouched(plan):
    """Plans of the tiny case in which A issues 3 in 2023, of which 1.5 may be spent abroad.

    0.4 of the plant's capital goes to small firms.
    """
    projects = plan.case.projects
    plant = projects["plant"].model_copy(update={"small_firm_share": 0.4})
    issued = Voucher(province="A", year=2023, budget_yi_cny=3, abroad_share=0.5)
    return plan.but(projects={**projects, "plant": plant}, vouchers={("A", 2023): issued})


def paid(home: float, abroad: float):
    """Vouchers for both halves, and loans for the rest of what is due."""
    vouchers = (("A", "medium", "A1", 2023, home), ("A", "medium", "B1", 2023, abroad))
    lent = tuple(
        ("loan", "medium", region, year, 5.0 - (spent if year == 2023 else 0))
        for region, spent in (("A1", home), ("B1", abroad))
        for year in (2023, 2024)
    )
    return {"placements": HALF, "vouchers": vouchers, "funding": lent}


def test_vouchers_pay_with_other_money(vouched, broken):
    """2 of the 5 due in each place go to small firms."""
    assert broken(funding, vouched(**paid(1.5, 1.5))) == set()


def test_vouchers_that_pay_for_nothing_fail(vouched, broken):
    said = vouched(vouchers=(("A", "medium", "A1", 2023, 1.0),))
    assert broken(funding, said) == {
        ("paid", "medium", "A1", 2023), ("eligible", "medium", "A1", 2023),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("home", "abroad", "fails"),
    [
        (2.0, 1.0, set()),
        (2.0, 1.25, {("issued", "A", 2023)}),
        (1.0, 1.75, {("abroad", "A", 2023)}),
        (2.25, 0.5, {("eligible", "medium", "A1", 2023)}),
    ],
)
def test_vouchers_stay_within_what_is_issued_and_who_may_take_them(
    vouched, broken, home, abroad, fails
):
    assert broken(funding, vouched(**paid(home, abroad))) == fails


def test_what_is_closed_is_no_longer_eligible(vouched, broken):
    """A issues 3 in 2024, when all but 0.1 of the plant is closed: 0.1 · 10 · 0.4 is left."""
    issued = {("A", 2024): Voucher(province="A", year=2024, budget_yi_cny=3)}
    terms = {"medium": Discipline(discipline="medium", deadline_years=1)}
    lent = (("loan", "medium", "A1", 2023, 5.0), ("loan", "medium", "A1", 2024, 0.5))
    said = vouched.but(vouchers=issued, disciplines=terms)(
        placements=(("plant", "A1", 2023, 0.5, 0.4),),
        vouchers=(("A", "medium", "A1", 2024, 0.5),),
        funding=lent,
    )
    assert broken(funding, said) == {("eligible", "medium", "A1", 2024)}


@pytest.mark.parametrize(
    "voucher",
    [
        ("B", "medium", "A1", 2023),
        ("A", "medium", "A1", 2024),
        ("A", "long", "A1", 2023),
        ("A", "medium", "nowhere", 2023),
        ("none", "medium", "A1", 2023),
    ],
)
def test_vouchers_of_nobody_or_for_what_is_not_there_fail(vouched, broken, voucher):
    said = vouched(vouchers=((*voucher, 1.0),))
    assert broken(funding, said) == {("unknown_voucher", *voucher)}
    assert known(said).spent == {}


def test_a_case_without_sources_knows_no_vouchers(vouched, broken):
    voucher = ("A", "medium", "A1", 2023)
    said = vouched.but(sources={}, funding={})(placements=HALF, vouchers=((*voucher, 1.0),))
    assert broken(funding, said) == {("unknown_voucher", *voucher)}


@pytest.mark.parametrize("amount", [-1.0, nan])
def test_negative_vouchers_and_vouchers_of_no_number_fail(vouched, broken, amount):
    said = vouched(vouchers=(("A", "medium", "A1", 2023, amount),))
    assert ("negative_voucher", "A", "medium", "A1", 2023) in broken(funding, said)
