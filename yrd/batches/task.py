"""What workers are to do of a batch."""

from collections.abc import Mapping
from typing import NamedTuple

from yrd.batches.engine import Numbers
from yrd.batches.team import Call
from yrd.batches.worker import Packed, work

Chunks = Mapping[int, Numbers]
"""Numbers of scenarios by the number of their chunk."""


class Task(NamedTuple):
    """A job as bytes, the chunks of it that are to be solved, and how many of their scenarios are
    verified table by table."""

    packed: Packed
    chunks: Chunks
    sampled: int

    @property
    def scenarios(self) -> int:
        """How many scenarios are to be solved."""
        return count(self.chunks)

    def call(self, number: int, most: int | None = None) -> Call:
        """What a worker is asked for a chunk, or for no more than so many scenarios of it."""
        return Call(work, (self.packed, self.chunks[number][:most]))


def count(chunks: Chunks) -> int:
    """How many scenarios the chunks hold."""
    return sum(map(len, chunks.values()))
