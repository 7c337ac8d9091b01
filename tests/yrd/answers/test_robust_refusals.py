"""`yrd robust`: what it refuses, and where there is no plan."""

import math
from collections.abc import Callable
from pathlib import Path

import pytest

import yrd as product
from optimizer.answers.robust import size
from yrd.answers.answered import NoAnswerError
from yrd.console import Refused

GRID = "grid: {land.available_km2: {multiply: [0.5, 1, 1.5]}}\n"


@pytest.fixture
def sweep(tmp_path: Path) -> Path:
    """Three scenarios: less or more land."""
    return written(tmp_path, GRID)


def written(folder: Path, text: str) -> Path:
    file = folder / "three.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_target_that_exists_is_replaced_only_by_force(
    small: Path, sweep: Path, tmp_path: Path, yrd
):
    answered = tmp_path / "robust"
    assert yrd("robust", small, sweep, "-o", answered).exit_code == 0
    refused = yrd("robust", small, sweep, "-o", answered)
    assert refused.exit_code == 2
    assert "exists already" in refused.stderr
    assert yrd("robust", small, sweep, "-o", answered, "--force").exit_code == 0
    (answered / "mine.txt").write_text("mine")
    assert yrd("robust", small, sweep, "-o", answered, "--force").exit_code == 2


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--weight", "1.5"), "between 0 and 1"),
        (("--weight", "nan"), "between 0 and 1"),
        (("--weight", "-0.1"), "between 0 and 1"),
        (("--tail", "0"), "above 0"),
        (("--tail", "nan"), "above 0"),
        (("--tail", "1.01"), "above 0"),
        (("--criterion", "hope"), "hope"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    small: Path, sweep: Path, tmp_path: Path, yrd, options: tuple[str, ...], says: str
):
    done = yrd("robust", small, sweep, "-o", tmp_path / "x", *options)
    assert done.exit_code == 2
    assert says in done.stderr
    assert not (tmp_path / "x").exists()


def test_a_sweep_of_unknown_cells_is_refused(small: Path, tmp_path: Path, yrd):
    sweep = written(tmp_path, "grid: {land.available: {multiply: [1, 2]}}\n")
    done = yrd("robust", small, sweep, "-o", tmp_path / "x")
    assert done.exit_code == 2
    assert "available_km2" in done.stderr


def test_too_many_scenarios_are_refused_with_how_many_would_do(
    small: Path, sweep: Path, tmp_path: Path, yrd, monkeypatch
):
    monkeypatch.setattr(size, "LARGEST", 50)
    done = yrd("robust", small, sweep, "-o", tmp_path / "x")
    assert done.exit_code == 2
    assert "3 scenarios" in done.stderr
    assert "at most" in done.stderr


def test_a_scenario_without_a_plan_is_named_with_its_values(
    write_case: Callable[..., Path], tmp_path: Path, yrd
):
    mandated = {
        "projects.csv": "project,sector,value_yi_cny,capital_yi_cny,land_km2,mandated\n"
        "plant,cars,8,30,0.5,true\n"
    }
    case = write_case("whole", mandated)
    sweep = written(tmp_path, "grid: {land.available_km2: {multiply: [1, 0.1]}}\n")
    done = yrd("robust", case, sweep, "-o", tmp_path / "x")
    assert done.exit_code == 3
    assert "scenario 1 is infeasible" in done.stderr
    assert "land.available_km2 × 0.1" in done.stderr
    assert "yrd conflict" in done.stderr
    assert not (tmp_path / "x").exists()


def test_scenarios_without_common_placements_are_named(
    write_case: Callable[..., Path], tmp_path: Path, yrd
):
    """The whole plant needs all the land there is, which lies in either of two provinces."""
    case = write_case(
        "apart",
        {
            "projects.csv": "project,sector,value_yi_cny,capital_yi_cny,land_km2,mandated\n"
            "plant,cars,8,30,0.8,true\n"
        },
    )
    sweep = written(
        tmp_path,
        "list:\n"
        "  - {name: east, set: {'land[region=320000].available_km2': 0, "
        "'land[region=310000].available_km2': 0.8}}\n"
        "  - {name: either, change: [{table: land, column: available_km2, set: 0.8}]}\n"
        "  - {name: west, set: {'land[region=310000].available_km2': 0, "
        "'land[region=320000].available_km2': 0.8}}\n",
    )
    done = yrd("robust", case, sweep, "-o", tmp_path / "x")
    assert done.exit_code == 3
    assert "no placements keep the rules of scenarios 0 and 2" in done.stderr
    assert "list = east" in done.stderr


def test_the_api_refuses_like_the_command(small: Path):
    axes = {"grid": {"land.available_km2": {"multiply": [1, 2]}}}
    with pytest.raises(Refused, match="not known"):
        product.robust(small, axes, criteria=("hope",))
    with pytest.raises(Refused, match="between 0 and 1"):
        product.robust(small, axes, weight=math.inf)


def test_the_api_tells_why_there_is_no_plan(infeasible: Path):
    axes = {"grid": {"land.available_km2": {"multiply": [1, 2]}}}
    with pytest.raises(NoAnswerError, match="scenarios 0 and 1 are infeasible") as told:
        product.robust(infeasible, axes)
    assert told.value.code == 3
