"""Folders of batches written by hand."""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from yrd import batch_summary
from yrd.batch_summary import write_summary

sys.path.insert(0, str(Path(__file__).parent))

from hand_batches import LEVER, NUMBER, PLACED, ROWS, Folder, Row, write_part


@pytest.fixture
def batch(tmp_path: Path, solved: Path) -> Folder:
    """Writes the folder of a batch: a part for each scenario, the base from a run."""

    def write(
        rows: Sequence[Row] = ROWS,
        placed: Sequence[tuple[object, ...]] = PLACED,
        axes: Sequence[Row] = (LEVER, NUMBER),
        count: int | None = None,
        name: str = "试验",
    ) -> Path:
        folder = tmp_path / "batch"
        shutil.rmtree(folder, ignore_errors=True)
        for table in ("scenarios", "placements"):
            (folder / table).mkdir(parents=True)
        shutil.copytree(solved, folder / "runs" / "base")
        for part, row in enumerate(reversed(rows)):
            write_part(folder, part, row, [p for p in placed if p[0] == row["scenario"]])
        sweep = {"name": name, "axes": list(axes), "count": len(rows)}
        head = {
            "schema": 1, "id": "3f9a1c0b77de", "yrd_version": "0.1.0", "case": "small",
            "case_sha256": "x", "count": count or len(rows), "sweep": sweep,
        }  # fmt: skip
        (folder / "batch.json").write_text(json.dumps(head), encoding="utf-8")
        return folder

    return write


@pytest.fixture(autouse=True)
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures of few dots, which are quick."""
    monkeypatch.setattr(batch_summary, "DOTS", 40)


@pytest.fixture
def summed(batch: Folder) -> Path:
    folder = batch()
    write_summary(folder)
    return folder
