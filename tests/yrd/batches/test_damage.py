"""What is missing or damaged in the tables of a batch is solved again, and said."""

import json
import shutil

import pytest

from inputs.errors import InputProblems
from tests.yrd.batches.conftest import parts
from tests.yrd.batches.quick_engine import QUICK
from yrd import api
from yrd.batches.reading import Batch


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(api, "hot_engine", lambda: QUICK)


def _cut(path):
    path.write_bytes(path.read_bytes()[:100])


def _other_job(path):
    """The part of a batch that differs in its job alone."""
    path.write_bytes(path.read_bytes().replace(b'"job": "mine-97-', b'"job": "mine-98-'))


DAMAGES = {
    "placements missing": lambda placed, solved: placed[1].unlink(),
    "placements cut": lambda placed, solved: _cut(placed[1]),
    "scenarios cut": lambda placed, solved: _cut(solved[1]),
    "scenarios empty": lambda placed, solved: solved[1].write_bytes(b""),
    "placements empty": lambda placed, solved: placed[1].write_bytes(b""),
    "placements over scenarios": lambda placed, solved: shutil.copy(placed[1], solved[1]),
    "scenarios over placements": lambda placed, solved: shutil.copy(solved[1], placed[1]),
    "scenarios of another chunk": lambda placed, solved: shutil.copy(solved[0], solved[1]),
    "placements of another chunk": lambda placed, solved: shutil.copy(placed[2], placed[1]),
    "both of another chunk": lambda placed, solved: (
        shutil.copy(placed[2], placed[1]), shutil.copy(solved[2], solved[1])),
    "of another batch": lambda placed, solved: (_other_job(placed[1]), _other_job(solved[1])),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_part_is_solved_again_and_said(run, sweep, heard, tmp_path, same, damage):
    whole, folder = run(sweep(), tmp_path / "whole"), run(sweep())
    before = [part.read_bytes() for part in parts(folder, "placements")]
    damage(parts(folder, "placements"), parts(folder))
    heard.clear()
    run(sweep())
    assert "1 damaged part is solved again" in heard
    assert "10 scenarios to solve" in heard.text
    same(folder, whole)
    assert [part.read_bytes() for part in parts(folder, "placements")] == before


def test_damaged_parts_are_counted(run, sweep, heard):
    folder = run(sweep())
    _cut(parts(folder)[1])
    _cut(parts(folder, "placements")[4])
    parts(folder)[7].unlink()
    run(sweep())
    assert "2 damaged parts are solved again" in heard
    assert "67 of 97 scenarios are solved already" in heard.text


@pytest.mark.parametrize("table", ["scenarios", "placements"])
@pytest.mark.parametrize("name", ["part-abc.parquet", "part-000010.parquet", "Notes.txt"])
def test_a_foreign_file_is_named(run, sweep, table, name):
    folder = run(sweep())
    foreign = folder / table / name
    shutil.copy(parts(folder)[0], foreign)
    with pytest.raises(InputProblems, match=rf"{table}: {name} is a foreign file"):
        run(sweep())
    foreign.unlink()
    run(sweep())


def test_a_file_that_is_named_as_if_it_were_a_part_is_not_deleted(run, sweep):
    foreign = run(sweep()) / "scenarios" / "part-abc.parquet"
    foreign.write_text("mine")
    with pytest.raises(InputProblems, match=r"part-abc.*would be lost"):
        run(sweep(), fresh=True)
    assert foreign.exists()


def test_python_mends_a_batch_too(quick, small, sweep, tmp_path):
    found = api.batch(small, sweep(), tmp_path / "out")
    _cut(parts(found.folder)[1])
    parts(found.folder, "placements")[2].write_bytes(b"")
    assert len(api.batch(small, sweep(), tmp_path / "out").scenarios) == 97


def test_a_table_that_cannot_be_read_is_named_in_python(run, sweep):
    folder = run(sweep())
    for table in ("scenarios", "placements"):
        _cut(parts(folder, table)[1])
        with pytest.raises(InputProblems, match=rf"{table}: cannot be read .*part-000001"):
            getattr(Batch(folder), table)


def test_a_part_that_is_damaged_before_its_end_is_named(run, sweep):
    part = parts(run(sweep()))[1]
    content = part.read_bytes()
    part.write_bytes(content[:4] + b"\xff" * 400 + content[404:])
    with pytest.raises(InputProblems, match=r"part-000001\.parquet: cannot be read"):
        run(sweep())
    part.unlink()
    run(sweep())


@pytest.mark.parametrize(("key", "value"), [("parts", 11), ("columns", None)])
def test_a_head_with_other_tables_is_refused(run, sweep, key, value):
    path = run(sweep()) / "batch.json"
    head = json.loads(path.read_text(encoding="utf-8"))
    if key == "columns":
        del head["columns"]["scenarios"]["money"]
    else:
        head[key] = value
    path.write_text(json.dumps(head), encoding="utf-8")
    with pytest.raises(InputProblems, match=f"has other {key} than would be written"):
        run(sweep())
