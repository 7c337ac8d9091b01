from math import nan

import pytest

from inputs.funding import Discipline
from inputs.policy import Target, TargetContribution
from optimizer.plan.verify.targets import targets


@pytest.fixture
def aims(plan):
    """A plant adds 4 lines: 2 are a must in A in 2024, 3 in all in 2025; jobs are a wish."""
    rules = [
        Target(target="lines", year=2024, province="A", amount=2, hard=True),
        Target(target="lines", year=2025, amount=3, hard=True),
        Target(target="lines", year=2030, amount=99, hard=True),
        Target(target="jobs", year=2025, amount=99),
    ]
    adds = TargetContribution(project="plant", target="lines", amount=4)
    return plan.but(
        targets={(rule.target, rule.year): rule for rule in rules},
        target_contributions={("plant", "lines"): adds},
        disciplines={"medium": Discipline(discipline="medium", deadline_years=1)},
    )


def test_a_plan_that_reaches_its_hard_targets_holds(aims, broken):
    said = aims(placements=(("plant", "A1", 2024, 0.5), ("plant", "B1", 2024, 0.25)))
    assert broken(targets, said) == set()


def test_a_plan_that_misses_one_fails(aims, broken):
    """Half a plant adds 2: enough for A, not for all."""
    said = aims(placements=(("plant", "A1", 2023, 0.5),))
    assert broken(targets, said) == {("lines", 2025)}


def test_what_stands_elsewhere_adds_nothing_to_the_target_of_a_province(aims, broken):
    assert broken(targets, aims(placements=(("plant", "B1", 2023, 1.0),))) == {("lines", 2024)}


def test_targets_that_are_not_hard_or_not_due_in_the_plan_demand_nothing(aims, sides):
    assert set(sides(targets, aims())) == {("lines", 2024), ("lines", 2025)}


def test_what_is_closed_adds_nothing(aims, sides):
    said = aims(placements=(("plant", "A1", 2023, 1.0, 0.75),))
    assert sides(targets, said) == {("lines", 2024): (1, 2), ("lines", 2025): (1, 3)}


def test_starts_that_the_case_does_not_know_add_nothing(aims, sides):
    said = aims(placements=(("plant", "A2", 2023, 1.0), ("nothing", "none", 1900, 1.0)))
    assert sides(targets, said) == {("lines", 2024): (0, 2), ("lines", 2025): (0, 3)}


def test_a_share_that_is_no_number_fails(aims, broken):
    said = aims(placements=(("plant", "A1", 2023, nan),))
    assert broken(targets, said) == {("lines", 2024), ("lines", 2025)}
