from math import nan

import pytest

from inputs.funding import Discipline
from inputs.policy import Precedence
from optimizer.plan.verify.precedence import precedence


@pytest.fixture
def follows(plan):
    """The school follows the plant after a year; a plant allows two."""
    rule = Precedence(project="school", after="plant", lag=1, replication=2)
    return plan.but(
        precedence={("school", "plant"): rule},
        disciplines={"medium": Discipline(discipline="medium", deadline_years=1)},
    )


def test_copies_that_the_first_allows_hold(follows, broken):
    said = follows(
        placements=(
            ("plant", "A1", 2023, 0.25), ("plant", "B1", 2023, 0.25), ("school", "A1", 2024, 1.0),
        )
    )  # fmt: skip
    assert broken(precedence, said) == set()


def test_copies_before_the_lag_has_passed_fail(follows, broken):
    """In 2023 there was no plant a year before; from 2024 on there was."""
    said = follows(placements=(("plant", "A1", 2023, 1.0), ("school", "A1", 2023, 1.0)))
    assert broken(precedence, said) == {("school", "plant", 2023)}


def test_more_copies_than_the_first_allows_fail(follows, broken):
    said = follows(placements=(("plant", "A1", 2023, 0.4), ("school", "A1", 2025, 1.0)))
    assert broken(precedence, said) == {("school", "plant", 2025)}


def test_what_is_closed_allows_no_copies_a_lag_later(follows, sides):
    """A plant of 2023 stands whole in that year, and half of it from 2024 on."""
    said = follows(placements=(("plant", "A1", 2023, 1.0, 0.5),))
    assert sides(precedence, said) == {
        ("school", "plant", 2023): (0, 0),
        ("school", "plant", 2024): (0, 2),
        ("school", "plant", 2025): (0, 1),
    }


def test_starts_that_the_case_does_not_know_allow_nothing(follows, broken):
    said = follows(placements=(("plant", "A2", 2023, 1.0), ("school", "A1", 2025, 1.0)))
    assert broken(precedence, said) == {("school", "plant", 2025)}


def test_a_share_that_is_no_number_fails(follows, broken):
    said = follows(placements=(("plant", "A1", 2024, nan),))
    assert broken(precedence, said) == {("school", "plant", 2025)}
