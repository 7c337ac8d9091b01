from math import nan

import pytest

from optimizer.plan.verify.talent_balance import talent_balance

PLANT = ("plant", "A1", 2023)


def test_people_at_home_hold_the_plant_while_they_are_enough(plan, sides, broken):
    """The pool of 10 falls by a tenth a year to 9.0, 8.1, 7.29; the plant needs 3, then 6."""
    said = plan(placements=((*PLANT, 1.0),))
    assert broken(talent_balance, said) == set()
    found = sides(talent_balance, said)
    assert found["digital", "A1", 2023] == pytest.approx((3.0, 9.0))
    assert found["digital", "A1", 2024] == pytest.approx((6.0, 8.1))
    assert found["digital", "A1", 2025] == pytest.approx((6.0, 7.29))


def test_people_who_are_lent_are_missing_at_home(plan, broken):
    said = plan(
        placements=((*PLANT, 1.0),),
        moves=(("digital", "A1", "B1", 2024, 2.1), ("digital", "A1", "B1", 2025, 1.3)),
    )
    assert broken(talent_balance, said) == {("digital", "A1", 2025)}


def test_a_site_with_double_needs_lacks_people_until_they_are_borrowed(plan, broken):
    """In B1 the plant needs 6, then 12 of the 4 who live there."""
    start = (("plant", "B1", 2024, 0.5),)
    assert broken(talent_balance, plan(placements=start)) == {("digital", "B1", 2025)}
    moves = (("digital", "A1", "B1", 2025, 2.0),)
    assert broken(talent_balance, plan(placements=start, moves=moves)) == set()


def test_trained_people_come_after_the_lag_and_leave_as_others_do(plan, sides):
    """Two enter training in 2023: 2.0 in 2024, 1.8 in 2025; one recruited in 2023: 1, 0.9, 0.81."""
    said = plan(
        placements=((*PLANT, 1.0),),
        trained=(("digital", "A1", 2023, 2.0),),
        recruited=(("digital", "A1", 2023, 1.0),),
    )
    found = sides(talent_balance, said)
    assert found["digital", "A1", 2023][1] == pytest.approx(9.0 + 1.0)
    assert found["digital", "A1", 2024][1] == pytest.approx(8.1 + 2.0 + 0.9)
    assert found["digital", "A1", 2025][1] == pytest.approx(7.29 + 1.8 + 0.81)


def test_people_are_lent_only_while_there_are_some_though_nobody_is_needed(plan, broken):
    said = plan(moves=(("digital", "B1", "A1", 2023, 5.0),))
    assert broken(talent_balance, said) == {("digital", "B1", 2023)}


def test_a_class_without_people_cannot_work(plan, broken):
    said = plan.but(talent={})(placements=((*PLANT, 0.1),))
    assert broken(talent_balance, said) == {("digital", "A1", year) for year in (2023, 2024, 2025)}


def test_people_who_are_no_number_fail(plan, broken):
    said = plan(placements=((*PLANT, 0.1),), recruited=(("digital", "A1", 2025, nan),))
    assert broken(talent_balance, said) == {("digital", "A1", 2025)}
    said = plan(placements=((*PLANT, nan),))
    assert broken(talent_balance, said) == {("digital", "A1", year) for year in (2023, 2024, 2025)}
