"""Folders of batches with values by region: written by hand, with the run of a small case."""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parents[1] / "summary"))
sys.path.insert(0, str(Path(__file__).parent))

from hand_batches import LEVER, NUMBER, Row, write_part
from valued_batches import PLACED, ROWS, Folder

from tests.yrd.conftest import CASE
from yrd.app import app


@pytest.fixture(scope="session")
def small_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of the small case."""
    folder = tmp_path_factory.mktemp("small")
    for file, text in CASE.items():
        (folder / file).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(app, ["solve", str(folder), "-o", str(folder / "run"), "--quiet"])
    assert done.exit_code == 0, done.stderr
    return folder / "run"


@pytest.fixture
def batch(tmp_path: Path, small_run: Path) -> Folder:
    """Writes the folder of a batch, a part for each scenario."""

    def write(
        rows: Sequence[Row] = ROWS, count: int | None = None, runs: Sequence[str] = ("base",)
    ) -> Path:
        folder = tmp_path / "batch"
        for table in ("scenarios", "placements"):
            (folder / table).mkdir(parents=True)
        for name in runs:
            shutil.copytree(small_run, folder / "runs" / name)
        for part, one in enumerate(rows):
            write_part(folder, part, one, [p for p in PLACED if p[0] == one["scenario"]])
        sweep = {"name": "试验<b>", "axes": [LEVER, NUMBER], "count": len(rows)}
        head = {
            "schema": 1, "id": "3f9a1c0b77de", "yrd_version": "0.1.0", "case": "small",
            "case_sha256": "x", "count": count or len(rows), "sweep": sweep,
        }  # fmt: skip
        (folder / "batch.json").write_text(json.dumps(head), encoding="utf-8")
        return folder

    return write
