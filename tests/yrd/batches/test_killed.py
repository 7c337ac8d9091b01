"""A batch that is killed or stopped goes on with the same command, to the same tables."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.yrd.batches.conftest import PATIENCE, parts
from tests.yrd.batches.quick_engine import DEADLY, DELAY, LOG
from yrd.batches.reading import Batch

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to processes")

SLOWLY = {DELAY: "0.01"}
WORKERS = pytest.mark.parametrize("workers", [1, 2])


def _end(process):
    return process.communicate(timeout=PATIENCE)


def _processes(log):
    """Ids of the processes that have solved chunks, in the order of their first one."""
    lines = log.read_text().splitlines() if log.exists() else []
    return list(dict.fromkeys(int(line.split()[0]) for line in lines))


def _is_alive(process):
    try:
        state = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


@WORKERS
def test_a_batch_that_is_killed_again_and_again_ends_as_one_that_was_not(
    begin, small, sweep, run, tmp_path, until, same, workers
):
    words = (small, sweep(), "-o", tmp_path / "out", "--workers", workers)
    for count in (0, 1, 4, 6):
        process = begin(*words, **SLOWLY)
        until(
            lambda count=count: (
                (tmp_path / "out").exists() and len(parts(tmp_path / "out")) >= count
            )
        )
        time.sleep(0.013 * count)
        process.kill()
        _end(process)
    process = begin(*words)
    _, err = _end(process)
    assert process.returncode == 0, err
    same(tmp_path / "out", run(sweep(), tmp_path / "whole"))
    assert not list((tmp_path / "out").rglob(".*"))


@pytest.mark.parametrize("table", ["placements", "scenarios"])
def test_a_kill_between_the_two_tables_of_a_chunk_is_made_good(run, sweep, tmp_path, same, table):
    whole, folder = run(sweep(), tmp_path / "whole"), run(sweep())
    if table == "scenarios":
        parts(folder)[2].unlink()
    else:
        for each in ("placements", "scenarios"):
            parts(folder, each)[2].unlink()
    run(sweep())
    same(folder, whole)


@pytest.mark.parametrize(
    ("stop", "code", "workers"),
    [(signal.SIGINT, 130, 1), (signal.SIGINT, 130, 2), (signal.SIGTERM, 143, 2)],
)
def test_a_stop_keeps_what_is_written_and_the_batch_goes_on(
    begin, small, sweep, run, tmp_path, until, same, stop, code, workers
):
    log = tmp_path / "log"
    words = (small, sweep(), "-o", tmp_path / "out", "--workers", workers)
    process = begin(*words, **{DELAY: "0.05", LOG: str(log)})
    until(lambda: len(parts(tmp_path / "out")) >= 2, process)
    asked = time.monotonic()
    process.send_signal(stop)
    _, err = _end(process)
    assert process.returncode == code
    assert time.monotonic() - asked < 10
    assert "the same command goes on" in err
    assert "Traceback" not in err
    until(lambda: not any(map(_is_alive, _processes(log))))
    assert 20 <= len(Batch(tmp_path / "out").scenarios) < 97
    process = begin(*words, **{LOG: str(log)})
    _end(process)
    same(tmp_path / "out", run(sweep(), tmp_path / "whole"))


def test_workers_of_a_killed_batch_end_with_it(begin, small, sweep, tmp_path, until):
    log = tmp_path / "log"
    process = begin(
        small, sweep(), "-o", tmp_path / "out", "--workers", 2, **{DELAY: "0.05", LOG: str(log)}
    )
    until(lambda: len(_processes(log)) == 2, process)
    process.kill()
    until(lambda: not any(map(_is_alive, _processes(log))))


def test_a_killed_worker_is_replaced_and_its_chunks_are_solved_again(
    begin, small, sweep, run, tmp_path, until, same
):
    log = tmp_path / "log"
    process = begin(
        small, sweep(), "-o", tmp_path / "out", "--workers", 2, **{DELAY: "0.02", LOG: str(log)}
    )
    until(lambda: len(_processes(log)) == 2, process)
    os.kill(_processes(log)[1], signal.SIGKILL)
    _, err = _end(process)
    assert process.returncode == 0
    assert err == "a worker of 2 processes was lost; what it had is solved again\n"
    same(tmp_path / "out", run(sweep(), tmp_path / "whole"))


def test_a_batch_that_kills_its_workers_is_given_up(begin, small, sweep, tmp_path):
    process = begin(small, sweep(), "-o", tmp_path / "out", "--workers", 2, **{DEADLY: "-1"})
    _, err = _end(process)
    assert process.returncode == 1
    *losses, end = err.splitlines()
    assert end.startswith("workers of 2 processes were lost 4 times")
    assert set(losses) == {"a worker of 2 processes was lost; what it had is solved again"}
    # The count begins anew after an answer; only the base plan and the short last chunk give one.
    assert 3 <= len(losses) <= 9


def test_a_second_batch_in_the_same_folder_is_refused(begin, small, sweep, tmp_path, until):
    words = (small, sweep(), "-o", tmp_path / "out")
    first = begin(*words, **{DELAY: "0.2"})
    until(lambda: len(parts(tmp_path / "out")) >= 1, first)
    second = begin(*words)
    _, err = _end(second)
    assert second.returncode == 2
    assert f"process {first.pid}" in err
    _end(first)
    assert first.returncode == 0
