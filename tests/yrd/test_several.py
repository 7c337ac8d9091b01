"""`yrd frontier` and `yrd alternatives`: folders of plans, every number recomputable from them."""

import csv
import importlib
import json
from pathlib import Path

import pytest
from PIL import Image

import yrd as api
from inputs.errors import InputProblems
from optimizer.plan.plan import Verification
from yrd.answers.alternatives.tables import _plan_line
from yrd.answers.answered import NoAnswerError
from yrd.answers.frontier.tables import _amount
from yrd.run_reading import read_run

ALLOCATE = importlib.import_module("optimizer.allocate")
COMMANDS = ("frontier", "alternatives")
QUICK = {"frontier": ("--points", "3"), "alternatives": ("--plans", "1")}
CASE = {"case.yaml": "schema: 1\nname: small\nbase_year: 2022\nfirst_year: 2023\nlast_year: 2024\n"}


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _content(folder: Path) -> dict[str, bytes]:
    """Every file but for the seconds that it took."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".json":
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
        elif path.is_file():
            told = json.loads(path.read_text(encoding="utf-8"))
            told.pop("seconds", None)
            found[path.relative_to(folder).as_posix()] = json.dumps(told).encode()
    return found


def test_a_frontier_is_a_folder_of_verified_plans_whose_criteria_can_be_recomputed(
    yrd, small, tmp_path
):
    into = tmp_path / "front"
    done = yrd("frontier", small, "-o", into, "--criteria", "equity,land", "--points", "3")
    assert done.exit_code == 0, done.stderr
    head = json.loads((into / "frontier.json").read_text(encoding="utf-8"))
    assert head["asked"] == {"criteria": ["money", "equity", "land"], "points": 3}
    rows = _rows(into / "points.csv")
    assert len(rows) == head["efficient"]
    for row in rows:
        plan, case = read_run(into / "runs" / row["run"])
        gains = [(plan.worth[p] - plan.alone[p]) / head["sizes"][p] for p in plan.alone]
        land = plan.frame("regions")
        last = land[land["year"] == case.settings.last_year]["land_used"].sum()
        assert float(row["money"]) == pytest.approx(plan.money)
        assert float(row["equity"]) == pytest.approx(min(gains), abs=1e-6)
        assert float(row["land"]) == pytest.approx(last, abs=1e-6)
        given_up = head["criteria"][0]["best"] - plan.money
        assert float(row["money_given_up"]) == pytest.approx(given_up, abs=1e-6)
    units = json.loads((into / "columns.json").read_text(encoding="utf-8"))
    assert set(units["points"]) == set(rows[0])
    assert set(units["bounds"]) == set(_rows(into / "bounds.csv")[0])
    assert Image.open(into / "frontier.png").width > 1200


def test_alternatives_are_a_folder_of_verified_plans_within_the_gap(yrd, small, tmp_path):
    into = tmp_path / "near"
    done = yrd("alternatives", small, "-o", into, "--gap", "0.05", "--plans", "2")
    assert done.exit_code == 0, done.stderr
    head = json.loads((into / "alternatives.json").read_text(encoding="utf-8"))
    rows = _rows(into / "points.csv")
    first, _ = read_run(into / "runs" / rows[0]["run"])
    assert first.money == pytest.approx(head["most_money"])
    for row in rows:
        plan, case = read_run(into / "runs" / row["run"])
        assert float(row["money"]) == pytest.approx(plan.money)
        assert plan.money >= head["most_money"] * 0.95 - 1e-5
        assert float(row["gap"]) == pytest.approx(1 - plan.money / first.money, abs=1e-9)
        placed = plan.frame("placements").groupby("region")["capital"].sum()
        for region, amount in placed.items():
            assert float(row[f"capital_{case.regions[region].province}"]) == pytest.approx(amount)
    projects = _rows(into / "projects.csv")
    assert {row["project"] for row in projects} == {"plant", "works"}
    assert {row["needed"] for row in projects} <= {"all", "some", "none"}
    assert Image.open(into / "alternatives.png").width > 1200


@pytest.mark.parametrize("command", COMMANDS)
def test_the_same_question_writes_the_same_folder_and_force_replaces_it(
    yrd, small, tmp_path, command
):
    into = tmp_path / "answer"
    assert yrd(command, small, "-o", into, "-q", *QUICK[command]).exit_code == 0
    before = _content(into)
    refused = yrd(command, small, "-o", into)
    assert (refused.exit_code, "--force" in refused.stderr) == (2, True)
    assert yrd(command, small, "-o", into, "-q", "--force", *QUICK[command]).exit_code == 0
    assert _content(into) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_json_holds_what_is_written_and_nothing_else_is_printed(yrd, small, tmp_path, command):
    into = tmp_path / "answer"
    done = yrd(command, small, "-o", into, "--json", "--lang", "en", *QUICK[command])
    told = json.loads(done.stdout)
    assert len(told["points"]) == len(_rows(into / "points.csv"))
    assert told["asked"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["frontier", "--criteria", "equty"], "'equity'"),
        (["frontier", "--criteria", "capitl"], "'capital'"),
        (["frontier", "--criteria", "money"], "two or three"),
        (["frontier", "--criteria", "equity,energy,land"], "two or three"),
        (["frontier", "--criteria", "energy"], "uses electricity"),
        (["frontier", "--points", "1"], "--points"),
        (["alternatives", "--gap", "1.5"], "--gap"),
        (["alternatives", "--gap", "nan"], "--gap"),
        (["alternatives", "--plans", "-1"], "--plans"),
        (["frontier", "--set", "rules.equity=false"], "rules.equity"),
        (["alternatives", "--set", "rules.equity=false", "--guarantee"], "--guarantee"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_is_wrong(yrd, small, tmp_path, words, said):
    command, *options = words
    done = yrd(command, small, "-o", tmp_path / "x", *options)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_case_without_a_plan_ends_with_3(yrd, infeasible, unbounded, tmp_path, command):
    done = yrd(command, infeasible, "-o", tmp_path / "x")
    assert done.exit_code == 3
    assert "yrd conflict" in done.stderr
    words = ["--criteria", "capital"] if command == "frontier" else []
    done = yrd(command, unbounded, "-o", tmp_path / "x", *words)
    assert done.exit_code == 3
    assert "unbounded" in done.stderr
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_plan_that_does_not_verify_is_not_passed_off(yrd, small, tmp_path, command, monkeypatch):
    wrong = Verification(False, {"land": 1.0}, 1.0, "land__310000__2023")
    monkeypatch.setattr(ALLOCATE, "verify", lambda *_: wrong)
    done = yrd(command, small, "-o", tmp_path / "x")
    assert done.exit_code == 5
    assert "land__310000__2023" in done.stderr
    assert not (tmp_path / "x").exists()


DIVIDED = {
    "case.yaml": "schema: 1\nname: divided\nbase_year: 2022\nfirst_year: 2023\nlast_year: 2023\n"
    "discount_rate: 0\nadvantage: {method: none}\n",
    "projects.csv": "project,sector,value_yi_cny,sales_yi_cny\nnorth,cars,10,4\nsouth,cars,8,4\n",
    "project_rights.csv": "project,province,right\nnorth,310000,0.25\nnorth,320000,0.75\n"
    "south,310000,0.75\nsouth,320000,0.25\n",
    "sites.csv": "project,region\nnorth,310000\nsouth,320000\n",
    "demand.csv": "sector,year,sales_yi_cny\ncars,2023,4\n",
    "land.csv": "region,year,available_km2\n310000,2023,1\n",
}
"""The most money is 10, and 9.5 where each province keeps what it reaches alone."""


@pytest.mark.parametrize(("gap", "code"), [("0.01", 3), ("0.06", 0)])
def test_a_guarantee_beyond_the_gap_says_what_to_allow(yrd, write_case, tmp_path, gap, code):
    case = write_case("divided", DIVIDED)
    done = yrd("alternatives", case, "-o", tmp_path / "x", "--gap", gap, "--guarantee")
    assert done.exit_code == code, done.stderr
    assert ("allow a larger --gap" in done.stderr) == (code == 3)
    if not code:
        plan, _ = read_run(tmp_path / "x" / "runs" / "plan01")
        assert plan.money == pytest.approx(9.5)


def test_zeros_have_no_sign():
    """What rounding left of a zero is a zero."""
    row = (1, "plan01", "optimum", "", -1e-12, -1e-16, 15.0, 0.0, 0.0, -3e-15)
    assert _plan_line(row, 1) == "  1: optimum, 0.00 亿元 (0.00% given up), least gain 0.00 亿元"
    assert _amount(-2e-15) == "0"
    assert _amount(-84.18561) == "-84.1856"


def test_fewer_plans_that_differ_than_asked_for_are_told(yrd, small, tmp_path, monkeypatch):
    module = importlib.import_module("optimizer.answers.alternatives.alternatives")
    monkeypatch.setattr(module, "farthest", lambda *_: None)
    done = yrd("alternatives", small, "-o", tmp_path / "x", "--plans", "2")
    assert "  0 of 2 plans that differ were found; others equal one of these" in done.stdout


def test_units_of_gains_and_costs_are_said(yrd, small, tmp_path):
    done = yrd("frontier", small, "-o", tmp_path / "x", "--criteria", "land", "--points", "4")
    assert "; the last km² saved costs " in done.stdout
    units = json.loads((tmp_path / "x" / "columns.json").read_text(encoding="utf-8"))["points"]
    assert units["cost_of_land"] == "亿元 for the last km² saved"
    done = yrd("alternatives", small, "-o", tmp_path / "y", "--plans", "0")
    assert "not divided by its size" in done.stdout


def test_scenarios_and_changes_count(yrd, small, tmp_path):
    into = tmp_path / "x"
    words = [
        "--criteria",
        "land",
        "--points",
        "2",
        "--set",
        "projects[project=plant].value_yi_cny=80",
    ]
    assert yrd("frontier", small, "-o", into, *words).exit_code == 0
    plan, case = read_run(into / "runs" / "point01")
    assert case.projects["plant"].value_yi_cny == 80
    assert "point 1" in plan.scenario


def test_a_name_that_cannot_be_drawn_leaves_the_picture_out(yrd, write_case, tmp_path):
    head = CASE["case.yaml"] + "name_zh: \U0001f3ed\n"
    case = write_case("odd", {"case.yaml": head})
    done = yrd("frontier", case, "-o", tmp_path / "x", "--criteria", "land", "--points", "2")
    assert done.exit_code == 0, done.stderr
    assert "frontier.png is left out" in done.stdout
    assert not (tmp_path / "x" / "frontier.png").exists()


def test_the_same_from_python(small, tmp_path):
    found = api.frontier(small, ["land"], 3, tmp_path / "front")
    frame = found.tables["points"].frame()
    assert list(frame["money"]) == sorted(frame["money"], reverse=True)
    assert (tmp_path / "front" / "points.csv").is_file()
    near = api.alternatives(small, 0.05, 1)
    assert set(near.tables) == {"points", "projects", "ranges"}
    with pytest.raises(InputProblems):
        api.frontier(small, ["equty"])


def test_no_plan_is_an_error_in_python(infeasible):
    with pytest.raises(NoAnswerError) as caught:
        api.frontier(infeasible)
    assert caught.value.code == 3
