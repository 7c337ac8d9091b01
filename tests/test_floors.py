"""The floors are what pyproject.toml says, a wrong import is caught, and start-up stays light."""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
FLOORS = {path.parent.name for path in ROOT.glob("*/__init__.py")}
HEAVY = (
    "pandas", "numpy", "geopandas", "shapely", "pulp", "highspy", "matplotlib", "folium",
    "openpyxl", "xlsxwriter", "pyarrow", "distributed",
)  # fmt: skip
COMMANDS = ("cases", "new", "check", "evidence", "solve", "batch", "export", "map", "robust")
PROBE = """
import json, sys
sys.argv = ["yrd", *sys.argv[1:]]
import yrd
try:
    if len(sys.argv) > 1:
        from yrd.__main__ import main
        main()
except SystemExit as stop:
    assert not stop.code, stop.code
print(json.dumps(sorted(sys.modules)))
"""


def test_every_list_of_packages_names_the_five_floors():
    assert {"inputs", "geo", "optimizer", "maps", "yrd"} == FLOORS
    assert set(SETTINGS["importlinter"]["root_packages"]) == FLOORS
    assert set(SETTINGS["hatch"]["build"]["targets"]["wheel"]["packages"]) == FLOORS
    assert set(SETTINGS["mypy"]["packages"]) == FLOORS
    assert set(SETTINGS["coverage"]["run"]["source"]) == FLOORS
    (line,) = [
        line
        for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
        if line.startswith("FLOORS :=")
    ]
    assert set(line.split()[2:]) == FLOORS


def test_every_floor_stands_in_the_layers_and_has_no_cycles():
    contracts = {contract["type"]: contract for contract in SETTINGS["importlinter"]["contracts"]}
    assert contracts["layers"]["layers"] == ["yrd", "maps", "optimizer", "geo", "inputs"]
    assert set(contracts["acyclic_siblings"]["ancestors"]) == FLOORS


def test_the_contract_on_highs_names_every_room_of_the_optimizer_but_the_solver():
    (contract,) = [
        contract
        for contract in SETTINGS["importlinter"]["contracts"]
        if contract.get("forbidden_modules") == ["highspy"]
    ]
    rooms = {
        f"optimizer.{path.stem}"
        for path in (ROOT / "optimizer").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    } - {"optimizer.__init__", "optimizer.solver"}
    assert set(contract["source_modules"]) == rooms | FLOORS - {"optimizer"}


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("inputs/wrong.py", "import geo.links", "Imports go down the five floors only"),
        ("geo/wrong.py", "import optimizer.prepare", "Imports go down the five floors only"),
        ("optimizer/wrong.py", "import maps.write", "Imports go down the five floors only"),
        ("maps/wrong.py", "import yrd.pipeline", "Imports go down the five floors only"),
        ("optimizer/program/names.py", "import optimizer.prepare", "No cycle among the rooms"),
        ("optimizer/wrong.py", "import shapely", "Geometry stays in geo and maps"),
        ("optimizer/wrong.py", "import geo.boundaries", "Geometry stays in geo and maps"),
        ("maps/wrong.py", "import pulp", "PuLP stays in the optimizer"),
        ("yrd/wrong.py", "import shapely", "The door opens no geometry"),
        ("yrd/wrong.py", "import highspy", "HiGHS stays in the solver room"),
        ("optimizer/stages/run.py", "import highspy", "HiGHS stays in the solver room"),
    ],
)
def test_an_import_that_leaves_its_floor_breaks_its_contract(tmp_path, module, line, contract):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for floor in FLOORS:
        shutil.copytree(
            ROOT / floor, tmp_path / floor, ignore=shutil.ignore_patterns("cases", "__pycache__")
        )
    with (tmp_path / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()",
         "--no-cache"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    broken = [text for text in done.stdout.splitlines() if text.endswith("BROKEN")]
    assert any(text.startswith(contract) for text in broken), broken


@pytest.mark.parametrize(
    "words", [[], ["--help"], ["--version"], *([command, "--help"] for command in COMMANDS)]
)
def test_help_loads_nothing_heavy(words):
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words], capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}
    assert not loaded & set(HEAVY)
