from math import nan

import pytest

from optimizer.plan.verify.industrial_base import industrial_base


def test_capital_that_the_industry_takes_up_holds(plan, broken, sides):
    """A1 takes up (0.2·50 + 0.1·100)·1.1 = 22 in 2023; the plant's capital is 20."""
    said = plan(placements=(("plant", "A1", 2023, 1.0),))
    assert broken(industrial_base, said) == set()
    assert sides(industrial_base, said)["cars", "A1", 2023] == pytest.approx((20.0, 22.0))


def test_capital_beyond_the_entry_allowance_fails_until_the_industry_has_grown(plan, broken):
    """B1 has no output in the sector: 0.1·20 grows to 2.2, 2.42, 2.662; capital is 2.5."""
    said = plan(placements=(("plant", "B1", 2023, 0.125),))
    assert broken(industrial_base, said) == {("cars", "B1", 2023), ("cars", "B1", 2024)}


def test_a_sector_without_a_stated_uptake_is_not_limited(plan, sides):
    assert sides(industrial_base, plan(placements=(("school", "A1", 2023, 1.0),))) == {}


def test_a_share_that_is_no_number_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2024, nan),))
    assert broken(industrial_base, said) == {("cars", "A1", 2024), ("cars", "A1", 2025)}
