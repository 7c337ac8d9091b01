"""What solves the scenarios of a batch."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from inputs.sweeps.sweep import Sweep
from optimizer.hot.chunk import Results, solve_chunk
from optimizer.hot.job import CHUNK, Job, job_of
from optimizer.hot.order import chunks
from optimizer.hot.record import columns_of

Numbers = tuple[int, ...]
"""Numbers of scenarios, rows of the points of a sweep."""


class Engine(NamedTuple):
    """How a sweep is made a job, which is cut into chunks of a size and solved chunk by chunk.

    `columns` are those of the results with their units, blank for texts and axes.
    """

    size: int
    job_of: Callable[[Sweep, str], Job]
    chunks: Callable[[Job, int], tuple[Numbers, ...]]
    columns: Callable[[Job], Mapping[str, str]]
    solve: Callable[[Job, Numbers], Results]


def hot_engine() -> Engine:
    """The engine that goes on from one scenario to the next."""
    return Engine(CHUNK, job_of, chunks, columns_of, solve_chunk)
