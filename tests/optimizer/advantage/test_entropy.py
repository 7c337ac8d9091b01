"""Entropy weights against a published example, an implementation of its own, and edge cases."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.case import Case
from inputs.regions import Indicator
from inputs.settings import Advantage
from optimizer.advantage import METHODS
from optimizer.advantage.composite import document_index, weighted_index
from optimizer.advantage.entropy import entropy, entropy_weights

FIGHTERS = (
    (2.0, 2.5, 1.8, 2.2),
    (1500, 2700, 2000, 1800),
    (20000, 18000, 21000, 20000),
    (5.5, 6.5, 4.5, 5.0),
    (5, 3, 7, 5),
    (9, 5, 7, 5),
)
"""Speed, range, payload, cost, reliability and manoeuvrability of four aircraft."""

TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.floats(0.01, 100), min_size=width, max_size=width), min_size=1, max_size=4
    )
)
"""Indicators of one sector: a list of values by region each."""


def _matrices(values) -> list[np.ndarray]:
    """A matrix of one sector for each indicator."""
    return [np.array([row], dtype=float) for row in values]


def _weights(values: list[list[float]]) -> list[float]:
    """Entropy weights from lists, one indicator at a time; the divergence may be all zero."""
    divergence = []
    for row in values:
        shares = [value / sum(row) for value in row]
        spread = -sum(share * math.log(share) for share in shares) / math.log(len(row))
        divergence.append(1 - spread)
    total = sum(divergence)
    return [one / total for one in divergence] if total > 1e-9 else [0.0] * len(values)


def test_the_weights_of_the_fighter_aircraft_are_those_of_the_book():
    """Hwang and Yoon, Multiple Attribute Decision Making, Springer 1981, the aircraft example.

    The book computes from shares rounded to four digits, so its weights differ by up to 0.0017.
    """
    printed = [0.0649, 0.2055, 0.0133, 0.0829, 0.3570, 0.2764]
    found = entropy_weights(_matrices(FIGHTERS))[0]
    assert found == pytest.approx(printed, abs=0.002)
    assert found == pytest.approx(_weights([list(row) for row in FIGHTERS]), rel=1e-9)


@given(TABLES)
def test_entropy_weights_equal_an_implementation_without_arrays(values):
    expected = _weights(values)
    if sum(expected) > 0:
        assert entropy_weights(_matrices(values))[0] == pytest.approx(expected, abs=1e-6)


@given(TABLES, st.integers(-6, 6))
def test_an_index_does_not_depend_on_the_unit_of_an_indicator(values, power):
    first = _matrices(values)
    other = [first[0] * 2.0**power, *first[1:]]
    expected = weighted_index(first, entropy_weights(first))
    assert weighted_index(other, entropy_weights(other)) == pytest.approx(expected, rel=1e-6)


def test_two_indicators_by_hand():
    """Shares 1/2, 1/2 have entropy 1; shares 0, 1 have entropy 0: the second weighs all.

    With values 2 and 2, and 1 and 3: the shares 1/4, 3/4 have entropy
    (ln 4 − 3/4·ln 3)/ln 2 = 0.811; the first weighs nothing and the index is 1/2 and 3/2.
    """
    spread = (math.log(4) - 0.75 * math.log(3)) / math.log(2)
    assert entropy(np.array([[2, 2], [0, 4], [1, 3]])) == pytest.approx([1, 0, spread])
    indicators = _matrices([[2, 2], [1, 3]])
    weights = entropy_weights(indicators)
    assert weights.tolist() == [[0, 1]]
    assert weighted_index(indicators, weights) == pytest.approx(np.array([[0.5, 1.5]]))


def test_each_sector_has_weights_of_its_own():
    first = np.array([[2.0, 2.0], [1.0, 3.0]])
    second = np.array([[1.0, 3.0], [2.0, 2.0]])
    assert entropy_weights([first, second]).tolist() == [[0, 1], [1, 0]]


def test_with_one_region_or_equal_regions_the_index_is_one():
    for values in ([[3.0], [5.0]], [[3.0, 3.0, 3.0], [0.1, 0.1, 0.1]]):
        indicators = _matrices(values)
        assert entropy_weights(indicators).tolist() == [[0, 0]]
        assert (weighted_index(indicators, entropy_weights(indicators)) == 1).all()


def test_an_indicator_known_of_one_region_only_weighs_nothing():
    indicators = _matrices([[7, math.nan, math.nan], [1, 2, 4]])
    assert entropy_weights(indicators).tolist() == [[0, 1]]


def test_a_region_that_an_indicator_leaves_out_is_judged_by_the_rest():
    """Weights 1/4 and 3/4; the second region has the first indicator only, 6 over a mean of 4."""
    indicators = _matrices([[2, 6], [5, math.nan]])
    found = weighted_index(indicators, np.array([[0.25, 0.75]]))
    assert found == pytest.approx(np.array([[0.5**0.25, 1.5]]))


@given(TABLES)
def test_even_weights_of_any_size_give_the_document_index(values):
    indicators = _matrices(values)
    weights = np.full((1, len(values)), 0.3)
    found = weighted_index(indicators, weights)
    assert found == pytest.approx(document_index(indicators), rel=1e-12)


def test_the_method_weighs_every_indicator_of_the_case_but_the_quantity(make):
    """Patents are 1, 1 and 4; laboratories 5 everywhere weigh nothing; jobs are no strength."""
    values = {"employment": (9.0, 1.0, 1.0), "patents": (1.0, 1.0, 4.0), "labs": (5.0, 5.0, 5.0)}
    rows = [
        Indicator(indicator=name, sector="cars", region=region, value=value)
        for name, row in values.items()
        for region, value in zip(("A1", "A2", "B1"), row, strict=True)
    ]
    case = make(indicators=rows)
    settings = case.settings.model_copy(update={"advantage": Advantage(method="entropy")})
    found = METHODS["entropy"](Case(**{**vars(case), "settings": settings}))
    assert found == pytest.approx(np.array([[0.5, 0.5, 2.0]]), rel=1e-12)
