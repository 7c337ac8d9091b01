"""Both criteria against linear programs that are written out anew, and their properties."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from inputs.case import Case
from inputs.projects import Project, Site
from optimizer.answers.robust.measures import tail_mean

REGIONS = ("A1", "A2", "B1")
AMOUNTS = st.integers(-4, 12).map(float)
WORTH = st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), min_size=1, max_size=4)


@pytest.fixture(scope="module")
def cases_of(make):
    """A case per scenario: one project, worth so much in each of three regions (亿元)."""

    def case(worth: tuple[float, ...]) -> Case:
        return make(
            on=("placement",),
            projects=[Project(project="plant", sector="cars", life_years=1)],
            sites=[
                Site(project="plant", region=region, value_yi_cny=value)
                for region, value in zip(REGIONS, worth, strict=True)
            ],
        )

    return lambda worth: [case(one) for one in worth]


def least_worst_regret(worth: np.ndarray) -> float:
    """min R with R ≥ best_s − worth_s·x, Σ x ≤ 1, x ≥ 0."""
    best = np.maximum(worth.max(axis=1), 0.0)
    rows = np.vstack([np.column_stack([-worth, -np.ones(len(worth))]), [1, 1, 1, 0]])
    limits = np.append(-best, 1.0)
    bounds = [(0, None)] * 3 + [(None, None)]
    return float(linprog([0, 0, 0, 1], rows, limits, bounds=bounds).fun)


def greatest(worth: np.ndarray, weight: float, tail: float) -> float:
    """The weighted sum of mean and tail, as the greatest of a concave function over the simplex.

    x, then η, then what each scenario lacks of it.
    """
    count = len(worth)
    gain = np.concatenate([
        (1 - weight) * worth.mean(axis=0), [weight], np.full(count, -weight / tail / count)
    ])  # fmt: skip
    short = np.column_stack([-worth, np.ones(count), -np.eye(count)])
    rows = np.vstack([short, [1, 1, 1, 0, *np.zeros(count)]])
    bounds = [(0, None)] * 3 + [(None, None)] + [(0, None)] * count
    return -float(linprog(-gain, rows, np.append(np.zeros(count), 1.0), bounds=bounds).fun)


@settings(max_examples=12, deadline=None)
@given(WORTH)
def test_the_worst_regret_is_the_least_there_is(cases_of, robust_of, worth):
    found = robust_of(*cases_of(worth), criteria=("regret",))
    least = least_worst_regret(np.array(worth))
    regret = found.robust.best - found.plans["regret"].money
    assert regret.max() == pytest.approx(least, abs=1e-6)
    for name, plan in found.plans.items():
        if name != "regret":
            assert (found.robust.best - plan.money).max() >= least - 1e-6


@settings(max_examples=12, deadline=None)
@given(WORTH, st.sampled_from([0.0, 0.3, 0.8, 1.0]), st.sampled_from([0.2, 0.5, 1.0]))
def test_mean_and_tail_are_the_greatest_there_are(cases_of, robust_of, worth, weight, tail):
    found = robust_of(*cases_of(worth), criteria=("cvar",), weight=weight, tail=tail)
    money = found.plans["cvar"].money
    odds = np.full(len(money), 1 / len(money))
    reached = (1 - weight) * money.mean() + weight * tail_mean(money, odds, tail)
    assert reached == pytest.approx(greatest(np.array(worth), weight, tail), abs=1e-6)


@settings(max_examples=8, deadline=None)
@given(WORTH, st.sampled_from([0.2, 0.5, 0.7]))
def test_the_value_falls_and_the_tail_rises_with_the_weight(cases_of, robust_of, worth, tail):
    cases, values, tails = cases_of(worth), [], []
    for weight in (0.0, 0.25, 0.5, 0.75, 1.0):
        plan = robust_of(*cases, criteria=("cvar",), weight=weight, tail=tail).plans["cvar"]
        odds = np.full(len(plan.money), 1 / len(plan.money))
        values.append(plan.chosen.aimed)
        tails.append(tail_mean(plan.money, odds, tail))
    assert all(np.diff(values) <= 1e-7)
    assert all(np.diff(tails) >= -1e-7)


@settings(max_examples=10, deadline=None)
@given(WORTH, st.randoms(use_true_random=False))
def test_the_order_of_the_scenarios_changes_no_value(cases_of, robust_of, worth, random):
    order = list(worth)
    random.shuffle(order)
    one, other = robust_of(*cases_of(worth)), robust_of(*cases_of(order))
    for name in ("regret", "cvar"):
        aimed = one.plans[name].chosen.aimed
        assert aimed == pytest.approx(other.plans[name].chosen.aimed, abs=1e-7)
