"""What the money of the built-in province case hangs on, against solving it anew."""

import random

import pytest

from geo.case_links import links_of
from inputs.builtin import CASES
from inputs.evidence_lookup import numbers
from inputs.load import load_case

BEHIND = ("parameters", "derivations")
"""Tables that no rule reads."""


@pytest.fixture(scope="module")
def province():
    return load_case(CASES / "delta-province")


def test_slopes_hold_for_a_sample_of_the_province_case(province, compare, counted):
    """Fifteen numbers that weigh, and five of all the others, by a seed.

    Lives are left out: a test of cash counts them in whole years.
    """

    def choose(weights):
        chance = random.Random(7)  # noqa: S311 - a sample, no secret
        every = [
            number
            for number in numbers(province)
            if number.table not in BEHIND and number.column not in (*counted, "life_years")
        ]
        weighing = [n for n in every if abs(weights.get(n[:3], 0.0)) > 1e-3]
        others = [n for n in every if n[:3] not in weights]
        return [*chance.sample(weighing, 15), *chance.sample(others, 5)]

    found = compare(province, links_of(province), choose)
    assert found.wrong == ()
    assert found.agreeing >= 18
    assert len(found.weighing) >= 12
