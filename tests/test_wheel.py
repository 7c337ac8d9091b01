"""The wheel is complete: installed alone in an empty environment, it solves and draws."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = ("inputs", "geo", "optimizer", "maps", "yrd")
CACHES = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def yrd(wheel, tmp_path_factory):
    """The command `yrd` of an environment that holds the wheel, and sees its dependencies."""
    home = tmp_path_factory.mktemp("empty") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--quiet",
         "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)],
        check=True,
    )  # fmt: skip
    (packages,) = [path.parent for path in home.rglob("yrd") if (path / "__init__.py").is_file()]
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts / "yrd"


def run(command, *words, cwd):
    """What the command prints; it must end well."""
    keep = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(command), *words], cwd=cwd, env=keep, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_file_of_every_floor_is_in_the_wheel(wheel):
    expected = {
        path.relative_to(ROOT).as_posix()
        for floor in FLOORS
        for path in (ROOT / floor).rglob("*")
        if path.is_file() and not any(part in CACHES for part in path.parts)
    }
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == expected
    assert "inputs/cases/delta-province/case.yaml" in held
    assert "geo/data/city.geojson" in held


def test_the_wheel_carries_its_licence_and_its_types(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_installed_wheel_solves_the_built_in_case_and_draws_it(yrd, tmp_path):
    where = run(
        yrd.with_name("python"), "-c", "import yrd, maps; print(yrd.__file__, maps.__file__)",
        cwd=tmp_path,
    )  # fmt: skip
    assert str(yrd.parents[1]) in where
    assert str(ROOT / "yrd") not in where
    run(yrd, "solve", "delta-province", "-o", "run", cwd=tmp_path)
    head = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))
    assert head["status"] == "optimal"
    assert head["verified"]["ok"]
    run(yrd, "map", "run", "-o", "map.html", cwd=tmp_path)
    assert "<html" in (tmp_path / "map.html").read_text(encoding="utf-8")[:1000]
