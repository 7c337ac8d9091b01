from math import nan

import pytest

from optimizer.plan.verify.talent_mobility import talent_mobility


def test_those_who_are_willing_and_let_through_may_go(plan, sides, broken):
    """Of 9 in 2023 half are willing; a barrier of 0.2 lets 3.6 of these 4.5 through."""
    said = plan(moves=(("digital", "A1", "B1", 2023, 3.6),))
    assert broken(talent_mobility, said) == set()
    found = sides(talent_mobility, said)
    assert found["mobile", "digital", "A1", 2023] == pytest.approx((4.5, 4.5))
    assert found["home", "digital", "A1", 2023] == pytest.approx((3.6, 3.6))


def test_more_than_the_barrier_lets_through_fail(plan, broken):
    plans = plan.but(
        talent={
            **plan.case.talent,
            ("digital", "A1"): plan.case.talent["digital", "A1"].model_copy(
                update={"home_floor": 0.0}
            ),
        }
    )
    said = plans(moves=(("digital", "A1", "B1", 2023, 3.7),))
    assert broken(talent_mobility, said) == {("mobile", "digital", "A1", 2023)}


def test_those_whom_the_floor_keeps_at_home_may_not_go(plan, broken):
    """Without a barrier 4.5 are willing, and the floor of 0.6 leaves 3.6."""
    said = plan.but(talent_classes={})(moves=(("digital", "A1", "B1", 2023, 3.7),))
    assert broken(talent_mobility, said) == {("home", "digital", "A1", 2023)}


@pytest.mark.parametrize(
    "move",
    [
        ("digital", "A1", "A1", 2023),
        ("digital", "A1", "nowhere", 2023),
        ("digital", "nowhere", "A1", 2023),
        ("lead", "A1", "B1", 2023),
        ("digital", "A1", "B1", 2026),
        ("digital", "A1", "A2", 2023),
    ],
)
def test_a_move_to_the_same_or_an_unknown_place_or_through_a_closed_border_fails(
    plan, broken, move
):
    said = plan(moves=((*move, 0.1),))
    assert broken(talent_mobility, said) == {("unknown_move", *move)}


@pytest.mark.parametrize("people", [-0.1, nan])
def test_a_negative_move_and_a_move_of_no_number_fail(plan, broken, people):
    move = ("digital", "A1", "B1", 2023)
    said = plan(moves=((*move, people),))
    assert ("negative_move", *move) in broken(talent_mobility, said)
