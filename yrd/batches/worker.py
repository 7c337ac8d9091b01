"""What a worker does, in this process, in another one, or on another machine."""

import multiprocessing
import os
import pickle
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from multiprocessing.connection import wait

from optimizer.hot.chunk import Results
from optimizer.hot.job import Job
from yrd.batches.engine import Engine, Numbers
from yrd.console import Refused
from yrd.version import VERSION

Solve = Callable[[Job, Numbers], Results]

ONE_AT_A_TIME = threading.Lock()
"""A worker keeps one loaded model, so its threads take turns."""


@dataclass(frozen=True)
class Packed:
    """A job and what solves it, as bytes; equal where the job is the same."""

    id: str
    version: str
    content: bytes = field(compare=False, repr=False)


def pack(engine: Engine, job: Job) -> Packed:
    """The job, ready to be sent."""
    content = pickle.dumps((engine.solve, job), protocol=pickle.HIGHEST_PROTOCOL)
    return Packed(job.id, VERSION, zlib.compress(content))


def work(packed: Packed, numbers: Numbers) -> Results:
    """The results of the numbered scenarios."""
    if packed.version != VERSION:
        raise Refused(f"a worker has yrd {VERSION}; install {packed.version} there, as here")
    with ONE_AT_A_TIME:
        solve, job = _unpacked(packed)
        return solve(job, numbers)


@lru_cache(maxsize=1)
def _unpacked(packed: Packed) -> tuple[Solve, Job]:
    content = zlib.decompress(packed.content)
    found: tuple[Solve, Job] = pickle.loads(content)  # noqa: S301 - sent by the batch itself
    return found


def begin() -> None:
    """This process ends when the one that began it has ended, however it did."""
    threading.Thread(target=_end_with_parent, daemon=True).start()


def ready() -> None:
    """All that solving needs is loaded, by this module's own imports."""


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
