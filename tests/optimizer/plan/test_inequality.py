"""Gini and Theil against the package of PySAL, by hand, and by what such measures must do."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.plan.inequality import gini, theil, theil_parts

REGIONS = st.lists(
    st.tuples(st.floats(0.1, 1000), st.integers(1, 9), st.sampled_from("ABC")),
    min_size=1,
    max_size=7,
)
"""Product, people and province of some regions."""


def _arrays(regions):
    output, people, provinces = zip(*regions, strict=True)
    return np.array(output), np.array(people, dtype=float), list(provinces)


@pytest.fixture(scope="module")
def pysal():
    """Gini and the decomposition of Theil as the package `inequality` of PySAL has them."""
    from inequality.gini import Gini  # noqa: PLC0415 - takes a second, and one test needs it
    from inequality.theil import TheilD  # noqa: PLC0415 - takes a second, and one test needs it

    return Gini, TheilD


@given(regions=REGIONS)
def test_gini_and_theil_equal_those_of_pysal_over_single_persons(pysal, regions):
    """PySAL counts observations alike, so every person becomes one, with the product per head."""
    output, people, provinces = _arrays(regions)
    persons = people.astype(int)
    heads = np.repeat(output / people, persons)
    groups = np.repeat(np.array(provinces), persons)
    assert gini(output, people) == pytest.approx(pysal[0](heads).g, abs=1e-9)
    expected, found = pysal[1](heads, groups), theil_parts(output, people, provinces)
    assert theil(output, people) == pytest.approx(float(expected.T), abs=1e-9)
    assert found.between == pytest.approx(float(expected.bg.squeeze()), abs=1e-9)
    assert found.within == pytest.approx(float(np.squeeze(expected.wg)), abs=1e-9)


def test_theil_reaches_the_published_value_of_five_incomes():
    """Incomes of 10, 10, 10, 20 and 50 have 0.2326302 in W. Stoermann, Regionaloekonomik (2009), as
    the manual of the R package REAT prints it.

    That measure weighs the logarithm by people, ln(mean/income), where ours weighs it by product:
    it is ours with product and people exchanged. Ours itself is 0.2502 for them, by
    (3 · 0.5 · ln 0.5 + 2.5 · ln 2.5)/5.
    """
    incomes, people = np.array([10.0, 10, 10, 20, 50]), np.ones(5)
    assert theil(people, incomes) == pytest.approx(0.2326302, abs=5e-8)
    assert theil(incomes, people) == pytest.approx(
        (1.5 * math.log(0.5) + 2.5 * math.log(2.5)) / 5, rel=1e-12
    )


def test_two_regions_by_hand():
    """One person has 1, three have 9 in all: heads 1 and 3, mean 2.5, shares of people 1/4, 3/4.

    Gini: 2·(1/4)(3/4)·2 / (2·2.5) = 0.15. Theil: 0.1·ln(0.1/0.25) + 0.9·ln(0.9/0.75).
    """
    output, people = np.array([1.0, 9.0]), np.array([1.0, 3.0])
    assert gini(output, people) == pytest.approx(0.15, rel=1e-12)
    expected = 0.1 * math.log(0.4) + 0.9 * math.log(1.2)
    assert theil(output, people) == pytest.approx(expected, rel=1e-12)
    apart = theil_parts(output, people, ["A", "B"])
    assert apart == pytest.approx((expected, 0), abs=1e-12)
    assert theil_parts(output, people, ["A", "A"]) == pytest.approx((0, expected), abs=1e-12)


@given(REGIONS)
def test_theil_is_the_sum_of_its_parts(regions):
    output, people, provinces = _arrays(regions)
    assert sum(theil_parts(output, people, provinces)) == pytest.approx(
        theil(output, people), abs=1e-12
    )


@given(REGIONS, st.floats(1e-3, 1e3), st.floats(1e-3, 1e3))
def test_currency_and_headcount_units_change_nothing(regions, money, heads):
    output, people, provinces = _arrays(regions)
    other = output * money, people * heads
    assert gini(*other) == pytest.approx(gini(output, people), abs=1e-9)
    assert theil_parts(*other, provinces) == pytest.approx(
        theil_parts(output, people, provinces), abs=1e-9
    )


@given(REGIONS.filter(lambda regions: len(regions) > 1), st.floats(0.05, 0.95))
def test_a_transfer_from_the_richest_head_to_the_poorest_lessens_inequality(regions, part):
    """Up to the point where the two would be equal; nothing changes where they are already."""
    output, people, _ = _arrays(regions)
    head = output / people
    rich, poor = int(head.argmax()), int(head.argmin())
    gap = head[rich] - head[poor]
    moved = part * gap / (1 / people[rich] + 1 / people[poor])
    after = output.copy()
    after[rich], after[poor] = output[rich] - moved, output[poor] + moved
    assert gini(after, people) <= gini(output, people) + 1e-12
    assert theil(after, people) <= theil(output, people) + 1e-12
    if gap > 0.01 * head[rich]:
        assert gini(after, people) < gini(output, people)
        assert theil(after, people) < theil(output, people)


@given(st.floats(0.1, 1000), st.floats(0.1, 1000))
def test_one_region_has_no_inequality(output, people):
    alone = np.array([output]), np.array([people])
    assert gini(*alone) == 0
    assert theil(*alone) == 0
    assert theil_parts(*alone, ["A"]) == (0, 0)
