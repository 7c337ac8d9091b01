from math import nan

import pytest

from inputs.funding import Discipline
from inputs.policy import Chokepoint, ChokepointCoverage
from optimizer.plan.verify.chokepoint import chokepoint


@pytest.fixture
def products(plan):
    """A plant covers 0.8 of the chips, of which half is a must, and of the steel, which is none."""
    rules = [
        Chokepoint(chokepoint="chip", target=0.5, hard=True),
        Chokepoint(chokepoint="steel", target=0.5),
    ]
    return plan.but(
        chokepoints={rule.chokepoint: rule for rule in rules},
        chokepoint_coverage={
            ("plant", code): ChokepointCoverage(project="plant", chokepoint=code, coverage=0.8)
            for code in ("chip", "steel")
        },
        disciplines={"medium": Discipline(discipline="medium", deadline_years=1)},
    )


def test_a_hard_product_that_is_covered_holds(products, broken):
    """In two places and years, 0.625 of a plant covers 0.5."""
    said = products(placements=(("plant", "A1", 2023, 0.5), ("plant", "B1", 2024, 0.125)))
    assert broken(chokepoint, said) == set()


def test_a_hard_product_that_is_not_covered_fails(products, broken):
    assert broken(chokepoint, products(placements=(("plant", "A1", 2023, 0.6),))) == {("chip",)}


def test_a_product_that_is_not_hard_demands_nothing(products, sides):
    assert set(sides(chokepoint, products())) == {("chip",)}


def test_what_is_closed_before_the_end_covers_nothing(products, sides):
    said = products(placements=(("plant", "A1", 2023, 1.0, 0.75),))
    assert sides(chokepoint, said) == {("chip",): (pytest.approx(0.2), 0.5)}


def test_starts_that_the_case_does_not_know_cover_nothing(products, broken):
    assert broken(chokepoint, products(placements=(("plant", "A2", 2023, 1.0),))) == {("chip",)}


def test_a_share_that_is_no_number_fails(products, broken):
    assert broken(chokepoint, products(placements=(("plant", "A1", 2023, nan),))) == {("chip",)}
