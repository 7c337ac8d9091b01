"""A run folder holds what the interface says, and reads back as it was written."""

import csv
import json
import os
import shutil

import pytest

from inputs.errors import InputProblems
from optimizer.allocate import Request
from yrd.pipeline import answer
from yrd.run_reading import read_run
from yrd.runs import write_run
from yrd.units import UNITS

KEYS = {
    "schema", "id", "yrd_version", "case", "case_sha256", "scenario", "scenario_names", "status",
    "objective", "bound", "gap", "terms", "sizes", "seconds", "solver", "verified", "evidence",
    "sensitivity",
}  # fmt: skip
TABLES = {
    "placements", "talent", "talent_moves", "compute", "compute_service", "funding", "vouchers",
    "shortfalls", "indicators", "regions", "prices", "ranges", "binding", "sensitivity",
    "sensitivity_numbers",
}  # fmt: skip


CASE_WITH_A_MUST = (
    "project,sector,value_yi_cny,capital_yi_cny,land_km2,mandated\nplant,cars,8,30,0.5,true\n"
)


def test_run_json_holds_every_key_of_the_interface(solved, head_of):
    head = head_of(solved)
    assert head.keys() >= KEYS
    assert set(head["sizes"]) == {"columns", "rows", "nonzeros"}
    assert set(head["seconds"]) == {
        "load", "build", "solve", "verify", "sensitivity", "write",
    }  # fmt: skip
    assert set(head["solver"]) == {"name", "version", "threads"}
    assert set(head["verified"]) >= {"ok", "rules", "worst"}
    for part in ("objective", "binding"):
        assert set(head["evidence"][part]) == {"document", "statistic", "derived", "assumption"}
    assert len(head["id"]) == 12
    assert head["case_sha256"].startswith(head["id"]) is False


def test_the_terms_of_the_money_add_up_to_the_objective(solved, head_of):
    head = head_of(solved)
    assert sum(head["terms"].values()) == pytest.approx(head["objective"])


def test_a_run_holds_its_tables_and_its_case(solved):
    files = {path.name for path in solved.iterdir()}
    assert files == {f"{name}.csv" for name in TABLES} | {"run.json", "columns.json", "case"}
    assert (solved / "case" / "case.yaml").is_file()


def test_columns_json_gives_the_unit_of_every_column(solved):
    units = json.loads((solved / "columns.json").read_text(encoding="utf-8"))
    assert units.keys() == TABLES
    for name, columns in units.items():
        with (solved / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert set(next(csv.reader(file))) == set(columns), name


@pytest.mark.parametrize("source", ["small", "delta-province"])
def test_a_run_reads_back_as_it_was_written(request, tmp_path, source):
    case = request.getfixturevalue("small") if source == "small" else source
    found = answer(case, Request())
    write_run(tmp_path / "again", found.case, found.allocation, found.seconds, False)
    plan, read = read_run(tmp_path / "again")
    assert plan == found.allocation.plan
    assert read == found.case


def test_a_run_is_read_by_its_name_too(solved):
    plan, case = read_run(str(solved))
    assert plan.case == case.settings.name == "small"


def test_every_table_of_the_plan_has_its_units(small):
    assert answer(small, Request()).allocation.plan.tables.keys() == UNITS.keys()


def _edit(folder, **changes):
    path = folder / "run.json"
    head = json.loads(path.read_text(encoding="utf-8")) | changes
    path.write_text(json.dumps(head), encoding="utf-8")


def _alter(path, old="1", new="2"):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _cut(path):
    path.write_bytes(path.read_bytes()[:-5])


def _make_pipe(path):
    path.unlink()
    os.mkfifo(path)


def test_a_run_of_another_schema_is_refused_with_the_reason(yrd, solved):
    _edit(solved, schema=1)
    done = yrd("map", solved)
    assert done.exit_code == 2
    assert "run format 1" in done.stderr
    assert "this version reads 2" in done.stderr


def test_a_run_without_a_plan_is_refused(yrd, infeasible, tmp_path):
    yrd("solve", infeasible, "-o", tmp_path / "run")
    done = yrd("map", tmp_path / "run")
    assert done.exit_code == 2
    assert "its status is infeasible" in done.stderr


def test_a_run_stopped_before_any_plan_is_refused_as_one_without_a_plan(yrd, write_case, tmp_path):
    case = write_case("must", {"projects.csv": CASE_WITH_A_MUST})
    assert yrd("solve", case, "-o", tmp_path / "run", "--time-limit", "0").exit_code == 4
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["run.json"]
    done = yrd("map", tmp_path / "run")
    assert done.exit_code == 2
    assert "no verified plan" in done.stderr


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda run: (run / "run.json").unlink(), "run.json"),
        (lambda run: (run / "run.json").write_text("{", encoding="utf-8"), "is not JSON"),
        (lambda run: (run / "run.json").write_text("[]", encoding="utf-8"), "run format"),
        (lambda run: (run / "prices.csv").unlink(), "prices.csv"),
        (lambda run: (run / "prices.csv").write_text("", encoding="utf-8"), "prices.csv"),
        (
            lambda run: (run / "talent.csv").write_text("class,year\nx,soon\n", encoding="utf-8"),
            "talent.csv",
        ),
        (lambda run: (run / "case" / "regions.csv").unlink(), "regions.csv"),
        (lambda run: (run / "run.json").write_text("[" * 200_000), "is not JSON"),
        (lambda run: _edit(run, objective=float("nan")), "is damaged at 'objective'"),
        (lambda run: _edit(run, objective="x"), "is damaged at 'objective'"),
        (lambda run: _edit(run, verified={"ok": False}), "no verified plan"),
        (lambda run: _edit(run, worth=[]), "is damaged at 'worth'"),
        (lambda run: _alter(run / "placements.csv"), "was changed after the run wrote it"),
        (lambda run: _cut(run / "compute_service.csv"), "was changed after the run wrote it"),
        (
            lambda run: _alter(run / "case" / "land.csv", "0.2", "0.3"),
            "case: was changed after the run wrote",
        ),
        (lambda run: shutil.rmtree(run / "case"), "case: is missing"),
        (lambda run: _make_pipe(run / "placements.csv"), "is not a file"),
        (lambda run: _make_pipe(run / "run.json"), "is not a file"),
    ],
)
def test_a_damaged_run_is_told_and_not_drawn(yrd, solved, damage, says):
    damage(solved)
    done = yrd("map", solved)
    assert done.exit_code == 2, done.stderr
    assert says in done.stderr
    assert not (solved / "map.html").exists()


def test_a_head_without_a_key_is_refused(solved):
    head = json.loads((solved / "run.json").read_text(encoding="utf-8"))
    del head["worth"]
    (solved / "run.json").write_text(json.dumps(head), encoding="utf-8")
    with pytest.raises(InputProblems, match="is damaged at 'worth'"):
        read_run(solved)
