from math import nan

import pytest

import optimizer.plan.verify.diminishing_returns as rule
from optimizer.plan.verify.diminishing_returns import diminishing_returns


def test_the_loss_of_crowded_capital_is_booked(plan, broken, sides):
    """In 2023 A1 takes up 22: 8.8 are free, 6.6 lose a tenth, 4.6 of 20 a fifth: 1.58 / 1.1."""
    said = plan(placements=(("plant", "A1", 2023, 1.0),))
    assert broken(diminishing_returns, said) == set()
    found = sides(diminishing_returns, said)
    assert found["A1", 2023] == pytest.approx((1.58 / 1.1, 1.58 / 1.1))


def test_the_last_band_is_open(plan, broken, sides):
    """In 2023 B1 takes up 2.2: 0.88 free, 0.66 at a tenth, 18.46 at a fifth."""
    said = plan(placements=(("plant", "B1", 2023, 1.0),))
    assert broken(diminishing_returns, said) == set()
    assert sides(diminishing_returns, said)["B1", 2023][0] == pytest.approx(3.758 / 1.1)


def test_a_loss_that_the_accounts_forget_fails(plan, broken, monkeypatch):
    monkeypatch.setattr(rule, "accounts", lambda facts, kinds: {})
    said = plan(placements=(("plant", "A1", 2024, 1.0),))
    assert broken(diminishing_returns, said) == {("A1", 2024), ("A1", 2025)}


def test_capital_of_a_sector_without_bands_crowds_nobody(plan, sides):
    assert sides(diminishing_returns, plan(placements=(("school", "A1", 2023, 1.0),))) == {}


def test_a_share_that_is_no_number_fails(plan, broken):
    said = plan(placements=(("plant", "A1", 2024, nan),))
    assert broken(diminishing_returns, said) == {("A1", 2024), ("A1", 2025)}


def test_a_start_that_the_case_does_not_know_is_left_to_placement(plan, broken):
    said = plan(placements=(("plant", "A2", 2023, 1.0), ("plant", "A1", 2023, 0.5)))
    assert broken(diminishing_returns, said) == set()
