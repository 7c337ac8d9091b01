"""Revealed comparative advantage against a published example and its definition in words."""

import numpy as np
import pytest

from inputs.case import Case
from inputs.regions import Indicator
from inputs.sectors import Sector
from inputs.settings import Advantage
from optimizer.advantage import METHODS, advantage, location_quotient

EXPORTS = {"soy": (11.0, 31.0), "other": (129.0, 11829.0)}
"""Exports of Brazil and of all other countries in 2008, billion US dollars."""


def _with(case: Case, indicator: str, factor: float = 1.0) -> Case:
    rows = {
        (indicator, sector, region): Indicator(
            indicator=indicator, sector=sector, region=region, value=value * factor
        )
        for sector, values in EXPORTS.items()
        for region, value in zip(("A1", "B1"), values, strict=True)
    }
    chosen = Advantage(method="revealed", theta=1, low=0.01, high=100, indicator=indicator)
    settings = case.settings.model_copy(update={"advantage": chosen})
    return Case(**{**vars(case), "settings": settings, "indicators": rows})


@pytest.fixture
def two_by_two(make) -> Case:
    case = make(sectors=[Sector(sector=code) for code in EXPORTS])
    regions = {code: case.regions[code] for code in ("A1", "B1")}
    return Case(**{**vars(case), "regions": regions})


def test_brazil_exports_over_twenty_times_its_share_of_soybeans():
    """Hausmann, Hidalgo and others, The Atlas of Economic Complexity, technical box 2.2.

    Soybeans were 42 of 12,000 billion dollars of trade (0.35 %), 11 of Brazil's 140. The book
    divides 7.8 % by 0.35 % and says around 21 times; unrounded, (11/140)/(42/12000) = 22.45.
    """
    found = location_quotient(np.array(list(EXPORTS.values())))
    assert found[0, 0] == pytest.approx((11 / 140) / (42 / 12000), rel=1e-12)
    assert found[0, 0] == pytest.approx(0.078 / 0.0035, abs=0.5)


@pytest.mark.parametrize("indicator", ["exports", "patents"])
def test_a_revealed_index_is_measured_on_the_quantity_that_the_case_names(two_by_two, indicator):
    index = METHODS["revealed"](_with(two_by_two, indicator))
    assert index == pytest.approx(location_quotient(np.array(list(EXPORTS.values()))), rel=1e-12)


def test_a_revealed_advantage_does_not_depend_on_the_unit(two_by_two):
    found = advantage(_with(two_by_two, "exports"))
    assert advantage(_with(two_by_two, "exports", 7.2)) == pytest.approx(found, rel=1e-12)
    assert found["soy", "A1"] > 1 > found["other", "A1"]
