"""`yrd solve` ends with the code that tells what happened, and passes nothing off as a plan."""

import csv
import errno
import importlib
import json
import shutil
from pathlib import Path

import pytest

from inputs import folders
from optimizer.plan.plan import Verification

ALLOCATE = importlib.import_module("optimizer.allocate")


def test_a_plan_is_told_in_a_few_lines(yrd, small, tmp_path):
    done = yrd("solve", small, "-o", tmp_path / "run")
    assert done.exit_code == 0
    assert "optimal" in done.stdout
    assert "verified" in done.stdout
    assert f"wrote {tmp_path / 'run'}" in done.stdout


def test_quiet_prints_nothing(yrd, small, tmp_path):
    done = yrd("solve", small, "-o", tmp_path / "run", "--quiet")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


def test_an_existing_run_is_refused_before_any_work_unless_forced(yrd, small, solved, monkeypatch):
    before = (solved / "run.json").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("yrd.pipeline.answer", lambda *_: pytest.fail("it worked before refusing"))
        refused = yrd("solve", small, "-o", solved)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert (solved / "run.json").read_bytes() == before
    assert yrd("solve", small, "-o", solved, "--force").exit_code == 0
    assert (solved / "run.json").read_bytes() != before


def test_force_never_replaces_a_folder_that_is_no_run(yrd, small):
    done = yrd("solve", small, "-o", small, "--force")
    assert done.exit_code == 2
    assert "run.json" in done.stderr
    assert (small / "regions.csv").is_file()


def test_an_unknown_solver_is_refused_with_the_known_ones(yrd, small, tmp_path):
    done = yrd("solve", small, "-o", tmp_path / "run", "--solver", "abacus")
    assert done.exit_code == 2
    assert "highs" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [[], ["--time-limit", "-1"], ["--nonsense"]])
def test_bad_usage_ends_with_2(yrd, small, tmp_path, words):
    target = [] if not words else ["-o", tmp_path / "run"]
    assert yrd("solve", small, *target, *words).exit_code == 2


def test_an_infeasible_case_ends_with_3_and_names_the_next_command(
    yrd, infeasible, tmp_path, head_of
):
    done = yrd("solve", infeasible, "-o", tmp_path / "run")
    assert done.exit_code == 3
    assert "infeasible" in done.stderr
    assert "yrd conflict" in done.stderr
    assert head_of(tmp_path / "run")["status"] == "infeasible"
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["run.json"]


def test_an_unbounded_case_ends_with_3(yrd, unbounded, tmp_path, head_of):
    done = yrd("solve", unbounded, "-o", tmp_path / "run")
    assert done.exit_code == 3
    assert "unbounded" in done.stderr
    assert head_of(tmp_path / "run")["status"] == "unbounded"
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["run.json"]


def test_no_time_at_all_ends_with_4_and_says_so_in_the_run(yrd, tmp_path, head_of):
    done = yrd("solve", "delta-province", "-o", tmp_path / "run", "--time-limit", "0")
    assert done.exit_code == 4
    assert "limit" in done.stderr
    assert head_of(tmp_path / "run")["status"] == "limit"


def test_a_plan_that_does_not_verify_ends_with_5_and_is_not_written(
    yrd, small, tmp_path, head_of, monkeypatch
):
    refuted = Verification(False, {"land": 0.25}, 0.25, "land__310000__2023")
    monkeypatch.setattr(ALLOCATE, "verify", lambda *_: refuted)
    done = yrd("solve", small, "-o", tmp_path / "run")
    assert done.exit_code == 5
    assert "land__310000__2023" in done.stderr
    assert "no plan" in done.stderr
    head = head_of(tmp_path / "run")
    assert head["status"] == "unverified"
    assert head["objective"] is None
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["run.json"]


@pytest.mark.parametrize("broken", ["yrd.runs._write_table", "yrd.runs.write_json"])
def test_a_full_disk_ends_with_1_one_line_and_no_folder(yrd, small, tmp_path, monkeypatch, broken):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(broken, full)
    done = yrd("solve", small, "-o", tmp_path / "run")
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert "disk is full" in line
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small"]


def test_a_failure_while_writing_leaves_the_older_run_as_it_was(
    yrd, small, solved, monkeypatch, tmp_path
):
    before = {path.name: path.read_bytes() for path in solved.glob("*.*")}

    def fail(*_):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr("yrd.runs.write_json", fail)
    assert yrd("solve", small, "-o", solved, "--force").exit_code != 0
    assert {path.name: path.read_bytes() for path in solved.glob("*.*")} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run", "small"]


