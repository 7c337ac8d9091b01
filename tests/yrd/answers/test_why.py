"""`yrd why` on the command line: the small case has two regions, land in both, and two projects.

`plant` earns 8 a year and needs 0.5 km², `works` 5 and 0.4; Shanghai has 0.2 km², Jiangsu 0.6.
"""

import csv
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

import yrd as api
from inputs.errors import InputProblems
from optimizer.answers.why.records import Change
from yrd.answers.why.bill_lines import change_lines, meaning


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_where_it_stands_what_moving_costs_and_its_bill_are_said(yrd, solved):
    done = yrd("why", solved, "--project", "plant")
    assert done.exit_code == 0, done.stderr
    assert "the plan places" in done.stdout
    assert "亿元 lost" in done.stdout
    assert "bill of all of it in" in done.stdout
    assert "intensive use of land (paper hu)" in done.stdout
    assert "net 0.00" in done.stdout


def test_json_holds_all_that_is_said_and_nothing_else_is_printed(yrd, solved, tmp_path):
    done = yrd("why", solved, "--project", "works", "--json", "-o", tmp_path / "why")
    said = json.loads(done.stdout)
    assert {"regions", "bill", "years", "changes", "money", "without_it"} <= set(said)
    head = json.loads((tmp_path / "why" / "why.json").read_text(encoding="utf-8"))
    assert head["without_it"] == said["without_it"]
    assert [float(row["net"]) for row in _rows(tmp_path / "why" / "years.csv")] == [
        row["net"] for row in said["years"]
    ]


def test_every_bill_in_the_files_adds_up_to_the_net_in_the_files(yrd, solved, tmp_path):
    yrd("why", solved, "--project", "plant", "-o", tmp_path / "why", "--quiet")
    nets = {(r["region"], r["year"]): float(r["net"]) for r in _rows(tmp_path / "why/years.csv")}
    sums: dict[tuple[str, str], float] = {}
    for row in _rows(tmp_path / "why" / "bill.csv"):
        key = row["region"], row["year"]
        sums[key] = sums.get(key, 0.0) + float(row["amount"])
        if row["kind"] == "rule":
            assert float(row["amount"]) == pytest.approx(-float(row["use"]) * float(row["price"]))
    assert sums
    assert all(total == pytest.approx(nets[key], abs=1e-9) for key, total in sums.items())


def test_prices_of_a_bill_are_those_that_the_run_states(yrd, solved, tmp_path):
    yrd("why", solved, "--project", "plant", "-o", tmp_path / "why", "--quiet")
    stated = {(r["rule"], r["row"]): float(r["price"]) for r in _rows(solved / "prices.csv")}
    lines = [row for row in _rows(tmp_path / "why" / "bill.csv") if row["kind"] == "rule"]
    assert lines
    assert all(float(row["price"]) == stated[row["item"], row["row"]] for row in lines)


def test_the_same_question_has_the_same_answer(yrd, solved, tmp_path):
    for name in ("one", "two"):
        yrd("why", solved, "--project", "plant", "-o", tmp_path / name, "--quiet")
    for file in ("regions.csv", "bill.csv", "years.csv", "changes.csv"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


@pytest.mark.parametrize(
    ("words", "nearest"),
    [(("--project", "plan"), "'plant'"), (("--project", "works", "--region", "32000"), "'320000'")],
)
def test_an_unknown_code_names_the_nearest(yrd, solved, words, nearest):
    done = yrd("why", solved, *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert nearest in done.stderr


def test_a_folder_that_is_no_verified_run_is_refused_with_the_reason(yrd, solved, small):
    assert "run.json" in yrd("why", small, "--project", "plant").stderr
    head = json.loads((solved / "run.json").read_text(encoding="utf-8"))
    head["verified"]["ok"] = False
    (solved / "run.json").write_text(json.dumps(head), encoding="utf-8")
    done = yrd("why", solved, "--project", "plant")
    assert done.exit_code == 2
    assert "no verified plan" in done.stderr


def test_a_run_that_its_case_does_not_give_today_is_refused(yrd, solved):
    head = json.loads((solved / "run.json").read_text(encoding="utf-8"))
    head["objective"] += 1
    (solved / "run.json").write_text(json.dumps(head), encoding="utf-8")
    done = yrd("why", solved, "--project", "plant")
    assert done.exit_code == 2
    assert "solved again gives" in done.stderr


def test_an_existing_folder_is_refused_before_any_work_unless_forced(
    yrd, solved, tmp_path, monkeypatch
):
    into = tmp_path / "why"
    assert yrd("why", solved, "--project", "plant", "-o", into).exit_code == 0
    with monkeypatch.context() as patch:
        patch.setattr("yrd.answers.why.explained.read_run", lambda _: pytest.fail("it worked"))
        assert yrd("why", solved, "--project", "plant", "-o", into).exit_code == 2
    assert yrd("why", solved, "--project", "plant", "-o", into, "--force").exit_code == 0


def test_names_follow_the_language(yrd, solved):
    assert "上海" in yrd("why", solved, "--project", "plant").stdout
    assert yrd("why", solved, "--project", "plant", "--quiet").stdout == ""


def test_the_python_interface_gives_the_same_tables(solved):
    found = api.why(solved, "plant", "320000")
    assert found.why.focus == "320000"
    assert set(found.frame("regions").region) == {"310000", "320000"}
    with pytest.raises(InputProblems, match="plant"):
        api.why(solved, "plants")
    with pytest.raises(KeyError, match="bill"):
        found.frame("nothing")


def test_limits_are_told_by_name_and_code(yrd, solved):
    said = yrd("why", solved, "--project", "plant", "--region", "310000").stdout
    assert "land 上海 (310000) 202" in said
    assert "310000__202" not in said


@pytest.mark.parametrize(("needed", "is_tie"), [(10.0, True), (10.0 + 1e-12, True), (10.1, False)])
def test_a_change_of_nothing_is_not_told_as_a_change(needed: float, is_tie: bool):
    """As where two regions are the same: the plant is as good where it does not stand."""
    change = Change("value", "sites[…].value_yi_cny", "亿元 a year", 10.0, needed, 0, 1, True, "")
    why = SimpleNamespace(changes=(change,), target="310000")
    _, line = change_lines(why, {"310000": "上海"}, "{} {}".format)
    assert ("nothing, it is as good there already" in line) is is_tie
    assert ("just short of it" in line) is not is_tie


def test_only_a_start_that_does_not_stand_is_said_to_be_stopped():
    """An indivisible project that stands whole has a net above zero, and nothing stops it."""
    assert "stop it" in meaning(25.14, stands=False)
    assert "stop it" not in meaning(25.14, stands=True)
    assert meaning(-1.0, stands=True) == meaning(-1.0, stands=False)


def test_a_robust_plan_is_refused_for_what_it_is(yrd, small, tmp_path):
    sweep = tmp_path / "sweep.yaml"
    sweep.write_text("grid: {land.available_km2: {multiply: [0.5, 1]}}\n", encoding="utf-8")
    into = tmp_path / "robust"
    assert yrd("robust", small, sweep, "-o", into, "--criterion", "regret").exit_code == 0
    done = yrd("why", into / "runs" / "regret", "--project", "plant")
    assert done.exit_code == 2
    assert "placements are held" in done.stderr
    whole = yrd("why", into, "--project", "plant")
    assert f"such as {(into / 'runs' / 'regret').as_posix()}." in whole.stderr
