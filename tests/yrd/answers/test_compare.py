"""`yrd compare` on the command line, with the small case and the same with less land."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import yrd as api
from inputs.errors import InputProblems


@pytest.fixture
def tighter(yrd: Callable, small: Path, tmp_path: Path) -> Path:
    """The run of the small case with a third of the land in Jiangsu."""
    folder = tmp_path / "tighter"
    path = "land[region=320000].available_km2=0.2"
    assert yrd("solve", small, "-o", folder, "--set", path).exit_code == 0
    return folder


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_what_moved_what_it_is_worth_and_what_was_assumed_is_said(yrd, solved, tighter):
    done = yrd("compare", solved, tighter)
    assert done.exit_code == 0, done.stderr
    for words in (
        "tighter against run:", "land[320000/2023].available_km2: 0.6 → 0.2", "in 江苏", "prices:",
        "provinces:", "money by term",
    ):  # fmt: skip
        assert words in done.stdout


def test_differences_in_the_files_are_those_of_the_runs(yrd, solved, tighter, tmp_path):
    yrd("compare", solved, tighter, "-o", tmp_path / "cmp", "--quiet")
    shares: dict[tuple[str, str], list[float]] = {}
    for side, folder in enumerate((solved, tighter)):
        for row in _rows(folder / "placements.csv"):
            own = shares.setdefault((row["project"], row["region"]), [0.0, 0.0])
            own[side] += float(row["share"])
    moved = {key for key, (one, two) in shares.items() if abs(one - two) > 1e-5}
    rows = _rows(tmp_path / "cmp" / "placements.csv")
    assert {(row["project"], row["region"]) for row in rows} == moved
    for row in rows:
        one, two = shares[row["project"], row["region"]]
        assert float(row["difference"]) == pytest.approx(two - one)
    assert (tmp_path / "cmp" / "difference.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "cmp" / "difference.html").read_bytes().startswith(b"<!DOCTYPE html>")


def test_a_run_beside_itself_does_not_differ(yrd, solved):
    done = yrd("compare", solved, solved)
    assert done.exit_code == 0
    assert "nothing differs" in done.stdout


def test_json_holds_every_table_and_nothing_else_is_printed(yrd, solved, tighter):
    said = json.loads(yrd("compare", solved, tighter, "--json").stdout)
    assert {"compared", "placements", "regions", "prices", "assumptions", "terms"} <= set(said)
    assert [row["run"] for row in said["compared"]] == ["run", "tighter"]
    assert {row["table"] for row in said["assumptions"]} == {"land"}


def test_a_map_is_drawn_for_each_run_after_the_first(yrd, solved, tighter, tmp_path):
    into = tmp_path / "cmp"
    done = yrd("compare", solved, tighter, solved, "-o", into, "--lang", "en")
    assert done.exit_code == 0, done.stderr
    names = {"difference_2.png", "difference_3.png", "differences.png"}
    assert {path.name for path in into.glob("*.png")} == names
    assert yrd("compare", solved, tighter, "-o", into).exit_code == 2
    assert yrd("compare", solved, tighter, "-o", into, "--force", "--quiet").exit_code == 0
    assert {path.name for path in into.glob("*.png")} == {"difference.png"}


def test_one_run_or_a_folder_that_is_none_is_refused_with_the_reason(yrd, solved, small):
    alone = yrd("compare", solved)
    assert (alone.exit_code, alone.stdout) == (2, "")
    assert "two run folders" in alone.stderr
    strange = yrd("compare", solved, small)
    assert strange.exit_code == 2
    assert "run.json" in strange.stderr


def test_runs_whose_folders_have_one_name_are_told_apart(yrd, solved, small, tmp_path):
    other = tmp_path / "later" / "run"
    assert yrd("solve", small, "-o", other, "--quiet").exit_code == 0
    assert "later/run against" in yrd("compare", solved, other).stdout


def test_the_python_interface_gives_the_same_tables(solved, tighter):
    found = api.compare(solved, tighter)
    assert set(found.frame("assumptions").column) == {"available_km2"}
    with pytest.raises(InputProblems, match="two run folders"):
        api.compare(solved)
    with pytest.raises(KeyError, match="placements"):
        found.frame("nothing")


def test_prices_are_told_by_name_and_placements_are_counted_by_project(yrd, solved, tighter):
    said = yrd("compare", solved, tighter).stdout
    assert "land 江苏 (320000) 202" in said
    assert "320000__202" not in said
    count = len(json.loads(yrd("compare", solved, tighter, "--json").stdout)["placements"])
    assert f"placements: {count} differ, of " in said


def test_prices_of_a_robust_plan_are_not_compared_with_those_of_another(
    yrd, small, solved, tmp_path
):
    """Its placements are held, so that land which stops the plant has no price there."""
    sweep = tmp_path / "sweep.yaml"
    sweep.write_text("grid: {land.available_km2: {multiply: [0.5, 1]}}\n", encoding="utf-8")
    into = tmp_path / "robust"
    assert yrd("robust", small, sweep, "-o", into, "--quiet").exit_code == 0
    held = into / "runs" / "regret"
    done = yrd("compare", solved, held)
    assert "the placements of regret are held" in done.stdout
    assert "prices:" not in done.stdout
    assert json.loads(yrd("compare", solved, held, "--json").stdout)["prices"] == []
    both = yrd("compare", into / "runs" / "cvar", held).stdout
    assert "are held" not in both


def test_a_run_whose_case_was_edited_is_not_compared(yrd, solved, tighter):
    """Else the edited number would be told as the reason of a difference that has none."""
    path = tighter / "case" / "land.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("0.2", "0.3"), encoding="utf-8")
    done = yrd("compare", solved, tighter)
    assert done.exit_code == 2
    assert "case: was changed after the run wrote it" in done.stderr
