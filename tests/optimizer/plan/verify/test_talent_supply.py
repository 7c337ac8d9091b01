from math import nan

import pytest

from optimizer.plan.verify.talent_supply import talent_supply


def test_training_and_recruitment_up_to_the_limit_hold(plan, broken):
    said = plan(trained=(("digital", "A1", 2023, 2.0),), recruited=(("digital", "A1", 2023, 1.0),))
    assert broken(talent_supply, said) == set()


def test_training_and_recruitment_above_the_limit_fail(plan, broken):
    said = plan(trained=(("digital", "A1", 2023, 2.1),), recruited=(("digital", "A1", 2024, 1.1),))
    assert broken(talent_supply, said) == {
        ("train", "digital", "A1", 2023),
        ("recruit", "digital", "A1", 2024),
    }


def test_a_school_adds_places_after_its_lag(plan, broken):
    """Half a school adds 1.5 places from the year after its start."""
    said = plan(
        placements=(("school", "A1", 2023, 0.5),),
        trained=(("digital", "A1", 2023, 3.5), ("digital", "A1", 2024, 3.5)),
    )
    assert broken(talent_supply, said) == {("train", "digital", "A1", 2023)}


def test_nobody_is_recruited_where_the_limit_is_zero(plan, broken):
    said = plan(recruited=(("digital", "B1", 2023, 0.1),))
    assert broken(talent_supply, said) == {("recruit", "digital", "B1", 2023)}


@pytest.mark.parametrize("order", [("digital", "A2", 2023), ("lead", "A1", 2023)])
def test_training_where_no_talent_is_stated_fails(plan, broken, order):
    said = plan(trained=((*order, 0.1),))
    assert broken(talent_supply, said) == {("unknown_train", *order)}


def test_recruitment_outside_the_plan_fails(plan, broken):
    said = plan(recruited=(("digital", "A1", 2022, 0.1),))
    assert broken(talent_supply, said) == {("unknown_recruit", "digital", "A1", 2022)}


@pytest.mark.parametrize("people", [-0.1, nan])
def test_negative_people_and_people_who_are_no_number_fail(plan, broken, people):
    said = plan(
        trained=(("digital", "A1", 2023, people),), recruited=(("digital", "A1", 2024, people),)
    )
    assert broken(talent_supply, said) >= {
        ("negative_train", "digital", "A1", 2023),
        ("negative_recruit", "digital", "A1", 2024),
    }
