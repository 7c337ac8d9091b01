"""A solve that is interrupted or killed leaves no half-written run."""

import os
import signal
import subprocess
import sys
import time

import pytest

from inputs.save import save_case
from inputs.synthetic import synthetic_case

PATIENCE = 120
"""Seconds in which a step must be reached, on the slowest machine."""

DURING_SOLVE = """
import optimizer.solver.highs as place
def slowly(self):
    mark(); run(self)
run, place.Highs._run = place.Highs._run, slowly
"""
DURING_WRITE = """
import time, yrd.runs as place
def slowly(*given):
    write(*given); mark(); time.sleep(600)
write, place._write_table = place._write_table, slowly
"""
STARTING = """
import pathlib, signal, sys
# A shell that starts tests in the background has them ignore Ctrl-C, and so their children.
signal.signal(signal.SIGINT, signal.default_int_handler)
marker = pathlib.Path(sys.argv.pop(1))
def mark():
    marker.touch()
{patch}
from yrd.__main__ import main
main()
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to processes")


@pytest.fixture
def begin(tmp_path):
    """Starts `yrd` in a process of its own and returns once it has reached a step."""
    running = []

    def start(patch, *words):
        marker = tmp_path / "reached"
        marker.unlink(missing_ok=True)
        process = subprocess.Popen(
            [sys.executable, "-c", STARTING.format(patch=patch), str(marker), *map(str, words)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        running.append(process)
        until = time.monotonic() + PATIENCE
        while not marker.exists():
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < until
            time.sleep(0.02)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    """A case that takes minutes."""
    return save_case(synthetic_case(41, 200, 5), tmp_path_factory.mktemp("cases") / "big")


STOPS = pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
"""Ctrl-C, and how systems and schedulers end a program."""


@STOPS
def test_a_stop_during_a_long_solve_is_heard_at_once_and_leaves_nothing(
    begin, big, tmp_path, stop, code
):
    process = begin(DURING_SOLVE, "solve", big, "-o", tmp_path / "out" / "run")
    time.sleep(0.5)
    assert process.poll() is None
    asked = time.monotonic()
    process.send_signal(stop)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == code
    assert time.monotonic() - asked < 10
    assert "interrupted" in err
    assert "Traceback" not in err
    assert out == ""
    assert not list(tmp_path.glob("out/*"))


@STOPS
def test_a_stop_while_writing_leaves_nothing(begin, small, tmp_path, stop, code):
    process = begin(DURING_WRITE, "solve", small, "-o", tmp_path / "out" / "run")
    process.send_signal(stop)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == code
    assert list((tmp_path / "out").iterdir()) == []


def test_a_kill_while_writing_leaves_no_run_and_the_next_solve_works(begin, small, tmp_path, yrd):
    target = tmp_path / "out" / "run"
    process = begin(DURING_WRITE, "solve", small, "-o", target)
    process.kill()
    process.communicate(timeout=PATIENCE)
    assert not target.exists()
    assert all(path.name.startswith(".") for path in target.parent.iterdir())
    assert yrd("solve", small, "-o", target).exit_code == 0


def test_a_kill_while_replacing_leaves_the_older_run(begin, small, solved):
    before = {path.name: path.read_bytes() for path in solved.glob("*.*")}
    process = begin(DURING_WRITE, "solve", small, "-o", solved, "--force")
    process.kill()
    process.communicate(timeout=PATIENCE)
    assert {path.name: path.read_bytes() for path in solved.glob("*.*")} == before
