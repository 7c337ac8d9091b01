"""A batch is a folder of tables that goes on where it stopped, and of one sweep alone."""

import json
import subprocess
import sys

import pandas as pd
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from inputs.errors import InputProblems
from tests.yrd.batches.conftest import ROOT, parts, tables
from yrd.batches.reading import Batch
from yrd.console import Refused


def test_a_batch_holds_a_row_for_every_scenario(run, sweep):
    folder = run(sweep(97))
    scenarios, placements = Batch(folder).scenarios, Batch(folder).placements
    assert scenarios["scenario"].tolist() == list(range(97))
    assert (scenarios["status"] == "infeasible").sum() == 10 + sum(
        n % 7 == 3 for n in range(10, 97)
    )
    assert set(placements["scenario"]) == set(scenarios.query("status == 'optimal'")["scenario"])
    assert scenarios["discount_rate"].between(0.02, 0.08).all()


def test_the_head_says_what_the_folder_holds(run, sweep):
    head = json.loads((run(sweep(97)) / "batch.json").read_text(encoding="utf-8"))
    assert (head["schema"], head["count"], head["chunk"], head["parts"]) == (1, 97, 10, 10)
    assert head["sweep"]["axes"][0]["name"] == "discount_rate"
    assert head["columns"]["scenarios"]["money"] == {"type": "float64", "unit": "亿元"}
    assert head["columns"]["placements"]["share"]["unit"] == "share of the project"


def test_every_part_has_the_same_types_even_where_it_holds_nothing(run, sweep):
    folder = run(sweep(97))
    for table in ("scenarios", "placements"):
        schemas = [pq.read_schema(part).remove_metadata() for part in parts(folder, table)]
        assert len(schemas) == 10
        assert all(schema.equals(schemas[0]) for schema in schemas)
    assert ds.dataset(folder / "scenarios").to_table().num_rows == 97
    assert len(pd.read_parquet(folder / "scenarios")) == 97


def test_the_same_chunk_is_the_same_bytes(run, sweep, tmp_path):
    one, other = run(sweep(), tmp_path / "one"), run(sweep(), tmp_path / "two")
    for left, right in zip(parts(one, "placements"), parts(other, "placements"), strict=True):
        assert left.read_bytes() == right.read_bytes()


def test_base_best_and_worst_are_runs_of_their_own(run, sweep, head_of):
    folder = run(sweep(30))
    planned = Batch(folder).scenarios.query("status == 'optimal'")
    for name, at in (("best", planned["money"].idxmax()), ("worst", planned["money"].idxmin())):
        assert head_of(folder / "runs" / name)["scenario"] == f"mine {planned['scenario'][at]}"
    assert head_of(folder / "runs" / "base")["status"] == "optimal"


def test_a_batch_without_any_plan_has_a_base_alone(run, sweep, heard):
    folder = run(sweep(4))
    assert [path.name for path in (folder / "runs").iterdir()] == ["base"]


def test_a_batch_goes_on_with_the_chunks_that_are_missing(run, sweep, heard, tmp_path, same):
    whole = run(sweep(), tmp_path / "whole")
    folder = run(sweep())
    for part in parts(folder)[3:5]:
        part.unlink()
    kept = {part: part.stat().st_mtime_ns for part in parts(folder)}
    heard.clear()
    run(sweep())
    assert "77 of 97 scenarios are solved already" in heard.text
    assert "20 scenarios to solve" in heard.text
    assert kept.items() <= {part: part.stat().st_mtime_ns for part in parts(folder)}.items()
    same(folder, whole)


def test_a_whole_batch_is_left_as_it_is(run, sweep, heard):
    folder = run(sweep())
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.*")}
    heard.clear()
    run(sweep())
    assert heard == ["all 97 scenarios are solved already"]
    assert before == {path: path.stat().st_mtime_ns for path in folder.rglob("*.*")}


def test_what_a_killed_program_was_writing_is_gone(run, sweep):
    folder = run(sweep())
    (folder / "scenarios" / ".part-000003.parquet.tmp").write_bytes(b"half")
    (folder / "runs" / ".best.0f.part").mkdir()
    run(sweep())
    assert not list(folder.rglob(".*"))


