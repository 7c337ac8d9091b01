"""The straight line of a batch: sweep → chunks → tables → three plans in full."""

import time
from collections.abc import Mapping
from contextlib import closing
from typing import NamedTuple

from inputs.sweeps.sweep import Sweep, load_sweep
from optimizer.hot.job import Job
from yrd.batches.columns import typed
from yrd.batches.crew import Crew
from yrd.batches.crews import crew_of
from yrd.batches.engine import Engine, Numbers
from yrd.batches.facts import facts_of
from yrd.batches.head import (
    Head,
    head_of,
    identity,
    layout_of,
    read_head,
    refuse_other,
    refuse_other_tables,
    write_head,
)
from yrd.batches.lock import locked
from yrd.batches.order import Ended, Order
from yrd.batches.outlook import PROBED, Outlook, outlook, refuse_long, refuse_many
from yrd.batches.place import clear, delete_unfinished, refuse_foreign, refuse_place
from yrd.batches.plans import write_runs
from yrd.batches.runner import Task, solved
from yrd.batches.space import space_missed
from yrd.batches.speech import damaged, gone_on, pace
from yrd.batches.store import Layout, write_results
from yrd.batches.voice import Voice
from yrd.batches.whole import delete_damaged, whole_chunks
from yrd.batches.worker import pack, work
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
    with space_missed(), crew_of(order.workers, order.scheduler) as crew:
        voice.progress(f"reading {order.case}")
        sweep = load_sweep(order.case, order.sweep)
        for note in sweep.notes:
            voice.say(f"note: {note.text()}")
        refuse_place(order.folder, order.fresh)
        with locked(order.folder):
            return _whole(_Site(order, engine, crew, sweep, voice))


def _whole(site: _Site) -> Ended:
    """Every chunk is solved and written, and the end is drawn up."""
    folder, now = site.order.folder, identity(site.sweep, site.engine.size)
    then = None if site.order.fresh else read_head(folder)
    if then is not None:
        refuse_other(folder, then, now)
        refuse_foreign(folder, then["parts"])
        delete_unfinished(folder)
    if then is None or len(whole_chunks(folder, then)) < then["parts"]:
        then = _solve(site, now, then)
    else:
        site.voice.say(gone_on(site.sweep.count, site.sweep.count))
    found = facts_of(folder, range(then["parts"]))
    write_runs(folder, site.sweep, found, site.voice)
    return Ended(folder, found)


def _solve(site: _Site, now: Head, then: Head | None) -> Head:
    """The chunks that are missing are solved and written, below the head of the batch."""
    if then is None:
        refuse_many(site.sweep.count, site.order.yes)
    begun = time.perf_counter()
    site.voice.progress("solving the base")
    job = site.engine.job_of(site.sweep, VERSION)
    base = time.perf_counter() - begun
    chunks = dict(enumerate(site.engine.chunks(job, site.engine.size)))
    columns = typed(site.engine.columns(job), site.sweep.axes)
    head = head_of(now, job.id, len(chunks), columns)
    task = Task(pack(site.engine, job), _missing(site, chunks, then, head))
    ahead = _outlook(site, task, job, base)
    refuse_long(ahead, site.order.yes)
    site.voice.say(ahead.text())
    head = _begun(site, task, then, head)
    _write(site, task, layout_of(head))
    return head


def _missing(site: _Site, chunks: Chunks, then: Head | None, head: Head) -> Chunks:
    """The chunks that are not written yet; of a batch that begins, all of them."""
    if then is None:
        return chunks
    refuse_other_tables(site.order.folder, then, head)
    done = whole_chunks(site.order.folder, then)
    missing = {number: chunk for number, chunk in chunks.items() if number not in done}
    site.voice.say(gone_on(site.sweep.count - _size(missing), site.sweep.count))
    return missing


def _begun(site: _Site, task: Task, then: Head | None, head: Head) -> Head:
    """The head below which the task is written: that of the batch that goes on, or a new one."""
    if then is None:
        clear(site.order.folder)
        write_head(site.order.folder, head)
        return head
    found = delete_damaged(site.order.folder, task.chunks)
    if found:
        site.voice.warn(damaged(found))
    return then


def _outlook(site: _Site, task: Task, job: Job, base: float) -> Outlook:
    """How long the task will take, after a few scenarios of it."""
    site.voice.progress("estimating the time")
    probe = work(task.packed, next(iter(task.chunks.values()))[:PROBED])
    sampled = sum(len(job.sampled.intersection(chunk)) for chunk in task.chunks.values())
    return outlook(probe, _size(task.chunks), sampled, base, site.crew.size())


def _write(site: _Site, task: Task, layout: Layout) -> None:
    """Every chunk is written as soon as it is solved."""
    begun = time.perf_counter()
    left, done = _size(task.chunks), 0
    with closing(solved(site.crew, task, site.voice)) as chunks:
        for number, results in chunks:
            write_results(site.order.folder, number, results, layout)
            size = len(task.chunks[number])
            left, done = left - size, done + size
            site.voice.progress(pace(done, left, time.perf_counter() - begun))


def _size(chunks: Chunks) -> int:
    return sum(map(len, chunks.values()))
