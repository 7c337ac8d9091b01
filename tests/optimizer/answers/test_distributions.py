import math

import pytest

from optimizer.answers.distributions import distributions
from optimizer.answers.records import Measure, solved


def test_a_distribution_is_what_the_hand_computes(answers):
    """Of 1, 2, 3, 4: mean 2.5, s² = (2.25 + 0.25 + 0.25 + 2.25) / 3 = 5/3, median 2.5."""
    found = distributions(solved(answers([], [[]] * 5, [4.0, 1.0, math.nan, 3.0, 2.0])))
    money = found[0]
    assert money.measure == Measure("money")
    assert (money.scenarios, money.mean, money.median) == (4, 2.5, 2.5)
    assert money.sd == pytest.approx(math.sqrt(5 / 3))
    assert (money.least, money.most) == (1.0, 4.0)
    assert (money.least_at, money.most_at) == (1, 0)
    assert (money.p25, money.p75) == (1.75, 3.25)
    assert (money.p5, money.p95) == (pytest.approx(1.15), pytest.approx(3.85))


def test_the_gain_is_worth_less_what_a_province_has_alone(answers):
    found = answers([], [[]] * 2, [9.0, 9.0], {"a": [5.0, 7.0]}, {"a": [4.0, 3.0]})
    gain = next(row for row in distributions(found) if row.measure == Measure("gain", "a"))
    assert (gain.least, gain.mean, gain.most) == (1.0, 2.5, 4.0)


def test_a_province_without_a_value_alone_has_no_gain(answers):
    found = distributions(answers([], [[]], [9.0], {"a": [5.0]}))
    assert [row.measure for row in found][-1] == Measure("worth", "a")


def test_one_scenario_has_no_deviation_and_none_has_nothing(answers):
    one = distributions(answers([], [[]], [9.0]))[0]
    assert math.isnan(one.sd)
    assert one.p5 == one.p95 == 9.0
    none = distributions(solved(answers([], [[]], [math.nan])))[0]
    assert none.scenarios == 0
    assert math.isnan(none.mean)
    assert none.least_at is None


def test_a_plan_that_was_not_checked_is_not_solved(answers):
    found = answers([], [[]] * 2, [9.0, 8.0])
    found.status[1] = "unverified"
    assert list(solved(found).scenarios) == [0]
