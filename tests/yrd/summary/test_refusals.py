"""Folders that are no finished batch have no summary."""

import shutil
from pathlib import Path

import pytest
from hand_batches import Folder, scenario, write_part

from inputs.errors import InputProblems
from yrd.batch_summary import write_summary
from yrd.console import Refused


def _break(folder: Path, how: str) -> None:
    head = folder / "batch.json"
    if how == "no head":
        head.unlink()
    elif how == "no JSON":
        head.write_text("{", encoding="utf-8")
    elif how == "no object":
        head.write_text("[]", encoding="utf-8")
    elif how == "format":
        head.write_text('{"schema": 2}', encoding="utf-8")
    elif how == "damaged":
        head.write_text('{"schema": 1, "id": 3}', encoding="utf-8")
    elif how == "missing":
        (folder / "scenarios" / "part-000001.parquet").unlink()
    elif how == "nothing":
        shutil.rmtree(folder / "scenarios")
    elif how == "twice":
        shutil.copy(
            folder / "scenarios" / "part-000001.parquet", folder / "scenarios" / "part-9.parquet"
        )
    elif how == "no Parquet":
        (folder / "scenarios" / "part-000001.parquet").write_bytes(b"PAR1")
    elif how == "no placements":
        (folder / "placements" / "part-000001.parquet").write_bytes(b"PAR1")
    elif how == "choice":
        write_part(folder, 0, scenario(3, "maybe", 1.1, None), [])
    elif how == "column":
        write_part(folder, 0, {"scenario": 3, "status": "optimal"}, [])


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ("no head", "is not the folder of a batch"),
        ("no JSON", "is not JSON"),
        ("no object", "batch format None"),
        ("format", "batch format 2"),
        ("damaged", "is damaged at 'id'"),
        ("missing", "is not finished: it holds 3 of 4 scenarios"),
        ("nothing", "is not finished: it holds 0 of 4 scenarios"),
        ("twice", "holds scenarios twice"),
        ("no Parquet", "cannot be read as Parquet"),
        ("no placements", "cannot be read as Parquet"),
        ("choice", "has 'maybe' in column 'lever.试点'"),
        ("column", "has no column 'money'"),
    ],
)
def test_a_folder_that_is_no_finished_batch_is_refused(
    batch: Folder, how: str, message: str
) -> None:
    folder = batch()
    _break(folder, how)
    with pytest.raises(InputProblems, match=message):
        write_summary(folder)
    assert not (folder / "summary").exists()


def test_another_language_is_refused(batch: Folder) -> None:
    with pytest.raises(Refused, match="'fr'"):
        write_summary(batch(), "fr")
