"""Samples fill their ranges: strata of a Latin hypercube, and the sequence of Sobol."""

import numpy as np
import pytest
from scipy.stats import qmc

from inputs.sweeps.points import unit_points
from inputs.sweeps.sample import Sampling

RANGES = {
    "discount_rate": [0.02, 0.08],
    "equity.tolerance": {"low": 0, "high": 0.1},
    "energy.budget_yi_kwh": {"multiply": {"low": 0.9, "high": 1.1}},
    "land.available_km2": {"add": [0, 1]},
}


def sampled(**keys):
    return {"sample": {"axes": RANGES, **keys}}


def unit(sweep):
    low = np.array([axis.low for axis in sweep.axes])
    high = np.array([axis.high for axis in sweep.axes])
    return (sweep.points - low) / (high - low)


def test_each_axis_of_a_latin_hypercube_has_one_point_in_each_stratum(swept):
    sweep = swept(sampled(count=50, seed=3))
    assert sweep.points.shape == (50, 4)
    strata = np.sort(np.floor(unit(sweep) * 50), axis=0)
    assert np.array_equal(strata, np.tile(np.arange(50.0)[:, None], 4))


def test_ends_are_those_of_the_ranges(swept):
    sweep = swept(sampled(count=10))
    assert [(axis.low, axis.high) for axis in sweep.axes] == [
        (0.02, 0.08), (0, 0.1), (0.9, 1.1), (0, 1)
    ]  # fmt: skip
    assert [axis.name for axis in sweep.axes][2:] == [
        "energy.budget_yi_kwh ×", "land.available_km2 +"
    ]  # fmt: skip


@pytest.mark.parametrize("count", [1, 2, 16, 21])
def test_sobol_points_are_those_of_scipy(count):
    expected = qmc.Sobol(3, scramble=True, seed=np.random.default_rng(7)).random_base2(5)
    assert np.array_equal(unit_points(Sampling("sobol", count, 7), 3), expected[:count])


def test_a_sobol_count_that_is_no_power_of_two_is_noted(swept):
    sweep = swept(sampled(method="sobol", count=20))
    assert sweep.count == 20
    assert "20' is no power of two" in sweep.notes[-1].text()
    assert "Choose 16 or 32." in sweep.notes[-1].text()
    assert "power" not in "".join(n.text() for n in swept(sampled(method="sobol", count=16)).notes)


@pytest.mark.parametrize("method", ["lhs", "sobol"])
def test_the_same_seed_gives_the_same_points_and_another_one_others(swept, method):
    one, same = (swept(sampled(method=method, count=8, seed=5)).points for _ in range(2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, swept(sampled(method=method, count=8, seed=6)).points)


def test_axes_alone_are_a_hundred_points_of_a_latin_hypercube(swept):
    alone = swept({"axes": RANGES})
    assert np.array_equal(alone.points, swept(sampled(method="lhs", count=100, seed=0)).points)


def test_axes_beside_a_sample_are_its_axes(swept):
    beside = swept({"axes": RANGES, "sample": {"count": 8, "seed": 5}})
    assert np.array_equal(beside.points, swept(sampled(count=8, seed=5)).points)


def test_whole_numbers_are_drawn_evenly(swept):
    sweep = swept({"sample": {"count": 40, "axes": {"projects.life_years": [5, 8]}}})
    values, counts = np.unique(sweep.points, return_counts=True)
    assert values.tolist() == [5, 6, 7, 8]
    assert counts.tolist() == [10, 10, 10, 10]
    assert sweep.case_at(sweep.points[0]).projects["plant"].life_years in (5, 6, 7, 8)


def test_points_stay_within_the_ends(swept):
    points = unit(swept(sampled(count=500)))
    assert 0 <= points.min() < 0.01
    assert 0.99 < points.max() <= 1
