"""A workbook appears whole or not at all, and never in the place of something else."""

import errno
from pathlib import Path

import pytest

from inputs.errors import InputProblems
from inputs.load import load_case
from inputs.save import copy_to_workbook, save_workbook


@pytest.fixture
def case(write_case):
    return load_case(write_case())


def _refusal(call, *arguments) -> str:
    with pytest.raises(InputProblems) as caught:
        call(*arguments)
    return str(caught.value)


def test_an_existing_file_is_refused_and_untouched(case, tmp_path):
    path = tmp_path / "my.xlsx"
    path.write_bytes(b"mine")
    assert _refusal(save_workbook, case, path).endswith(
        "my.xlsx: exists already. Choose another name, or allow it with --force."
    )
    assert path.read_bytes() == b"mine"


def test_force_replaces_a_file(case, tmp_path):
    path = tmp_path / "my.xlsx"
    path.write_bytes(b"mine")
    assert load_case(save_workbook(case, path, force=True)) == case
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["case", "my.xlsx"]


def test_force_does_not_replace_a_folder(case, tmp_path):
    (tmp_path / "my.xlsx").mkdir()
    line = _refusal(save_workbook, case, tmp_path / "my.xlsx", True)
    assert line.endswith("my.xlsx: is a folder. Choose another name.")


def test_another_ending_is_refused(case, tmp_path):
    line = _refusal(save_workbook, case, tmp_path / "my.xls")
    assert line.endswith("is not the name of a workbook. Give a name that ends in .xlsx.")


def test_a_taken_name_is_refused_before_the_case_is_read(tmp_path):
    (tmp_path / "my.xlsx").write_bytes(b"")
    line = _refusal(copy_to_workbook, "no-such-case", tmp_path / "my.xlsx")
    assert "exists already" in line


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(case, tmp_path):
    (tmp_path / "file").write_text("")
    line = _refusal(save_workbook, case, tmp_path / "file" / "my.xlsx")
    assert "my.xlsx: cannot be written (" in line
    assert line.endswith("Choose another place, and close the workbook in other programs.")


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_failure_on_the_way_leaves_the_old_file(case, tmp_path, monkeypatch, step):
    path = tmp_path / "my.xlsx"
    path.write_bytes(b"mine")

    def refuse(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, step, refuse)
    line = _refusal(save_workbook, case, path, True)
    assert "my.xlsx: cannot be written (Permission denied)" in line
    assert path.read_bytes() == b"mine"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["case", "my.xlsx"]


def test_a_full_disk_is_told_as_such(case, tmp_path, monkeypatch):
    def fill(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill)
    with pytest.raises(OSError, match="No space left"):
        save_workbook(case, tmp_path / "my.xlsx")


def test_folders_on_the_way_are_made(case, tmp_path):
    assert save_workbook(case, tmp_path / "a" / "b" / "my.xlsx").is_file()
