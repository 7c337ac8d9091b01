"""Comparative advantage against examples worked by hand and an implementation of its own."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.case import Case
from inputs.regions import Indicator
from inputs.sectors import Sector
from inputs.settings import Advantage
from optimizer.advantage import advantage, biproportional, document_index, location_quotient

EMPLOYMENT = np.array([[20.0, 10.0, 10.0], [30.0, 20.0, 10.0], [50.0, 70.0, 180.0]])
"""Thousand jobs in farming, making and services of three regions, 100, 100 and 200 in all."""


def test_a_location_quotient_is_the_share_of_a_sector_over_its_share_everywhere():
    """The textbook formula (e_sr/e_r)/(E_s/E); by hand for the nine entries of the table.

    Farming has 40 of 400 jobs, making 60, services 300. In the first region, which has 100 jobs,
    farming: (20/100)/(40/400) = 2; making: (30/100)/(60/400) = 2; services: 0.5/0.75 = 2/3.
    """
    expected = [[2, 1, 0.5], [2, 4 / 3, 1 / 3], [2 / 3, 14 / 15, 1.2]]
    assert location_quotient(EMPLOYMENT) == pytest.approx(np.array(expected), rel=1e-12)


def _quotient(table: list[list[float]], sector: int, region: int) -> float:
    """The same from lists, one entry at a time."""
    everything = sum(sum(row) for row in table)
    here = sum(row[region] for row in table)
    there = sum(table[sector])
    if not here or not there:
        return 1.0
    return (table[sector][region] / here) / (there / everything)


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, 1000).map(float), min_size=width, max_size=width),
            min_size=1,
            max_size=5,
        )
    )
)
def test_location_quotients_equal_an_implementation_without_arrays(table: list[list[float]]):
    found = location_quotient(np.array(table))
    for i, row in enumerate(table):
        for j, _ in enumerate(row):
            assert found[i, j] == pytest.approx(_quotient(table, i, j), rel=1e-9)


def test_location_quotients_average_to_one_with_the_regions_as_weights():
    weights = EMPLOYMENT.sum(axis=0) / EMPLOYMENT.sum()
    assert location_quotient(EMPLOYMENT) @ weights == pytest.approx(np.ones(3), rel=1e-12)


def test_a_document_index_is_the_geometric_mean_of_ratios_to_the_mean():
    """Patents 1 and 3 in two regions: ratios 1/2 and 3/2. Laboratories 4 and 12: the same.

    The geometric mean of equal ratios is the ratio. With 2 and 2 laboratories instead, the ratios
    are 1, and the index is the root: √0.5 and √1.5.
    """
    patents, alike = np.array([[1.0, 3.0]]), np.array([[4.0, 12.0]])
    even = np.array([[2.0, 2.0]])
    assert document_index([patents, alike]) == pytest.approx(np.array([[0.5, 1.5]]), rel=1e-12)
    expected = np.array([[math.sqrt(0.5), math.sqrt(1.5)]])
    assert document_index([patents, even]) == pytest.approx(expected, rel=1e-12)


def test_what_the_papers_do_not_print_leaves_the_index_to_the_rest():
    """Of the first indicator one region is missing: 2 and 6 have mean 4, ratios 0.5 and 1.5.

    The third region has only the second indicator, 3 over a mean of 3: 1.
    """
    first = np.array([[2.0, 6.0, math.nan]])
    second = np.array([[3.0, 3.0, 3.0]])
    expected = np.array([[math.sqrt(0.5), math.sqrt(1.5), 1.0]])
    assert document_index([first, second]) == pytest.approx(expected, rel=1e-12)


def test_a_sector_of_which_nothing_is_printed_has_index_one():
    nothing = np.array([[math.nan, math.nan], [1.0, 1.0]])
    assert document_index([nothing]) == pytest.approx(np.ones((2, 2)))


@given(st.lists(st.lists(st.floats(0.7, 1.4), min_size=3, max_size=3), min_size=2, max_size=6))
def test_scaling_both_ways_leaves_mean_one_everywhere_and_every_cross_ratio(rows):
    values = np.array(rows)
    scaled = biproportional(values)
    assert scaled.mean(axis=0) == pytest.approx(np.ones(3), abs=1e-10)
    assert scaled.mean(axis=1) == pytest.approx(np.ones(len(rows)), abs=1e-10)
    for i in range(1, len(rows)):
        before = values[0, 0] * values[i, 1] / (values[0, 1] * values[i, 0])
        after = scaled[0, 0] * scaled[i, 1] / (scaled[0, 1] * scaled[i, 0])
        assert after == pytest.approx(before, rel=1e-9)


def test_a_matrix_of_two_by_two_is_scaled_as_by_hand():
    """[[4, 1], [1, 4]] has equal row and column sums of 5, so it is divided by its mean, 2.5."""
    expected = np.array([[1.6, 0.4], [0.4, 1.6]])
    assert biproportional(np.array([[4.0, 1.0], [1.0, 4.0]])) == pytest.approx(expected)
    stretched = np.array([[8.0, 2.0], [3.0, 12.0]])
    assert biproportional(stretched) == pytest.approx(expected, rel=1e-9)


def _with(case: Case, chosen: Advantage, indicators: list[Indicator]) -> Case:
    rows = {(one.indicator, one.sector, one.region): one for one in indicators}
    settings = case.settings.model_copy(update={"advantage": chosen})
    return Case(**{**vars(case), "settings": settings, "indicators": rows})


@pytest.fixture
def two_by_three(make) -> Case:
    """Two sectors and the three regions."""
    return make(sectors=[Sector(sector="cars"), Sector(sector="ships")])


def test_without_a_method_no_region_has_an_advantage(two_by_three):
    found = advantage(_with(two_by_three, Advantage(method="none"), []))
    assert set(found.values()) == {1.0}


def test_with_exponent_zero_no_region_has_an_advantage(two_by_three):
    rows = [Indicator(indicator="jobs", sector="cars", region="A1", value=9)]
    for method in ("document", "location_quotient"):
        chosen = Advantage(method=method, theta=0, indicator="employment")
        assert set(advantage(_with(two_by_three, chosen, rows)).values()) == {1.0}


def test_an_advantage_is_clipped_before_it_is_scaled(two_by_three):
    """Jobs in cars 98, 1 and 1, in ships 1, 1 and 1 give quotients far apart; theta is 1.

    Clipped to 0.5 and 2 they are scaled; by an implementation of its own.
    """
    jobs = {"cars": (98, 1, 1), "ships": (1, 1, 1)}
    rows = [
        Indicator(indicator="employment", sector=sector, region=region, value=value)
        for sector, values in jobs.items()
        for region, value in zip(("A1", "A2", "B1"), values, strict=True)
    ]
    chosen = Advantage(method="location_quotient", theta=1, low=0.5, high=2)
    found = advantage(_with(two_by_three, chosen, rows))
    table = [list(map(float, values)) for values in jobs.values()]
    clipped = np.array(
        [[min(max(_quotient(table, i, j), 0.5), 2) for j in range(3)] for i in range(2)]
    )
    for _ in range(500):
        clipped = clipped / clipped.mean(axis=1)[:, None]
        clipped = clipped / clipped.mean(axis=0)[None, :]
    expected = {
        (sector, region): clipped[i, j]
        for i, sector in enumerate(jobs)
        for j, region in enumerate(("A1", "A2", "B1"))
    }
    assert found == pytest.approx(expected, rel=1e-9)
    assert found["cars", "A1"] > 1 > found["ships", "A1"]


def test_the_quantity_of_the_quotient_is_no_indicator_of_the_documents(two_by_three):
    jobs = Indicator(indicator="employment", sector="cars", region="A1", value=9)
    chosen = Advantage(method="document", indicator="employment")
    assert set(advantage(_with(two_by_three, chosen, [jobs])).values()) == {1.0}
