from math import nan

import pytest

from inputs.settings import Floors
from optimizer.plan.verify.security import security


@pytest.fixture
def guarded(plan):
    """A plant of 20 addresses output and secures a twentieth; a school of 10 secures all of it."""
    case = plan.case
    plant = case.projects["plant"].model_copy(update={"security_share": 0.05})
    school = {"capital_yi_cny": 10, "security_share": 1}
    floors = Floors(data_security=0.1)
    return plan.but(
        projects={"plant": plant, "school": case.projects["school"].model_copy(update=school)},
        settings=case.settings.model_copy(update={"floors": floors}),
    )


def test_a_province_that_spends_the_floor_holds(guarded, broken, sides):
    """A plant secures 1 of 20 and owes 2; a tenth of the school adds 1 and owes nothing."""
    said = guarded(placements=(("plant", "A1", 2023, 1.0), ("school", "A1", 2024, 0.1)))
    assert broken(security, said) == set()
    assert sides(security, said) == {("A",): (2, 2), ("B",): (0, 0)}


def test_a_province_that_spends_less_fails_whatever_others_do(guarded, broken):
    said = guarded(placements=(("plant", "B1", 2023, 0.5), ("school", "A1", 2023, 1.0)))
    assert broken(security, said) == {("B",)}


def test_what_is_closed_was_spent(guarded, sides):
    said = guarded(placements=(("plant", "A1", 2023, 1.0, 1.0),))
    assert sides(security, said)["A",] == (1, 2)


def test_without_a_floor_nothing_is_checked(plan, sides):
    assert sides(security, plan(placements=(("plant", "A1", 2023, 1.0),))) == {}


def test_starts_that_the_case_does_not_know_owe_nothing(guarded, broken):
    said = guarded(placements=(("plant", "A2", 2023, 1.0), ("nothing", "none", 1900, 1.0)))
    assert broken(security, said) == set()


def test_a_share_that_is_no_number_fails(guarded, broken):
    assert broken(security, guarded(placements=(("plant", "A1", 2023, nan),))) == {("A",)}
