"""Small cases in folders, and the command line as a function."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from yrd.app import app

CASE = {
    "case.yaml": "schema: 1\nname: small\nbase_year: 2022\nfirst_year: 2023\nlast_year: 2024\n",
    "regions.csv": "region,province,name_zh,lon,lat,gdp_yi_cny\n"
    "310000,310000,上海,121.47,31.23,44653\n320000,320000,江苏,118.78,32.06,122876\n",
    "sectors.csv": "sector\ncars\n",
    "projects.csv": "project,sector,value_yi_cny,capital_yi_cny,land_km2,mandated\n"
    "plant,cars,8,30,0.5,false\nworks,cars,5,20,0.4,false\n",
    "land.csv": "region,year,available_km2\n310000,2023,0.2\n310000,2024,0.2\n"
    "320000,2023,0.6\n320000,2024,0.6\n",
}

Write = Callable[..., Path]
Yrd = Callable[..., Result]


@pytest.fixture
def write_case(tmp_path: Path) -> Write:
    """Writes the small case to a folder, with some of its files changed."""

    def write(name: str = "small", changes: Mapping[str, str] | None = None) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for file, text in {**CASE, **(changes or {})}.items():
            (folder / file).write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def small(write_case: Write) -> Path:
    """A case with a plan."""
    return write_case()


@pytest.fixture
def infeasible(write_case: Write) -> Path:
    """A mandated project for which there is no land anywhere."""
    projects = CASE["projects.csv"].replace("plant,cars,8,30,0.5,false", "plant,cars,8,30,9,true")
    return write_case("infeasible", {"projects.csv": projects})


@pytest.fixture
def unbounded(write_case: Write) -> Path:
    """A project that earns, may be built any number of times, and needs nothing."""
    off = "rules:\n  placement: off\n  land: off\n  equity: off\n"
    return write_case("unbounded", {"case.yaml": CASE["case.yaml"] + off})


@pytest.fixture
def yrd() -> Yrd:
    """The command line in this process."""

    def call(*words: object) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words])

    return call


@pytest.fixture
def solved(small: Path, tmp_path: Path, yrd: Yrd) -> Path:
    """The run folder of the small case."""
    folder = tmp_path / "run"
    done = yrd("solve", small, "-o", folder)
    assert done.exit_code == 0, done.stderr
    return folder


@pytest.fixture
def head_of() -> Callable[[Path], dict[str, object]]:
    """Reads `run.json` of a run folder."""

    def read(folder: Path) -> dict[str, object]:
        found: dict[str, object] = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        return found

    return read
