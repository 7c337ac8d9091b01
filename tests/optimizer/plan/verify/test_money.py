"""Every term of the money is compared, those that the tables or the solver leave out too."""

import pytest

from optimizer.plan.verify.money import money
from optimizer.program.objective import TERMS, TRANSFERS

NAMES = [term.name for term in (*TERMS, *TRANSFERS)]


def failing(terms, booked) -> set:
    return {check.key for check in money(terms, booked) if check.violation > 0}


@pytest.mark.parametrize("name", NAMES)
def test_a_term_is_the_sum_of_what_is_booked_over_regions_and_years(name):
    booked = {(name, "A1", 2023): -0.5, (name, "B1", 2023): -1.5, (name, "B1", 2024): -1.0}
    assert failing({name: -3.0}, booked) == set()
    assert failing({name: -2.0}, booked) == {(name,)}


@pytest.mark.parametrize("name", NAMES)
def test_a_term_that_one_side_leaves_out_fails(name):
    assert failing({name: 1.0}, {}) == {(name,)}
    assert failing({}, {(name, "A1", 2023): 1.0}) == {(name,)}
