from math import nan

import pytest

from inputs.policy import Consortium
from optimizer.plan.verify.consortium import consortium


@pytest.fixture
def partners(plan):
    """A takes half of the plant at least, B a quarter."""
    shares = {"A": 0.5, "B": 0.25}
    return plan.but(
        consortia={
            ("plant", code): Consortium(project="plant", province=code, least_share=least)
            for code, least in shares.items()
        }
    )


@pytest.fixture
def any_two(plan):
    """No province leaves the others less than a quarter of the plant."""
    rule = Consortium(project="plant", least_share=0.25)
    return plan.but(consortia={("plant", ""): rule})


def test_partners_who_take_their_shares_hold(partners, broken):
    """Of 0.8, in two years, A takes 0.6 and B 0.2."""
    said = partners(
        placements=(
            ("plant", "A1", 2023, 0.3), ("plant", "A1", 2024, 0.3), ("plant", "B1", 2024, 0.2),
        )
    )  # fmt: skip
    assert broken(consortium, said) == set()


def test_a_partner_who_takes_less_fails(partners, broken):
    said = partners(placements=(("plant", "A1", 2023, 0.3), ("plant", "B1", 2024, 0.5)))
    assert broken(consortium, said) == {("least", "plant", "A")}


def test_a_project_that_is_not_built_binds_nobody(partners, any_two, broken):
    assert broken(consortium, partners()) == set()
    assert broken(consortium, any_two()) == set()


def test_any_two_provinces_hold_and_one_alone_fails(any_two, broken):
    shared = any_two(placements=(("plant", "A1", 2023, 0.6), ("plant", "B1", 2023, 0.2)))
    assert broken(consortium, shared) == set()
    hogged = any_two(placements=(("plant", "A1", 2023, 0.61), ("plant", "B1", 2023, 0.19)))
    assert broken(consortium, hogged) == {("most", "plant", "A")}
    assert broken(consortium, any_two(placements=(("plant", "B1", 2023, 1.0),))) == {
        ("most", "plant", "B")
    }


def test_what_is_closed_still_counts_as_taken(partners, broken):
    said = partners(placements=(("plant", "A1", 2023, 0.5, 0.5), ("plant", "B1", 2023, 0.5)))
    assert broken(consortium, said) == set()


def test_starts_that_the_case_does_not_know_are_left_to_their_rule(partners, broken):
    said = partners(placements=(("plant", "A2", 2023, 1.0), ("nothing", "none", 1900, 1.0)))
    assert broken(consortium, said) == set()


def test_a_share_that_is_no_number_fails(partners, broken):
    said = partners(placements=(("plant", "A1", 2023, nan),))
    assert broken(consortium, said) == {("least", "plant", "A"), ("least", "plant", "B")}
