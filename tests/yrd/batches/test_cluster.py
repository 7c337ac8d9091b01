"""A batch on a Dask cluster of a scheduler and two workers, each a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from tests.yrd.batches.conftest import PATIENCE, ROOT, parts
from tests.yrd.batches.quick_engine import DELAY, LOG
from yrd.batches.reading import Batch

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to processes")


def _free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


@pytest.fixture
def dask(tmp_path):
    """Begins a part of a cluster."""
    running = []

    def start(*words):
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *map(str, words)], cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.wait()


@pytest.fixture
def scheduler(dask, until):
    """A scheduler that answers: its process and its address."""
    port = _free_port()
    process = dask("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")

    def answers():
        with socket.socket() as asking:
            return asking.connect_ex(("127.0.0.1", port)) == 0

    until(answers, process)
    return process, f"tcp://127.0.0.1:{port}"


@pytest.fixture
def worker(dask, scheduler):
    """Begins a worker of the scheduler, without another process that would begin it anew."""
    words = ("--no-nanny", "--no-dashboard", "--nthreads", 1, "--host", "127.0.0.1")
    return lambda: dask("worker", scheduler[1], *words)


def _solvers(log):
    """Ids of the processes that have solved chunks, the last one first."""
    lines = log.read_text().splitlines() if log.exists() else []
    return list(dict.fromkeys(int(line.split()[0]) for line in reversed(lines)))


def test_a_worker_that_is_killed_loses_no_scenario(
    begin, small, sweep, run, scheduler, worker, tmp_path, until, same
):
    workers, log = [worker(), worker()], tmp_path / "log"
    process = begin(
        small, sweep(), "-o", tmp_path / "out", "--scheduler", scheduler[1],
        **{DELAY: "0.03", LOG: str(log)},
    )  # fmt: skip
    until(lambda: {each.pid for each in workers} <= set(_solvers(log)), process)
    os.kill(workers[0].pid, signal.SIGKILL)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err
    assert Batch(tmp_path / "out").scenarios["scenario"].tolist() == list(range(97))
    same(tmp_path / "out", run(sweep(), tmp_path / "whole"))
    assert "Traceback" not in err


def test_a_scheduler_that_is_lost_ends_the_batch_and_the_next_one_goes_on(
    begin, small, sweep, scheduler, worker, tmp_path, until, run
):
    worker()
    words = (small, sweep(), "-o", tmp_path / "out")
    process = begin(*words, "--scheduler", scheduler[1], **{DELAY: "0.03"})
    until(lambda: len(parts(tmp_path / "out")) >= 2, process)
    scheduler[0].kill()
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert "out of reach" in err
    assert err.count("\n") == 1
    process = begin(*words)
    process.communicate(timeout=PATIENCE)
    assert len(Batch(tmp_path / "out").scenarios) == 97


def test_a_cluster_without_workers_is_waited_for(begin, small, sweep, scheduler, worker, tmp_path):
    process = begin(small, sweep(), "-o", tmp_path / "out", "--scheduler", scheduler[1])
    told = f"the workers of {scheduler[1]}: there is none, so the batch waits for one\n"
    assert process.stderr.readline() == told
    worker()
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert not err


STRANGER = """
import importlib.metadata as installed
version = installed.version
def without(name):
    if name == "yrd":
        raise installed.PackageNotFoundError(name)
    return version(name)
installed.version = without
from dask.__main__ import main
main()
"""


def test_a_worker_without_the_program_is_named(begin, small, sweep, scheduler, tmp_path, until):
    words = ("worker", scheduler[1], "--no-nanny", "--no-dashboard", "--nthreads", "1")
    stranger = subprocess.Popen(
        [sys.executable, "-c", STRANGER, *words], stderr=subprocess.PIPE, text=True, cwd=tmp_path
    )
    try:
        until(lambda: "Registered to" in stranger.stderr.readline(), stranger)
        process = begin(small, sweep(), "-o", tmp_path / "out", "--scheduler", scheduler[1])
        _, err = process.communicate(timeout=PATIENCE)
    finally:
        stranger.kill()
        stranger.communicate()
    assert process.returncode == 2
    assert "has no yrd; install yrd" in err
    assert err.count("\n") == 1


def test_a_stop_of_a_batch_on_a_cluster_is_heard(
    begin, small, sweep, scheduler, worker, tmp_path, until
):
    worker()
    process = begin(
        small, sweep(), "-o", tmp_path / "out", "--scheduler", scheduler[1], **{DELAY: "0.1"}
    )
    until(lambda: parts(tmp_path / "out"), process)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert "the same command goes on" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("is_deaf", [True, False])
def test_a_scheduler_that_does_not_answer_is_told_within_ten_seconds(
    begin, small, sweep, tmp_path, is_deaf
):
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{listening.getsockname()[1]}"
        if is_deaf:
            listening.listen()
        begun = time.monotonic()
        process = begin(small, sweep(), "-o", tmp_path / "out", "--scheduler", address)
        _, err = process.communicate(timeout=PATIENCE)
    assert time.monotonic() - begun < 10
    assert process.returncode == 2
    assert err.startswith(f"--scheduler: no scheduler answers at {address}")
    assert err.count("\n") == 1
    assert not (tmp_path / "out").exists()
