"""Order of scenarios: neighbours side by side, one structure a chunk, each scenario once."""

import numpy as np
import pytest

from optimizer.hot.groups import group_of, groups_of
from optimizer.hot.job import job_of
from optimizer.hot.order import chunks, ordered


def test_every_scenario_is_in_one_chunk(sampled):
    found = [number for numbers in chunks(job_of(sampled, "test"), 7) for number in numbers]
    assert sorted(found) == list(range(60))


def test_a_walk_is_shorter_than_the_order_of_drawing(sampled):
    walk = ordered(sampled, group_of(sampled, (), 0))
    steps = np.linalg.norm(np.diff(sampled.points[list(walk)], axis=0), axis=1).sum()
    drawn = np.linalg.norm(np.diff(sampled.points, axis=0), axis=1).sum()
    assert steps < 0.7 * drawn


def test_a_grid_of_one_axis_is_walked_from_end_to_end(sweep_of):
    levels = {"multiply": {"low": 0.5, "high": 1.5, "steps": 9}}
    sweep = sweep_of({"grid": {"energy.budget_yi_kwh": levels}})
    assert ordered(sweep, group_of(sweep, (), 0)) == tuple(range(9))


def test_structures_stand_in_chunks_of_their_own(sweep_of):
    sweep = sweep_of(
        {
            "grid": {"rules.energy": ["on", "off"], "equity.tolerance": [0.01, 0.02, 0.03]},
        }
    )
    job = job_of(sweep, "test")
    assert job.structural == (0,)
    for numbers in chunks(job, 50):
        assert len({sweep.points[number, 0] for number in numbers}) == 1
    assert sorted(len(group.scenarios) for group in groups_of(sweep, job.structural)) == [3, 3]


def test_jobs_of_equal_sweeps_are_equal_and_the_sample_is_seeded(sampled, sweep_of):
    again = sweep_of({"sample": {"count": 61, "seed": 3, "axes": {"discount_rate": [0.01, 0.02]}}})
    one, other = job_of(sampled, "test"), job_of(sampled, "test")
    assert (one.id, one.watched, one.sampled) == (other.id, other.watched, other.sampled)
    assert job_of(again, "test").id != one.id
    assert job_of(sampled, "later").id != one.id


@pytest.mark.parametrize("count", [1, 100, 101])
def test_one_scenario_in_a_hundred_is_sampled_at_least_one(sweep_of, count):
    axes = {"energy.budget_yi_kwh": {"multiply": [0.9, 1.1]}}
    sweep = sweep_of({"sample": {"count": count, "axes": axes}})
    assert len(job_of(sweep, "test").sampled) == -(-count // 100)
