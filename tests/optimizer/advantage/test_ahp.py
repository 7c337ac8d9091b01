"""Judged weights against Saaty's examples and the eigenvectors of numpy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.case import Case
from inputs.errors import InputProblems
from inputs.evidence import Comparison
from inputs.judgments import RANDOM_INDEX, farthest, judged, priorities
from inputs.regions import Indicator
from inputs.settings import Advantage
from optimizer.advantage import METHODS, advantage, consistency_ratio

DRINKS = (
    (9, 5, 2, 1, 1, 1 / 2),
    (1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9),
    (1 / 3, 1 / 4, 1 / 3, 1 / 9),
    (1 / 2, 1, 1 / 3),
    (2, 1 / 2),
    (1 / 3,),
)
"""Which drink is consumed more in the United States: coffee, wine, tea, beer, sodas, milk, water.

Saaty, Decision making with the analytic hierarchy process, Int. J. Services Sciences 1 (2008),
83–98: the ratios above the diagonal.
"""

HOUSE = (
    (5, 3, 7, 6, 6, 1 / 3, 1 / 4),
    (1 / 3, 5, 3, 3, 1 / 5, 1 / 7),
    (6, 3, 4, 6, 1 / 5),
    (1 / 3, 1 / 4, 1 / 7, 1 / 8),
    (1 / 2, 1 / 5, 1 / 6),
    (1 / 5, 1 / 6),
    (1 / 2,),
)
"""What matters when buying a house: size, transport, neighbourhood, age, yard, facilities,
condition, financing.

