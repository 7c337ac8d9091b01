"""A full disk ends a batch with a clear line, and what is written stays readable."""

import errno
import os
import sys

import pytest

from tests.yrd.batches.conftest import PATIENCE, parts
from tests.yrd.batches.quick_engine import here
from yrd.batches.reading import Batch
from yrd.console import Stopped
from yrd.runs import write_run


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "the disk is full"), (errno.EDQUOT, "space allowed"), (errno.EFBIG, "grow")],
)
def test_a_full_disk_is_told_and_the_batch_goes_on_later(
    run, sweep, monkeypatch, tmp_path, same, number, told
):
    fsync, calls = os.fsync, []

    def full(handle):
        calls.append(handle)
        if len(calls) > 15:
            raise OSError(number, os.strerror(number))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Stopped, match=f"{told}.*part-.*the same command goes on"):
        run(sweep())
    monkeypatch.undo()
    folder = tmp_path / "out"
    written = Batch(folder).scenarios
    assert len(written) == 10 * len(parts(folder)) > 0
    assert not list(folder.rglob(".*"))
    same(run(sweep()), run(sweep(), tmp_path / "whole"))


def test_a_full_disk_is_told_of_a_run_too(run, sweep, monkeypatch, tmp_path, head_of):
    def full(folder, *given, **options):
        if folder.name == "worst":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write_run(folder, *given, **options)

    monkeypatch.setattr("yrd.batches.plans.write_run", full)
    worst = tmp_path / "out" / "runs" / "worst"
    with pytest.raises(Stopped, match=f"the disk is full: .*{worst}.*the same command goes on"):
        run(sweep())
    monkeypatch.undo()
    run(sweep())
    assert head_of(worst)["status"] == "optimal"


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limit")
def test_a_limit_of_the_system_is_told_in_one_line(begin, small, sweep, tmp_path, monkeypatch):
    limited = [sys.executable, "-c", LIMITED, *here()]
    monkeypatch.setattr("tests.yrd.batches.quick_engine.here", lambda: limited)
    process = begin(small, sweep(), "-o", tmp_path / "out")
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert err.startswith("a file may not grow further")
    assert err.count("\n") == 1


LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (2500, 2500))
os.execv(sys.argv[1], sys.argv[1:])
"""
