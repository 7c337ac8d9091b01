"""Runs of a batch that are not as they were written are written again."""

import shutil

import pytest


def _cut(path):
    path.write_bytes(path.read_bytes()[:100])


@pytest.mark.parametrize("file", ["run.json", "placements.csv", "case/regions.csv"])
@pytest.mark.parametrize("damage", [_cut, lambda path: path.unlink()], ids=["cut", "missing"])
def test_a_run_that_cannot_be_read_is_written_again(run, sweep, heard, head_of, file, damage):
    folder = run(sweep())
    run_folder = folder / "runs" / "base"
    before = head_of(run_folder)
    damage(run_folder / file)
    heard.clear()
    run(sweep())
    assert heard == [
        "all 97 scenarios are solved already",
        "runs/base is not as it was written; it is written again",
    ]
    assert head_of(run_folder)["tables"] == before["tables"]


def test_the_run_of_another_scenario_is_written_again(run, sweep, head_of):
    runs = run(sweep()) / "runs"
    before = head_of(runs / "worst")["scenario"]
    shutil.rmtree(runs / "worst")
    shutil.copytree(runs / "best", runs / "worst")
    run(sweep())
    assert head_of(runs / "worst")["scenario"] == before


def test_a_run_without_a_plan_is_whole_as_its_head_alone(run, sweep, infeasible, head_of):
    folder = run(sweep(4), case=infeasible)
    head = folder / "runs" / "base" / "run.json"
    assert head_of(head.parent)["status"] == "infeasible"
    before = head.stat().st_mtime_ns
    run(sweep(4), case=infeasible)
    assert head.stat().st_mtime_ns == before