Saaty, How to make a decision: the analytic hierarchy process, European Journal of Operational
Research 48 (1990), 9–26: the ratios above the diagonal.
"""


def _square(upper) -> tuple[tuple[float, ...], ...]:
    """The reciprocal table from the ratios above its diagonal."""
    size = len(upper) + 1
    table = np.ones((size, size))
    for i, row in enumerate(upper):
        for j, ratio in enumerate(row, i + 1):
            table[i, j], table[j, i] = ratio, 1 / ratio
    return tuple(map(tuple, table.tolist()))


def test_the_drinks_have_the_weights_and_the_consistency_that_saaty_prints():
    found = priorities(_square(DRINKS))
    printed = [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
    assert found.weights == pytest.approx(printed, abs=0.0005)
    assert found.ratio == pytest.approx(0.022, abs=0.0005)


def test_the_house_has_the_weights_eigenvalue_and_consistency_that_saaty_prints():
    found = priorities(_square(HOUSE))
    printed = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
    assert found.weights == pytest.approx(printed, abs=0.0005)
    assert found.eigenvalue == pytest.approx(9.669, abs=0.0005)
    assert found.ratio == pytest.approx(0.169, abs=0.0005)


RATIOS = st.sampled_from([1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1.0, 2.0, 3.0, 5.0, 7.0, 9.0])


@given(st.integers(1, 7).flatmap(
    lambda n: st.tuples(*(st.tuples(*(RATIOS for _ in range(n - i))) for i in range(n)))
))  # fmt: skip
def test_weights_and_ratio_equal_those_of_the_eigenvectors_of_numpy(upper):
    table = _square(upper)
    values, vectors = np.linalg.eig(np.array(table))
    first = int(values.real.argmax())
    expected = np.abs(vectors[:, first].real)
    found = priorities(table)
    size = len(table)
    assert found.weights == pytest.approx(expected / expected.sum(), abs=1e-9)
    assert found.eigenvalue == pytest.approx(values[first].real, rel=1e-9)
    if size > 2:
        index = (values[first].real - size) / (size - 1)
        assert found.ratio == pytest.approx(index / RANDOM_INDEX[size - 1], abs=1e-9)


def test_judgments_that_agree_give_their_own_ratios_and_consistency_zero():
    """Weights 4/7, 2/7 and 1/7 have the ratios 2, 4 and 2."""
    found = priorities(_square(((2, 4), (2,))))
    assert found.weights == pytest.approx([4 / 7, 2 / 7, 1 / 7], rel=1e-12)
    assert found.eigenvalue == pytest.approx(3, rel=1e-12)
    assert found.ratio == pytest.approx(0, abs=1e-12)


def test_the_farthest_judgment_is_the_one_that_was_turned_round():
    """Seven ratios of the weights 8, 4, 2, 1, and one that says 1/8 where 8 agrees."""
    table = _square(((2, 4, 1 / 8), (2, 4), (2,)))
    assert farthest(table, priorities(table).weights) == (0, 3)


VALUES = {"patents": (1.0, 4.0, 4.0), "labs": (2.0, 2.0, 8.0), "staff": (3.0, 5.0, 1.0)}


def _case(make, comparisons: list[tuple[str, str, float]], factor: float = 1.0) -> Case:
    """Three regions with three strengths; `factor` changes the unit of patents."""
    chosen = Advantage(method="ahp", theta=1, low=0.01, high=100)
    rows = [
        Indicator(
            indicator=name,
            sector="cars",
            region=region,
            value=value * (factor if name == "patents" else 1),
        )
        for name, values in VALUES.items()
        for region, value in zip(("A1", "A2", "B1"), values, strict=True)
    ]
    judged = [Comparison(first=a, second=b, ratio=ratio) for a, b, ratio in comparisons]
    case = make(indicators=rows, comparisons=judged)
    settings = case.settings.model_copy(update={"advantage": chosen})
    return Case(**{**vars(case), "settings": settings})


AGREEING = [("patents", "labs", 2.0), ("staff", "labs", 0.5), ("patents", "staff", 4.0)]


def test_the_index_is_the_product_of_ratios_to_the_mean_raised_to_the_judged_weights(make):
    """The judgments agree on the weights 4/7, 1/7 and 2/7 for patents, staff and laboratories."""
    ratios = {name: np.array(values) / np.mean(values) for name, values in VALUES.items()}
    expected = ratios["patents"] ** (4 / 7) * ratios["labs"] ** (2 / 7) * ratios["staff"] ** (1 / 7)
    found = METHODS["ahp"](_case(make, AGREEING))
    assert found[0] == pytest.approx(expected, rel=1e-9)


def test_a_judged_index_does_not_depend_on_the_unit(make):
    found = METHODS["ahp"](_case(make, AGREEING))
    assert METHODS["ahp"](_case(make, AGREEING, 1e4)) == pytest.approx(found, rel=1e-9)
    assert found.max() > 1 > found.min()


def test_the_consistency_ratio_of_a_case_is_that_of_its_judgments(make):
    assert consistency_ratio(_case(make, AGREEING)) == pytest.approx(0, abs=1e-12)
    assert consistency_ratio(_case(make, AGREEING[:2])) is None
    crooked = [*AGREEING[:2], ("patents", "staff", 5.0)]
    table = _square(((2, 5), (2,)))
    assert consistency_ratio(_case(make, crooked)) == pytest.approx(priorities(table).ratio)


def test_a_pair_given_both_ways_counts_with_the_geometric_mean(make):
    """4 one way and 1/4.04 the other way: the root of 4 · 4.04, whichever way it is asked."""
    case = _case(make, [("patents", "labs", 4.0), ("labs", "patents", 1 / 4.04)])
    assert judged(case, "patents", "labs") == pytest.approx((4 * 4.04) ** 0.5, rel=1e-12)
    assert judged(case, "labs", "patents") == pytest.approx((4 * 4.04) ** -0.5, rel=1e-12)


def test_judgments_that_go_round_in_a_circle_are_refused_where_they_are_used(make):
    """Each is judged 3 times the next: λ = 1 + 3 + 1/3, CI = (λ − 3)/2 = 2/3, CR = CI/0.58."""
    circle = [("patents", "labs", 3.0), ("labs", "staff", 3.0), ("staff", "patents", 3.0)]
    with pytest.raises(InputProblems, match=r"consistency ratio is 1\.149"):
        advantage(_case(make, circle))
