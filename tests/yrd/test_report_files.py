"""`yrd report` as a workbook and as layers: from a run folder to a file, and what it refuses."""

import json
import sys
from pathlib import Path

import pyogrio
import pytest
from openpyxl import load_workbook

from yrd.run_reading import read_run

FILES = ("report.xlsx", "report.gpkg")


@pytest.fixture
def head(solved):
    """Changes the head of the run."""

    def change(**values):
        path = solved / "run.json"
        path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **values}), "utf-8")

    return change


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_the_workbook_and_the_layers_hold_the_run(yrd, solved, tmp_path):
    files = [tmp_path / name for name in FILES]
    done = yrd("report", solved, "-o", files[0], "-o", files[1])
    assert done.exit_code == 0, done.stderr
    plan, _ = read_run(solved)
    book = load_workbook(files[0], data_only=True)
    placed = [row[0] for row in book["项目落地"].iter_rows(min_row=6, values_only=True)]
    assert placed == [row[0] for row in plan.tables["placements"].rows]
    found = pyogrio.read_dataframe(files[1], layer="regions")
    assert found["worth_yi_cny"].sum() == pytest.approx(plan.money)
    verdicts = {row[5] for row in book["核对"].iter_rows(min_row=5, values_only=True)}
    assert verdicts == {"一致"}


def test_reports_in_the_run_folder_may_be_replaced_with_it(yrd, solved, small):
    for name in FILES:
        assert yrd("report", solved, "-o", solved / name).exit_code == 0
    assert yrd("solve", small, "-o", solved, "--force").exit_code == 0


@pytest.mark.parametrize("name", FILES)
def test_a_target_that_exists_is_kept_without_force(yrd, solved, tmp_path, name):
    taken = tmp_path / name
    taken.write_bytes(b"mine")
    done = yrd("report", solved, "-o", taken)
    assert done.exit_code == 2
    assert taken.read_bytes() == b"mine"
    assert "--force" in done.stderr
    assert yrd("report", solved, "-o", taken, "--force").exit_code == 0
    assert taken.read_bytes() != b"mine"


@pytest.mark.parametrize("name", FILES)
def test_a_folder_is_no_target(yrd, solved, tmp_path, name):
    (tmp_path / name).mkdir()
    done = yrd("report", solved, "-o", tmp_path / name, "--force")
    assert done.exit_code == 2
    assert "is a folder" in done.stderr


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"schema": 1}, "has run format 1"),
        ({"status": "infeasible", "objective": None}, "its status is infeasible"),
        ({"verified": {"ok": False}}, "holds no verified plan"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", FILES)
def test_a_run_without_a_plan_of_this_version_is_refused(
    yrd, solved, head, tmp_path, name, values, words
):
    head(**values)
    done = yrd("report", solved, "-o", tmp_path / name)
    assert done.exit_code == 2
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert list(tmp_path.glob(f"*{name}*")) == []


PROC = Path("/proc")
"""A folder in which nobody makes a file, not even root."""


@pytest.mark.skipif(not PROC.is_dir(), reason="/proc is missing")
@pytest.mark.parametrize("name", FILES)
def test_a_target_that_cannot_be_written_is_told(yrd, solved, name):
    done = yrd("report", solved, "-o", PROC / name)
    assert done.exit_code == 2
    assert str(PROC / name) in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("name", FILES)
def test_a_target_below_a_file_is_told(yrd, solved, tmp_path, name):
    (tmp_path / "file").write_text("")
    done = yrd("report", solved, "-o", tmp_path / "file" / name)
    assert done.exit_code == 2
    assert "file" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("module", "package", "name"),
    [("pptx", "python-pptx", "a.pptx"), ("xlsxwriter", "XlsxWriter", "a.xlsx")],
)
def test_a_missing_package_is_named_with_what_installs_it(
    yrd, solved, tmp_path, monkeypatch, module, package, name
):
    for known in [one for one in sys.modules if one.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, known)
    for known in [one for one in sys.modules if one.startswith(("maps.deck", "maps.book"))]:
        monkeypatch.delitem(sys.modules, known)
    monkeypatch.setattr(sys, "meta_path", [Without(module), *sys.meta_path])
    done = yrd("report", solved, "-o", tmp_path / name)
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert f"the Python package '{package}' is missing" in line
    assert f"-m pip install {package}" in line
    assert not (tmp_path / name).exists()


class Without:
    """An importer that knows nothing of a package."""

    def __init__(self, package):
        self.package = package

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == self.package:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
