from math import nan

import pytest

from inputs.regions import Province
from optimizer.plan.verify.equity import equity

BOTH = (("school", "A1", 2023, 1.0), ("plant", "A1", 2023, 0.6), ("plant", "B1", 2023, 0.4))
"""Value of 6 亿元 a year in A and 4 in B."""


def with_floors(plan, **floors):
    provinces = {code: Province(province=code, value_floor=floor) for code, floor in floors.items()}
    return plan.but(provinces=provinces)


def test_a_province_with_its_floor_of_the_value_holds(plan, broken):
    assert broken(equity, with_floors(plan, A=0.6, B=0.4)(placements=BOTH)) == set()


def test_a_province_below_its_floor_fails(plan, broken):
    said = with_floors(plan, A=0.61, B=0.3)(placements=BOTH)
    assert broken(equity, said) == {("floor", "A")}


def test_the_floor_weighs_years_by_present_value(plan, sides):
    """From 2024 on, 10 a year is worth 10/1.21 + 10/1.331 in 2022."""
    said = with_floors(plan, A=0.5)(placements=(("plant", "A1", 2024, 1.0),))
    whole = 10 / 1.21 + 10 / 1.331
    assert sides(equity, said) == {("floor", "A"): pytest.approx((whole, whole / 2))}


def test_a_province_worth_as_much_as_alone_holds_and_one_worth_less_fails(plan, broken):
    """Lending one thousand people for a year earns A 0.2 · 2 亿元 / 1.1."""
    moves = (("digital", "A1", "B1", 2023, 1.0),)
    fee = 0.2 * 2 / 1.1
    assert broken(equity, plan(moves=moves, alone={"A": fee, "B": -1.0})) == set()
    said = plan(moves=moves, alone={"A": fee + 0.01, "B": 0.0})
    assert broken(equity, said) == {("worth", "A"), ("worth", "B")}


def test_a_province_without_a_plan_of_its_own_is_not_compared(plan, sides):
    assert list(sides(equity, plan(placements=BOTH, alone={"B": 0.0}))) == [("worth", "B")]


def test_a_share_that_is_no_number_fails(plan, broken):
    said = with_floors(plan, B=0.1)(
        placements=(("plant", "A1", 2023, nan),), alone={"A": 0.0, "B": -1.0}
    )
    assert broken(equity, said) == {("worth", "A"), ("floor", "B")}


def test_what_the_case_does_not_know_is_left_to_other_rules(plan, broken):
    said = plan(
        placements=(("plant", "A2", 2023, 1.0),),
        moves=(("digital", "A1", "none", 2023, 1.0),),
        trained=(("digital", "A2", 2023, 1.0),),
        recruited=(("digital", "A2", 2023, 1.0),),
        service=(("live", "none", "A1", 2023, 1.0),),
        ordered=(("live", "hub", 2023, 1.0),),
        funding=(("purse", "medium", "A1", 2023, 1.0),),
        alone={"A": 0.0},
    )
    assert broken(equity, said) == set()
