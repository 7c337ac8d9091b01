"""The straight line of a batch: sweep → chunks → tables → three plans in full."""

import time
from contextlib import closing
from itertools import chain
from typing import NamedTuple

from inputs.sweeps.sweep import Sweep, load_sweep
from yrd.batches.columns import typed
from yrd.batches.crews import crew_of
from yrd.batches.engine import Engine
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
from yrd.batches.outlook import outlook, refuse_long, refuse_many
from yrd.batches.place import clear, delete_unfinished, refuse_foreign, refuse_place
from yrd.batches.plans import BASE, Wanted, call_of, kept, missing, write_missing, write_plan
from yrd.batches.space import space_missed
from yrd.batches.speech import damaged, gone_on, pace
from yrd.batches.store import Layout, write_results
from yrd.batches.task import Chunks, Task, count
from yrd.batches.team import Call, Team, at_work
from yrd.batches.voice import Voice
from yrd.batches.whole import delete_damaged, whole_chunks
from yrd.batches.worker import pack
from yrd.version import VERSION


class _Site(NamedTuple):
    """What a batch works with."""

    order: Order
    engine: Engine
    team: Team
    sweep: Sweep
    voice: Voice


def run_batch(order: Order, engine: Engine, voice: Voice) -> Ended:
    """The folder holds the results of every scenario, those that it held before included.

    Raises InputProblems and Refused for what cannot be begun, Stopped for what cannot go on; what
    is written by then stays, and the same order goes on from there.
    """
    with (
        space_missed(),
        crew_of(order.workers, order.scheduler) as crew,
        at_work(crew, voice) as team,
    ):
        voice.progress(f"reading {order.case}")
        sweep = load_sweep(order.case, order.sweep)
        for note in sweep.notes:
            voice.say(f"note: {note.text()}")
        refuse_place(order.folder, order.fresh)
        with locked(order.folder):
            return _whole(_Site(order, engine, team, sweep, voice))


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
    write_missing(site.team, folder, site.sweep, kept(found), site.voice)
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
    left = _left(site, chunks, then, head)
    sampled = job.sampled.intersection(chain.from_iterable(left.values()))
    task = Task(pack(site.engine, job), left, len(sampled))
    site.voice.progress("estimating the time")
    ahead = outlook(site.team, task, base)
    refuse_long(ahead, site.order.yes)
    site.voice.say(ahead.text())
    head = _begun(site, task, then, head)
    _write(site, task, layout_of(head))
    return head


def _left(site: _Site, chunks: Chunks, then: Head | None, head: Head) -> Chunks:
    """The chunks that are not written yet; of a batch that begins, all of them."""
    if then is None:
        return chunks
    refuse_other_tables(site.order.folder, then, head)
    done = whole_chunks(site.order.folder, then)
    left = {number: chunk for number, chunk in chunks.items() if number not in done}
    site.voice.say(gone_on(site.sweep.count - count(left), site.sweep.count))
    return left


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


def _write(site: _Site, task: Task, layout: Layout) -> None:
    """Every chunk is written as soon as it is solved, and the plan of the base among them."""
    folder = site.order.folder
    bases = missing(folder, site.sweep, (BASE,), site.voice)
    calls: dict[int | Wanted, Call] = {plan: call_of(site.sweep, plan) for plan in bases}
    calls |= {number: task.call(number) for number in task.chunks}
    begun = time.perf_counter()
    left, done = task.scenarios, 0
    with closing(site.team.answers(calls)) as answers:
        for what, answer in answers:
            if isinstance(what, Wanted):
                write_plan(folder, site.sweep, what, answer)
                continue
            write_results(folder, what, answer, layout)
            size = len(task.chunks[what])
            left, done = left - size, done + size
            site.voice.progress(pace(done, left, time.perf_counter() - begun))
