"""Scenarios solved hot are what they are when each is solved by itself."""

import math
from collections.abc import Callable, Mapping

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.case_links import links_of
from inputs.sweeps.sweep import Sweep, load_sweep
from optimizer.allocate import Allocation, Request, allocate
from optimizer.hot import chunk as chunk_module
from optimizer.hot.chunk import Results, solve_chunk
from optimizer.hot.job import Job, job_of
from optimizer.hot.order import chunks

Sweeps = Callable[[Mapping[str, object]], Sweep]

CLOSE = 1e-7
"""Relative difference that a hot and a cold optimum may have."""


def cold(sweep: Sweep, number: int) -> Allocation:
    """A scenario solved by itself, from its own case."""
    case = sweep.case_at(sweep.points[number].tolist())
    return allocate(case, links_of(case), Request())


def solved(job: Job, size: int) -> dict[int, dict[str, object]]:
    """Every scenario of a job by its number, solved in chunks of a size."""
    found: dict[int, dict[str, object]] = {}
    for numbers in chunks(job, size):
        results = solve_chunk(job, numbers)
        for position, number in enumerate(numbers):
            found[number] = {name: of[position] for name, of in results.scenarios.items()}
    return found


def same_but_for_seconds(one: Results, other: Results) -> bool:
    """Whether two results are equal to the last bit, apart from the time that they took."""
    mine = {**one.scenarios, "seconds": []}
    theirs = {**other.scenarios, "seconds": []}
    return mine == theirs and one.placements == other.placements and one.notes == other.notes


def test_hot_scenarios_reach_the_money_the_worths_and_the_stages_of_cold_ones(sampled: Sweep):
    job = job_of(sampled, "test")
    rows = solved(job, 20)
    assert sorted(rows) == list(range(60))
    assert {row["engine"] for row in rows.values()} == {"hot"}
    for number in (0, 7, 23, 42, 59):
        alone, row = cold(sampled, number), rows[number]
        assert alone.plan is not None
        assert row["status"] == alone.status == "optimal"
        assert row["objective"] == pytest.approx(alone.plan.objective, rel=CLOSE)
        assert row["money"] == pytest.approx(alone.plan.money, rel=1e-6)
        for province, worth in alone.plan.alone.items():
            assert row[f"alone.{province}"] == pytest.approx(worth, rel=CLOSE)
        assert row["money"] == pytest.approx(
            sum(row[f"worth.{province}"] for province in sampled.base.players), rel=1e-9
        )


def test_what_limits_are_worth_adds_up_to_the_money(sampled: Sweep):
    for row in solved(job_of(sampled, "test"), 60).values():
        rents = sum(value for name, value in row.items() if name.startswith("rent."))
        assert rents == pytest.approx(row["objective"], rel=1e-9)


def test_value_of_regions_adds_up_to_the_term(sampled: Sweep):
    for row in solved(job_of(sampled, "test"), 60).values():
        values = sum(value for name, value in row.items() if name.startswith("value."))
        assert values == pytest.approx(row["term.value"], rel=1e-9)


def test_a_chunk_gives_the_same_bits_whatever_was_solved_before(sampled: Sweep):
    job = job_of(sampled, "test")
    first, second, third = chunks(job, 20)
    before = [solve_chunk(job, numbers) for numbers in (first, second, third)]
    after = {numbers: solve_chunk(job, numbers) for numbers in (third, first, second)}
    chunk_module._loaded.clear()
    fresh = solve_chunk(job, second)
    assert same_but_for_seconds(before[0], after[first])
    assert same_but_for_seconds(before[1], after[second])
    assert same_but_for_seconds(before[2], after[third])
    assert same_but_for_seconds(before[1], fresh)


def test_the_order_of_scenarios_moves_no_optimum(sampled: Sweep):
    job = job_of(sampled, "test")
    walked, shuffled = solved(job, 60), np.random.default_rng(5).permutation(60)
    again = solve_chunk(job, tuple(shuffled.tolist()))
    for number, objective in zip(
        again.scenarios["scenario"], again.scenarios["objective"], strict=True
    ):
        assert objective == pytest.approx(walked[number]["objective"], rel=CLOSE)


def test_the_sample_is_verified_table_by_table_and_the_rest_by_arrays(sampled: Sweep):
    job = job_of(sampled, "test")
    rows = solved(job, 60)
    assert len(job.sampled) == 1
    for number, row in rows.items():
        assert row["checked"] == ("tables" if number in job.sampled else "arrays")
        assert (row["unique"] is not None) == (number in job.sampled)
        assert row["worst"] < 1e-7


def test_numbers_that_do_not_follow_in_straight_lines_are_worked_out_each_time(sweep_of: Sweeps):
    sweep = sweep_of({"sample": {"count": 40, "axes": {"discount_rate": [0.02, 0.08]}}})
    job = job_of(sweep, "test")
    results = [solve_chunk(job, numbers) for numbers in chunks(job, 40)]
    assert set(results[0].scenarios["engine"]) == {"rebuilt"}
    assert "straight lines" in results[0].notes[0]
    row = solved(job, 40)[11]
    alone = cold(sweep, 11).plan
    assert alone is not None
    assert row["objective"] == pytest.approx(alone.objective, rel=CLOSE)


