"""The crew that was asked for: this process, several processes, or a cluster."""

from contextlib import AbstractContextManager

from yrd.batches.cluster import cluster
from yrd.batches.crew import Crew
from yrd.batches.processes import in_process, processes


def crew_of(workers: int, scheduler: str) -> AbstractContextManager[Crew]:
    """The crew that was asked for; that of a scheduler is left when the block ends."""
    if scheduler:
        return cluster(scheduler)
    return processes(workers) if workers > 1 else in_process()
