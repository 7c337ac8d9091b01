"""Keeps a crew at work until every chunk is solved, whoever of it is lost on the way."""

from collections import deque
from collections.abc import Generator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from typing import NamedTuple

from optimizer.hot.chunk import Results
from yrd.batches.crew import Crew
from yrd.batches.engine import Numbers
from yrd.batches.voice import Voice
from yrd.batches.worker import Packed, work
from yrd.console import Stopped

MOST_REBUILT = 3
"""Times that lost workers are replaced before a single chunk is solved: it may be what kills."""

PULSE = 1.0
"""Seconds after which workers are counted again while none has an answer."""

Solved = Generator[tuple[int, Results], None, None]


class Task(NamedTuple):
    """A job as bytes, and the chunks of it that are to be solved, by number."""

    packed: Packed
    chunks: Mapping[int, Numbers]


def solved(crew: Crew, task: Task, voice: Voice) -> Solved:
    """Every chunk with its results, once each, in the order in which they come.

    No more than a few chunks a worker are under way, so that results do not pile up.
    """
    waiting = deque(task.chunks)
    rebuilt = 0
    while waiting:
        before = len(waiting)
        try:
            yield from _by_one_executor(crew, task, waiting, voice)
        except crew.lost as error:
            rebuilt = 0 if len(waiting) < before else rebuilt + 1
            if rebuilt > MOST_REBUILT:
                raise Stopped(_given_up(crew)) from error
            voice.warn(f"a worker of {crew.name} was lost; what it had is solved again")
        except crew.gone as error:
            raise Stopped(f"{crew.name} are out of reach; {GO_ON}") from error


GO_ON = "what is written stays, and the same command goes on from there"


def _by_one_executor(crew: Crew, task: Task, waiting: deque[int], voice: Voice) -> Solved:
    """Chunks with their results, until none waits; what is lost with an executor waits again."""
    executor = crew.begin(task.packed)
    sent = Task(task.packed.label() if crew.has_job else task.packed, task.chunks)
    flying: dict[Future[Results], int] = {}
    is_idle = False
    try:
        while waiting or flying:
            size = crew.size()
            if size == 0 and not is_idle:
                voice.warn(f"{crew.name}: there is none, so the batch waits for one")
            is_idle = size == 0
            _send(executor, sent, waiting, flying, max(size * crew.ahead, 1))
            for future in wait(flying, PULSE, FIRST_COMPLETED).done:
                results = future.result()
                yield flying.pop(future), results
    finally:
        waiting.extendleft(sorted(flying.values(), reverse=True))
        crew.stop(executor)


def _send(
    executor: Executor,
    task: Task,
    waiting: deque[int],
    flying: dict[Future[Results], int],
    most: int,
) -> None:
    """As many chunks are under way as may be, as far as any wait."""
    while waiting and len(flying) < most:
        number = waiting[0]
        flying[executor.submit(work, task.packed, task.chunks[number])] = number
        waiting.popleft()


def _given_up(crew: Crew) -> str:
    return (
        f"workers of {crew.name} were lost {MOST_REBUILT + 1} times before a chunk was solved, "
        f"perhaps for want of memory: try fewer of them; {GO_ON}"
    )