def test_a_choice_that_changes_the_structure_gets_models_of_its_own(sweep_of: Sweeps):
    sweep = sweep_of(
        {
            "grid": {
                "rules.energy": ["on", "off"],
                "projects.value_yi_cny": {"multiply": {"low": 0.9, "high": 1.1, "steps": 20}},
            }
        }
    )
    job = job_of(sweep, "test")
    assert job.structural == (0,)
    rows = solved(job, 20)
    assert {row["engine"] for row in rows.values()} == {"hot"}
    for number in (3, 33):
        alone = cold(sweep, number).plan
        assert alone is not None
        assert rows[number]["objective"] == pytest.approx(alone.objective, rel=CLOSE)


def test_a_number_that_changes_the_structure_is_told_and_solved_anew(sweep_of: Sweeps):
    levels = {"multiply": [0.0, 0.5, 1.0, 1.5]}
    sweep = sweep_of({"grid": {"projects.energy_yi_kwh": levels}})
    job = job_of(sweep, "test")
    (numbers,) = chunks(job, 50)
    results = solve_chunk(job, numbers)
    how = dict(zip(results.scenarios["scenario"], results.scenarios["engine"], strict=True))
    assert how[0] == "anew"
    assert "1 scenarios were solved by a model of their own" in results.notes[-1]
    alone = cold(sweep, 0).plan
    assert alone is not None
    found = dict(zip(results.scenarios["scenario"], results.scenarios["objective"], strict=True))
    assert found[0] == pytest.approx(alone.objective, rel=CLOSE)


def test_a_scenario_that_cannot_be_is_a_row_and_the_next_one_is_solved(folder):
    """Each project is asked for whole: with a hundredth of the people that is too much."""
    document = {
        "set": {"projects.mandated": "true"},
        "grid": {"talent.stock_kperson": {"multiply": [100, 0.001, 101]}},
    }
    sweep = load_sweep(folder, document)
    job = job_of(sweep, "test")
    (numbers,) = chunks(job, 50)
    results = solve_chunk(job, numbers)
    status = dict(zip(results.scenarios["scenario"], results.scenarios["status"], strict=True))
    expected = {number: cold(sweep, number).status for number in range(3)}
    assert status == expected
    assert "infeasible" in status.values()


def test_a_tolerance_reaches_the_stage_that_asks_for_it(sweep_of: Sweeps):
    sweep = sweep_of({"sample": {"count": 30, "axes": {"equity.tolerance": [0.0, 0.2]}}})
    job = job_of(sweep, "test")
    rows = solved(job, 30)
    least, most = sweep.points[:, 0].argmin(), sweep.points[:, 0].argmax()
    assert {row["engine"] for row in rows.values()} == {"hot"}
    assert rows[least]["money"] > rows[most]["money"]
    alone = cold(sweep, int(most)).plan
    assert alone is not None
    assert rows[most]["money"] == pytest.approx(alone.money, rel=1e-6)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    picked=st.lists(
        st.sampled_from(
            [
                "energy.budget_yi_kwh",
                "land.available_km2",
                "talent.stock_kperson",
                "talent.wage_yi_cny",
                "projects.value_yi_cny",
                "projects.capital_yi_cny",
                "projects.energy_yi_kwh",
                "regions.tariff_yi_cny",
                "regions.productivity",
                "compute.installed_eflops",
                "talent.attrition",
                "funding.budget_yi_cny",
                "project_talent.need_kperson",
                "hosts.pue",
                "demand.sales_yi_cny",
            ]
        ),
        min_size=1,
        max_size=4,
        unique=True,
    ),
    width=st.floats(0.01, 0.3),
    seed=st.integers(0, 1000),
)
def test_random_sweeps_are_solved_hot_as_cold(folder, picked: list[str], width: float, seed: int):
    low = {path: 1 if path == "hosts.pue" else 1 - width for path in picked}
    axes = {path: {"multiply": [low[path], low[path] + width]} for path in picked}
    sweep = load_sweep(folder, {"sample": {"count": 24, "seed": seed, "axes": axes}})
    rows = solved(job_of(sweep, "test"), 24)
    for number in (0, 13):
        alone, row = cold(sweep, number), rows[number]
        assert row["status"] == alone.status
        if alone.plan is not None:
            assert math.isclose(row["objective"], alone.plan.objective, rel_tol=CLOSE)
            assert row["worst"] <= 1e-6


def test_combinations_that_are_no_case_are_told_though_each_axis_alone_is_one(sweep_of: Sweeps):
    """A loss of the second band below that of the first: no axis alone brings it there."""
    path = "diminishing[sector=steel,band={}].loss_yi_cny"
    axes = {path.format(1): {"multiply": [1, 2.5]}, path.format(2): {"multiply": [0.5, 1]}}
    sweep = sweep_of({"sample": {"count": 40, "seed": 1, "axes": axes}})
    rows = solved(job_of(sweep, "test"), 40)
    losses = {number: row["status"] for number, row in rows.items()}
    for number, (first, second) in enumerate(sweep.points.tolist()):
        assert (losses[number] == "invalid") == (0.01 * first > 0.03 * second), number
    assert set(losses.values()) == {"optimal", "invalid"}
