from math import nan

import pytest

from inputs.policy import SectorPolicy
from optimizer.plan.verify.sector_policy import sector_policy


@pytest.fixture
def windows(plan):
    """Cars: 8 to 12 in the Delta, and half to four fifths of all capital of A. A school has 20."""
    case = plan.case
    rules = [
        SectorPolicy(sector="cars", least_yi_cny=8, most_yi_cny=12),
        SectorPolicy(sector="cars", province="A", least_share=0.5, most_share=0.8),
    ]
    school = case.projects["school"].model_copy(update={"capital_yi_cny": 20})
    return plan.but(
        projects={**case.projects, "school": school},
        sector_policy={(rule.sector, rule.province): rule for rule in rules},
    )


def test_a_plan_within_all_windows_holds(windows, broken, sides):
    """0.3 of a plant in A1 is 6 of 9 there; 0.25 in B1 makes it 11 of cars in all."""
    said = windows(
        placements=(
            ("plant", "A1", 2023, 0.3), ("plant", "B1", 2024, 0.25), ("school", "A1", 2023, 0.15),
        )
    )  # fmt: skip
    assert broken(sector_policy, said) == set()
    assert sides(sector_policy, said) == {
        ("least", "cars", ""): (11, 8),
        ("most", "cars", ""): (11, 12),
        ("least_share", "cars", "A"): (6, pytest.approx(4.5)),
        ("most_share", "cars", "A"): (6, pytest.approx(7.2)),
    }


def test_too_little_and_too_much_capital_fail(windows, broken):
    assert broken(sector_policy, windows(placements=(("plant", "B1", 2023, 0.3),))) == {
        ("least", "cars", "")
    }
    assert broken(sector_policy, windows(placements=(("plant", "B1", 2023, 0.7),))) == {
        ("most", "cars", "")
    }


def test_too_small_and_too_large_a_share_of_a_province_fail(windows, broken):
    """4 of 12 in A is less than half; 12 of 12 is more than four fifths, whatever B adds."""
    small = windows(
        placements=(
            ("plant", "A1", 2023, 0.2), ("school", "A1", 2023, 0.4), ("plant", "B1", 2023, 0.2),
        )
    )  # fmt: skip
    assert broken(sector_policy, small) == {("least_share", "cars", "A")}
    large = windows(placements=(("plant", "A1", 2023, 0.6),))
    assert broken(sector_policy, large) == {("most_share", "cars", "A")}


def test_capital_counts_where_it_is_begun_even_if_it_is_closed(windows, broken):
    said = windows(placements=(("plant", "B1", 2023, 0.4, 0.4),))
    assert broken(sector_policy, said) == set()


def test_a_policy_that_states_no_limit_has_no_check(windows, sides):
    empty = {("cars", ""): SectorPolicy(sector="cars")}
    assert sides(sector_policy, windows.but(sector_policy=empty)()) == {}


def test_starts_that_the_case_does_not_know_bring_no_capital(windows, broken):
    said = windows(placements=(("plant", "A2", 2023, 0.5), ("nothing", "none", 1900, 1.0)))
    assert broken(sector_policy, said) == {("least", "cars", "")}


def test_a_share_that_is_no_number_fails(windows, sides, broken):
    said = windows(placements=(("plant", "A1", 2023, nan),))
    assert broken(sector_policy, said) == set(sides(sector_policy, said))
