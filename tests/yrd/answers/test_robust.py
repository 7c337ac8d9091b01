"""`yrd robust`: what it writes, says and refuses."""

import csv
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import yrd as product
from optimizer.answers.robust.measures import tail_mean
from yrd.run_reading import read_run

SWEEP = """\
grid:
  land.available_km2: {multiply: [0.5, 1, 1.5]}
  projects[project=plant].value_yi_cny: [4, 9]
"""


@pytest.fixture
def sweep(tmp_path: Path) -> Path:
    """Six scenarios: less or more land, and what the plant is worth."""
    return written(tmp_path, SWEEP)


def written(folder: Path, text: str, name: str = "six.yaml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def answered(small: Path, sweep: Path, tmp_path: Path, yrd) -> Path:
    """The folder of an answer."""
    folder = tmp_path / "robust"
    done = yrd("robust", small, sweep, "-o", folder, "--tail", 0.5)
    assert done.exit_code == 0, done.stderr
    return folder


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def money_of(folder: Path, plan: str, column: str = "money") -> np.ndarray:
    found = (row for row in rows(folder, "regrets") if row["plan"] == plan)
    return np.array([float(row[column] or "nan") for row in found])


def test_every_measure_follows_from_the_table_of_regrets(answered: Path):
    own = np.array([float(row["money"]) for row in rows(answered, "scenarios")])
    odds = np.array([float(row["probability"]) for row in rows(answered, "scenarios")])
    assert odds.sum() == pytest.approx(1)
    points = rows(answered, "points")
    assert [row["plan"] for row in points] == [
        "regret", "cvar", "base", *(f"scenario_{number}" for number in range(6))
    ]  # fmt: skip
    for row in points:
        money = money_of(answered, row["plan"])
        assert np.allclose(money_of(answered, row["plan"], "regret"), own - money, equal_nan=True)
        assert int(row["impossible"]) == np.isnan(money).sum()
        if np.isnan(money).any():
            assert row["worst_regret"] == row["mean"] == row["cvar"] == ""
            continue
        assert float(row["worst_regret"]) == pytest.approx((own - money).max(), abs=1e-9)
        assert float(row["mean_regret"]) == pytest.approx(odds @ (own - money), abs=1e-9)
        assert float(row["mean"]) == pytest.approx(odds @ money)
        assert float(row["cvar"]) == pytest.approx(np.sort(money)[:3].mean())
        assert float(row["cvar"]) == pytest.approx(tail_mean(money, odds, 0.5))
        assert float(row["least"]) == money.min()


def test_a_plan_of_one_scenario_reaches_there_what_the_scenario_can(answered: Path):
    for number, row in enumerate(rows(answered, "scenarios")):
        money = money_of(answered, f"scenario_{number}")
        assert money[number] == pytest.approx(float(row["money"]))
        assert (row["land.available_km2 ×"], row["projects[project=plant].value_yi_cny"]) == (
            ("0.5", "1.0", "1.5")[number // 2], ("4.0", "9.0")[number % 2]
        )  # fmt: skip


def test_no_plan_has_a_smaller_worst_regret_than_the_robust_one(answered: Path):
    own = np.array([float(row["money"]) for row in rows(answered, "scenarios")])
    worst = {
        row["plan"]: (own - money_of(answered, row["plan"])).max()
        for row in rows(answered, "points")
        if row["impossible"] == "0"
    }
    assert len(worst) > 2
    assert worst["regret"] == min(worst.values())


def test_the_runs_are_plans_that_hold_the_robust_placements(answered: Path):
    for name in ("regret", "cvar"):
        plan, case = read_run(answered / "runs" / name)
        assert case.settings.name == "small"
        assert plan.scenario == f"six: {name}"
        assert "placements are held" in plan.warnings[0]
        placed = {tuple(row[:3]): row[3] for row in plan.tables["placements"].rows}
        stated = {
            (row["project"], row["region"], int(row["year"])): float(row[name])
            for row in rows(answered, "placements")
            if float(row[name])
        }
        assert stated.keys() == placed.keys()
        assert all(stated[key] == pytest.approx(placed[key], abs=1e-7) for key in stated)


def test_a_run_of_the_answer_can_be_drawn(answered: Path, yrd, tmp_path: Path):
    done = yrd("map", answered / "runs" / "regret", "-o", tmp_path / "map.html")
    assert done.exit_code == 0, done.stderr


def test_the_picture_is_a_slide(answered: Path):
    picture = Image.open(answered / "robust.png")
    assert picture.width == pytest.approx(picture.height * 16 / 9, rel=0.01)


def test_the_same_question_writes_the_same_bytes(
    answered: Path, small: Path, sweep: Path, tmp_path: Path, yrd
):
    again = tmp_path / "again"
    assert yrd("robust", small, sweep, "-o", again, "--tail", 0.5).exit_code == 0
    files = sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert len(files) > 20
    for file in files:
        if file.name not in ("run.json", "robust.json"):
            one, other = ((folder / file).read_bytes() for folder in (answered, again))
            assert hashlib.sha256(one).digest() == hashlib.sha256(other).digest(), file


def test_what_is_printed_stands_in_the_tables(small: Path, sweep: Path, tmp_path: Path, yrd):
    folder = tmp_path / "one"
    done = yrd("robust", small, sweep, "-o", folder, "--criterion", "regret")
    assert done.exit_code == 0, done.stderr
    (point,) = (row for row in rows(folder, "points") if row["plan"] == "regret")
    placed = sum(float(row["regret"]) > 0 for row in rows(folder, "placements"))
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("  regret:"))
    assert f"{placed} placements" in line
    assert f"regret at most {float(point['worst_regret']):,.2f} 亿元" in line
    assert f"mean money {float(point['mean']):,.2f}" in line
    assert "  cvar" not in done.stdout
    assert not (folder / "runs" / "cvar").exists()


def test_one_scenario_is_what_solve_finds(small: Path, tmp_path: Path, yrd, solved: Path):
    sweep = written(tmp_path, "list:\n  - {name: as it is, set: {discount_rate: 0.05}}\n")
    folder = tmp_path / "robust"
    done = yrd("robust", small, sweep, "-o", folder, "--weight", 0.7)
    assert done.exit_code == 0, done.stderr
    plan, _ = read_run(solved)
    for row in rows(folder, "points"):
        assert float(row["worst_regret"]) == pytest.approx(0, abs=1e-7)
        assert float(row["mean"]) == pytest.approx(plan.objective, abs=1e-7)
        assert float(row["cvar"]) == pytest.approx(plan.objective, abs=1e-7)


def test_scenarios_that_are_named_are_told_with_their_values(
    small: Path, sweep: Path, tmp_path: Path, yrd
):
    said = yrd("robust", small, sweep, "-o", tmp_path / "x").stdout.splitlines()
    regrets = [row for row in rows(tmp_path / "x", "regrets") if row["plan"] == "regret"]
    worst = max(float(row["regret"]) for row in regrets)
    named = [row["scenario"] for row in regrets if float(row["regret"]) >= worst - 1e-4]
    (line,) = (line for line in said if line.startswith("  regret:"))
    assert f"(in scenario{'s' * (len(named) > 1)} {', '.join(named)})" in line
    told = "  scenario 3: land.available_km2 × 1, projects[project=plant].value_yi_cny = 9"
    assert told in said
    assert sum(line.startswith("  scenario ") for line in said) == 6


def test_json_says_what_the_text_says_and_nothing_else(
    small: Path, sweep: Path, tmp_path: Path, yrd
):
    done = yrd("robust", small, sweep, "-o", tmp_path / "a", "--json")
    told = json.loads(done.stdout)
    assert told["asked"]["criteria"] == ["regret", "cvar"]
    assert [row["plan"] for row in told["points"]][:2] == ["regret", "cvar"]
    assert len(told["regrets"]) == 9 * 6
    assert yrd("robust", small, sweep, "-o", tmp_path / "b", "--quiet").stdout == ""


def test_the_api_returns_tables_and_writes_a_folder(small: Path, tmp_path: Path):
    folder = tmp_path / "api"
    mapping = {"grid": {"land.available_km2": {"multiply": [0.5, 1.5]}}}
    found = product.robust(small, mapping, weight=1.0, folder=folder)
    frame = found.tables["points"].frame()
    assert list(frame["plan"]) == ["regret", "cvar", "base", "scenario_0", "scenario_1"]
    assert (folder / "robust.json").exists()
    assert read_run(folder / "runs" / "cvar")


def test_a_base_in_which_robust_placements_are_impossible_has_its_runs_in_a_scenario(
    write_case: Callable[..., Path], tmp_path: Path, yrd
):
    """The base has no land at all; every scenario has."""
    land = "region,year,available_km2\n" + "".join(
        f"{region},{year},0\n" for region in ("310000", "320000") for year in (2023, 2024)
    )
    case = write_case("bare", {"land.csv": land})
    sweep = written(tmp_path, "grid: {land.available_km2: {add: [0.3, 0.6]}}\n")
    folder = tmp_path / "robust"
    done = yrd("robust", case, sweep, "-o", folder)
    assert done.exit_code == 0, done.stderr
    runs = {row["plan"]: row["case_of_run"] for row in rows(folder, "points")}
    assert (runs["regret"], runs["cvar"], runs["base"]) == ("scenario_0", "scenario_0", "")
    plan, found = read_run(folder / "runs" / "regret")
    assert {land.available_km2 for land in found.land.values()} == {0.3}
    assert plan.objective == pytest.approx(money_of(folder, "regret")[0])


def test_levers_of_a_built_in_case_are_scenarios(tmp_path: Path, yrd):
    """Without the lever the scenario is the base, of which the plan is known from both."""
    sweep = written(tmp_path, "levers: {all: [two_way_talent]}\n")
    folder = tmp_path / "x"
    done = yrd("robust", "delta-province", sweep, "-o", folder, "--criterion", "cvar")
    assert done.exit_code == 0, done.stderr
    off, on = rows(folder, "scenarios")
    assert (off["lever.two_way_talent"], on["lever.two_way_talent"]) == ("off", "on")
    assert float(on["money"]) > float(off["money"]) + 0.01
    assert money_of(folder, "base")[0] == pytest.approx(float(off["money"]))
    assert (money_of(folder, "cvar", "regret") >= -1e-6).all()
