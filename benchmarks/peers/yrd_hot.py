"""yrd's own engine for batches: chunks of the sweep, everything that it checks included."""

import time
from collections.abc import Sequence
from pathlib import Path

from inputs.sweeps.sweep import load_sweep
from optimizer.hot.chunk import solve_chunk
from optimizer.hot.job import CHUNK, Job, job_of
from optimizer.hot.order import chunks
from yrd.version import VERSION


class YrdHot:
    """The engine with the model of a sweep loaded."""

    def __init__(self, folder: Path) -> None:
        """Read the sweep beside the folder, make its job, and solve one scenario."""
        self._job = _job(folder)
        solve_chunk(self._job, chunks(self._job, CHUNK)[0][:1])

    def solve_block(self, numbers: Sequence[int]) -> tuple[float, dict[int, list[float]]]:
        """Seconds of some chunks, and the optimum of the money of each of their scenarios."""
        seconds, optima = 0.0, {}
        for start in range(0, len(numbers), CHUNK):
            begun = time.perf_counter()
            found = solve_chunk(self._job, tuple(numbers[start : start + CHUNK])).scenarios
            seconds += time.perf_counter() - begun
            pairs = zip(found["scenario"], found["status"], found["objective"], strict=True)
            for number, status, money in pairs:
                if status != "optimal":
                    raise RuntimeError(f"scenario {number} ended as {status}")
                optima[number] = [-money]
        return seconds, optima


def walk_of(folder: Path) -> list[tuple[int, ...]]:
    """The chunks of the sweep in the order in which yrd solves them."""
    return list(chunks(_job(folder), CHUNK))


def _job(folder: Path) -> Job:
    return job_of(load_sweep(folder.parent / "case", folder.parent / "sweep.yaml"), VERSION)
