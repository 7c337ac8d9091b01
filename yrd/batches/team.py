"""A crew at work: asked until it has answered everything, whoever of it is lost on the way."""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from typing import Any, NamedTuple, TypeVar

from yrd.batches.crew import Crew
from yrd.batches.voice import Voice
from yrd.console import Stopped

MOST_REBUILT = 3
"""Times that lost workers are replaced before a single answer comes: a call may be what kills."""

PULSE = 1.0
"""Seconds after which workers are counted again while none has an answer."""

GO_ON = "what is written stays, and the same command goes on from there"

K = TypeVar("K")


class Call(NamedTuple):
    """What a worker is asked: a function and what it is given."""

    do: Callable[..., Any]
    given: tuple[Any, ...]


class Team:
    """The workers of a crew, who keep what they have loaded from one call to the next."""

    def __init__(self, crew: Crew, voice: Voice) -> None:
        """Begin the executor of the crew."""
        self._crew, self._voice = crew, voice
        self._executor = crew.begin()

    def size(self) -> int:
        """How many calls are answered at once."""
        return self._crew.size()

    def stop(self) -> None:
        """The executor is stopped, whatever it does."""
        self._crew.stop(self._executor)

    def answers(self, calls: Mapping[K, Call]) -> Generator[tuple[K, Any], None, None]:
        """Every call with its answer, once each, in the order in which they come.

        No more than a few calls a worker are under way, so that answers do not pile up.
        """
        waiting = deque(calls)
        rebuilt = 0
        while waiting:
            before = len(waiting)
            try:
                yield from self._by_one_executor(calls, waiting)
            except self._crew.lost as error:
                rebuilt = 0 if len(waiting) < before else rebuilt + 1
                if rebuilt > MOST_REBUILT:
                    raise Stopped(_given_up(self._crew)) from error
                self._voice.warn(
                    f"a worker of {self._crew.name} was lost; what it had is solved again"
                )
                self.stop()
                self._executor = self._crew.begin()
            except self._crew.gone as error:
                raise Stopped(f"{self._crew.name} are out of reach; {GO_ON}") from error

    def _by_one_executor(
        self, calls: Mapping[K, Call], waiting: deque[K]
    ) -> Generator[tuple[K, Any], None, None]:
        """Calls with their answers, until none waits; what is lost with an executor waits again."""
        flying: dict[Future[Any], K] = {}
        is_idle = False
        try:
            while waiting or flying:
                size = self.size()
                if size == 0 and not is_idle:
                    name = self._crew.name
                    self._voice.warn(f"{name}: there is none, so the batch waits for one")
                is_idle = size == 0
                self._send(calls, waiting, flying, max(size * self._crew.ahead, 1))
                for future in wait(flying, PULSE, FIRST_COMPLETED).done:
                    answer = future.result()
                    yield flying.pop(future), answer
        finally:
            waiting.extendleft(reversed(flying.values()))

    def _send(
        self, calls: Mapping[K, Call], waiting: deque[K], flying: dict[Future[Any], K], most: int
    ) -> None:
        """As many calls are under way as may be, as far as any wait."""
        while waiting and len(flying) < most:
            call = calls[waiting[0]]
            flying[self._executor.submit(call.do, *call.given)] = waiting[0]
            waiting.popleft()


@contextmanager
def at_work(crew: Crew, voice: Voice) -> Iterator[Team]:
    """The crew at work until the block ends."""
    team = Team(crew, voice)
    try:
        yield team
    finally:
        team.stop()


def _given_up(crew: Crew) -> str:
    return (
        f"workers of {crew.name} were lost {MOST_REBUILT + 1} times before a chunk was solved, "
        f"perhaps for want of memory: try fewer of them; {GO_ON}"
    )
