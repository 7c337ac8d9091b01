"""Batches of the small case by an engine that solves nothing, in this process and in others."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.yrd.batches import quick_engine
from yrd.batches.batch import run_batch
from yrd.batches.order import Order
from yrd.batches.reading import Batch
from yrd.batches.voice import Voice

ROOT = Path(__file__).parents[3]
PATIENCE = 60
"""Seconds in which a step must be reached, on the slowest machine."""

SWEEP = """\
sample:
  count: {count}
  axes:
    discount_rate: {{low: 0.02, high: 0.08}}
"""


class Heard(list):
    """Lines that a batch said."""

    @property
    def text(self):
        return "\n".join(self)


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def sweep(tmp_path):
    """A sweep of so many scenarios in a file."""

    def write(count=97, name="mine"):
        path = tmp_path / f"{name}.yaml"
        path.write_text(SWEEP.format(count=count), encoding="utf-8")
        return path

    return write


@pytest.fixture
def run(small, heard, tmp_path):
    """A batch in this process by the quick engine."""

    def batch(sweep, folder=None, case=small, **options):
        voice = Voice(heard.append, heard.append, lambda text: None)
        order = Order(case, sweep, folder or tmp_path / "out", **options)
        run_batch(order, quick_engine.QUICK, voice)
        return order.folder

    return batch


@pytest.fixture
def begin(tmp_path):
    """`yrd batch` by the quick engine in a process of its own."""
    running = []

    def start(*words, **environment):
        process = subprocess.Popen(
            [*quick_engine.here(), "batch", *map(str, words)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        )  # fmt: skip
        running.append(process)
        return process

    yield start
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def until():
    """Waits for something to be so."""

    def wait(is_so, process=None):
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert process is None or process.poll() is None, process.communicate()
            assert time.monotonic() < end
            time.sleep(0.01)

    return wait


def parts(folder, table="scenarios"):
    """Files of the chunks that are written."""
    return sorted((folder / table).glob("part-*.parquet"))


def tables(folder):
    """Both tables of a batch, but for what no two runs share."""
    batch = Batch(folder)
    return batch.scenarios.drop(columns="seconds"), batch.placements


@pytest.fixture
def same():
    """Two folders hold the same tables, row by row."""

    def compare(one, other):
        for left, right in zip(tables(one), tables(other), strict=True):
            assert len(left)
            assert left.equals(right)

    return compare