def test_an_internal_error_is_one_line_and_debug_shows_where(yrd, small, tmp_path, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("yrd.pipeline.links_of", fail)
    done = yrd("solve", small, "-o", tmp_path / "run")
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert "ZeroDivisionError" in line
    assert "--debug" in line
    monkeypatch.setenv("YRD_DEBUG", "1")
    assert "Traceback" in yrd("solve", small, "-o", tmp_path / "run").stderr


def test_the_same_case_gives_the_same_bytes_but_for_seconds(yrd, small, tmp_path, head_of):
    heads = []
    for name in ("one", "two"):
        assert yrd("solve", small, "-o", tmp_path / name).exit_code == 0
        head = head_of(tmp_path / name)
        del head["seconds"]
        heads.append(head)
    assert heads[0] == heads[1]
    for path in (tmp_path / "one").rglob("*.csv"):
        twin = tmp_path / "two" / path.relative_to(tmp_path / "one")
        assert path.read_bytes() == twin.read_bytes(), path.name


def test_a_target_in_a_missing_folder_is_made(yrd, small, tmp_path):
    assert yrd("solve", small, "-o", tmp_path / "a" / "b").exit_code == 0
    assert (tmp_path / "a" / "b" / "run.json").is_file()


def test_the_name_of_a_part_never_looks_like_a_run(tmp_path):
    with folders.whole_folder(tmp_path / "run", False, folders.Kind("run.json", ())) as part:
        assert part.parent == tmp_path
        assert part.name.startswith(".")
        assert not (tmp_path / "run").exists()
    assert Path(tmp_path / "run").is_dir()


@pytest.mark.skipif(shutil.which("glpsol") is None, reason="glpsol is not installed")
@pytest.mark.parametrize("limit", ["60", "0.5"])
def test_glpk_takes_a_time_limit_that_is_no_whole_number_of_seconds(yrd, small, tmp_path, limit):
    done = yrd("solve", small, "-o", tmp_path / "run", "--solver", "glpk", "--time-limit", limit)
    assert done.exit_code == 0, done.stderr


@pytest.mark.parametrize("solver", ["highs", "cbc"])
def test_no_time_means_no_plan_with_any_solver(yrd, small, tmp_path, solver):
    done = yrd("solve", small, "-o", tmp_path / "run", "--solver", solver, "--time-limit", "0")
    assert done.exit_code == 4


def test_the_first_line_tells_what_the_tables_add_up_to(yrd, tmp_path):
    done = yrd("solve", "delta-province", "-o", tmp_path / "run")
    with (tmp_path / "run" / "regions.csv").open(encoding="utf-8") as stream:
        worth = sum(float(row["worth"]) for row in csv.DictReader(stream))
    head = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))
    assert head["money"] == pytest.approx(worth, rel=1e-9)
    assert f"a plan worth {worth:,.2f} 亿元" in done.stdout
    assert sum(head["terms"].values()) == pytest.approx(head["objective"], rel=1e-9)
    assert head["money"] < head["objective"]


@pytest.mark.parametrize(
    "name",
    ["notes.txt", "mine.csv", "notes.html", "talk.png", "case/mine.csv", "case/mine.md",
     "case/scenarios/own.yaml"],
)  # fmt: skip
def test_a_run_folder_with_a_strange_file_is_not_replaced(yrd, small, tmp_path, name):
    yrd("solve", small, "-o", tmp_path / "run")
    (tmp_path / "run" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "run" / name).write_text("mine")
    done = yrd("solve", small, "-o", tmp_path / "run", "--force")
    assert done.exit_code == 2
    assert f"{name}, which would be lost" in done.stderr
    assert (tmp_path / "run" / name).read_text() == "mine"


def test_a_run_folder_with_its_map_is_replaced(yrd, small, solved):
    for name in ("map.html", "map.png", "map.svg"):
        (solved / name).write_text("drawn")
    assert yrd("solve", small, "-o", solved, "--force").exit_code == 0
    assert not list(solved.glob("map.*"))


def test_a_plan_without_any_project_is_noted(yrd, tmp_path):
    yrd("new", tmp_path / "case")
    (tmp_path / "case" / "talent.csv").unlink()
    checked = yrd("check", tmp_path / "case")
    assert "needs class 'lead', which no region or host has" in checked.stdout
    free = ("--set", "rules.sector_policy=off")
    done = yrd("solve", tmp_path / "case", "-o", tmp_path / "run", *free)
    assert "no project is placed" in done.stdout


def test_a_stage_of_supply_security_tells_what_it_was_given_for(yrd, tmp_path):
    done = yrd(
        "solve", "delta-province", "-o", tmp_path / "run", "--scenario", "strategic-first"
    )  # fmt: skip
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("  security:")]
    assert line.endswith("given up so that what products lack of their coverage adds up to 0")
