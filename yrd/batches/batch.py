"""The straight line of a batch: sweep → chunks → tables → three plans in full."""

import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import NamedTuple

from inputs.sweeps.sweep import Sweep, load_sweep
from optimizer.hot.job import Job
from yrd.batches.columns import Columns, typed
from yrd.batches.crew import Crew
from yrd.batches.crews import crew_of
from yrd.batches.engine import Engine, Numbers
from yrd.batches.facts import facts_of
from yrd.batches.head import Head, identity, read_head, refuse_other, write_head
from yrd.batches.lock import locked
from yrd.batches.order import Ended, Order
from yrd.batches.outlook import PROBED, Outlook, outlook, refuse_long
from yrd.batches.place import clear, delete_unfinished, refuse_place
from yrd.batches.plans import write_runs
from yrd.batches.runner import GO_ON, Task, solved
from yrd.batches.speech import gone_on, pace
from yrd.batches.store import done_chunks, write_results
from yrd.batches.voice import Voice
from yrd.batches.worker import pack, work
from yrd.console import Stopped, want_of_space
from yrd.version import VERSION

Chunks = Mapping[int, Numbers]


class _Site(NamedTuple):
    """What a batch works with."""

    order: Order
    engine: Engine
    crew: Crew
    sweep: Sweep
    voice: Voice


def run_batch(order: Order, engine: Engine, voice: Voice) -> Ended:
    """The folder holds the results of every scenario, those that it held before included.

    Raises InputProblems and Refused for what cannot be begun, Stopped for what cannot go on; what
    is written by then stays, and the same order goes on from there.
    """
    with _space_missed(), crew_of(order.workers, order.scheduler) as crew:
        voice.progress(f"reading {order.case}")
        sweep = load_sweep(order.case, order.sweep)
        for note in sweep.notes:
            voice.say(f"note: {note.text()}")
        refuse_place(order.folder, order.fresh)
        with locked(order.folder):
            return _whole(_Site(order, engine, crew, sweep, voice))


@contextmanager
def _space_missed() -> Iterator[None]:
    """A full disk is told as what it is."""
    try:
        yield
    except OSError as error:
        why = want_of_space(error)
        if why:
            raise Stopped(f"{why}: {error}; {GO_ON} once there is room") from error
        raise


def _whole(site: _Site) -> Ended:
    """Every chunk is solved and written, and the end is drawn up."""
    folder, now = site.order.folder, identity(site.sweep, site.engine.size)
    then = None if site.order.fresh else read_head(folder)
    if then is not None:
        refuse_other(folder, then, now)
        delete_unfinished(folder)
    if then is None or len(done_chunks(folder)) < then["parts"]:
        _solve(site, now, then)
    else:
        site.voice.say(gone_on(site.sweep.count, site.sweep.count))
    found = facts_of(folder)
    write_runs(folder, site.sweep, found, site.voice)
    return Ended(folder, found)


def _solve(site: _Site, now: Head, then: Head | None) -> None:
    """The chunks that are missing are solved and written, below the head of the batch."""
    begun = time.perf_counter()
    site.voice.progress("solving the base")
    job = site.engine.job_of(site.sweep, VERSION)
    base = time.perf_counter() - begun
    chunks = dict(enumerate(site.engine.chunks(job, site.engine.size)))
    task = Task(pack(site.engine, job), _missing(site, chunks, then))
    ahead = _outlook(site, task, job, base)
    refuse_long(ahead, site.order.yes)
    site.voice.say(ahead.text())
    columns = typed(site.engine.columns(job), site.sweep.axes)
    if then is None:
        clear(site.order.folder)
        write_head(site.order.folder, now, job.id, len(chunks), columns)
    _write(site, task, columns)


def _missing(site: _Site, chunks: Chunks, then: Head | None) -> Chunks:
    """The chunks that are not written yet; of a batch that begins, all of them."""
    if then is None:
        return chunks
    done = done_chunks(site.order.folder)
    missing = {number: chunk for number, chunk in chunks.items() if number not in done}
    site.voice.say(gone_on(site.sweep.count - _size(missing), site.sweep.count))
    return missing


def _outlook(site: _Site, task: Task, job: Job, base: float) -> Outlook:
    """How long the task will take, after a few scenarios of it."""
    site.voice.progress("estimating the time")
    probe = work(task.packed, next(iter(task.chunks.values()))[:PROBED])
    sampled = sum(len(job.sampled.intersection(chunk)) for chunk in task.chunks.values())
    return outlook(probe, _size(task.chunks), sampled, base, site.crew.size())


def _write(site: _Site, task: Task, columns: Columns) -> None:
    """Every chunk is written as soon as it is solved."""
    begun = time.perf_counter()
    left, done = _size(task.chunks), 0
    with closing(solved(site.crew, task, site.voice)) as chunks:
        for number, results in chunks:
            write_results(site.order.folder, number, results, columns)
            size = len(task.chunks[number])
            left, done = left - size, done + size
            site.voice.progress(pace(done, left, time.perf_counter() - begun))


def _size(chunks: Chunks) -> int:
    return sum(map(len, chunks.values()))