def test_another_sweep_is_refused_with_what_differs(run, sweep):
    run(sweep())
    with pytest.raises(InputProblems, match=r"had 97 scenarios and has 96.*--fresh"):
        run(sweep(96))


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("yrd_version", "0.0.1", "written by yrd 0.0.1, and this is"),
        ("chunk", 7, "chunks have 7 scenarios and would have 10"),
        ("schema", 9, "format is 9"),
        ("columns", {}, "is not what yrd batch writes"),
    ],
)
def test_another_head_is_refused_with_what_differs(run, sweep, key, value, told):
    path = run(sweep()) / "batch.json"
    head = {**json.loads(path.read_text(encoding="utf-8")), key: value}
    path.write_text(json.dumps(head), encoding="utf-8")
    with pytest.raises(InputProblems, match=told):
        run(sweep())


def test_a_changed_case_is_refused(run, sweep, small):
    run(sweep())
    file = small / "land.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("0.6", "0.7"), encoding="utf-8")
    with pytest.raises(InputProblems, match="the case changed"):
        run(sweep())


def test_fresh_starts_over(run, sweep, tmp_path, same):
    folder = run(sweep())
    run(sweep(41), fresh=True)
    same(folder, run(sweep(41), tmp_path / "other"))


def test_fresh_deletes_nothing_but_a_batch(run, sweep, tmp_path):
    folder = run(sweep())
    (folder / "runs" / "thesis.docx").write_text("years of work")
    with pytest.raises(InputProblems, match="thesis"):
        run(sweep(), fresh=True)
    assert len(parts(folder)) == 10


@pytest.mark.parametrize("fresh", [True, False])
def test_a_folder_that_is_no_batch_is_refused(run, sweep, tmp_path, fresh):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    with pytest.raises(InputProblems, match=r"holds no batch\.json"):
        run(sweep(), folder, fresh=fresh)
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("fresh", [True, False])
def test_a_file_in_place_of_the_folder_is_refused(run, sweep, tmp_path, fresh):
    (tmp_path / "file").write_text("dear")
    with pytest.raises(InputProblems, match="is not a folder"):
        run(sweep(), tmp_path / "file", fresh=fresh)


def test_many_scenarios_must_be_allowed_and_leave_nothing(run, sweep, tmp_path):
    with pytest.raises(Refused, match=r"2,001 scenarios to solve, about .* --yes"):
        run(sweep(2001))
    assert not (tmp_path / "out").exists()
    run(sweep(2000))


def test_too_many_scenarios_are_refused_before_any_of_them_is_looked_at(
    run, sweep, tmp_path, monkeypatch
):
    monkeypatch.setattr("yrd.batches.outlook.MOST_ESTIMATED", 5)
    monkeypatch.setattr("yrd.batches.batch.outlook", None)
    with pytest.raises(Refused, match=r"10 scenarios to solve, too many to estimate .* --yes"):
        run(sweep(10))
    assert not (tmp_path / "out").exists()


def test_a_long_batch_must_be_allowed(run, sweep, monkeypatch):
    monkeypatch.setattr("yrd.batches.outlook.MOST_SECONDS", 0.001)
    with pytest.raises(Refused, match="--yes"):
        run(sweep())
    assert len(parts(run(sweep(), yes=True))) == 10


def test_processes_write_what_one_process_writes(run, sweep, tmp_path, same):
    same(run(sweep(), tmp_path / "one"), run(sweep(), tmp_path / "two", workers=2))


PEAK = """
import pathlib, psutil, resource, sys
from tests.yrd.batches.quick_engine import QUICK
from yrd.batches.batch import run_batch
from yrd.batches.order import Order
from yrd.batches.voice import SILENT
case, sweep, folder = sys.argv[1:]
run_batch(Order(case, sweep, pathlib.Path(folder), yes=True), QUICK._replace(size=50), SILENT)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
def test_memory_does_not_grow_with_the_scenarios(small, sweep, tmp_path):
    peaks = [
        int(subprocess.run(
            [sys.executable, "-c", PEAK, small, sweep(count), tmp_path / str(count)],
            cwd=ROOT, capture_output=True, text=True, check=True,
        ).stdout)
        for count in (200, 20_000)
    ]  # fmt: skip
    assert (peaks[1] - peaks[0]) / 1024 < 50
    assert len(tables(tmp_path / "20000")[0]) == 20_000
