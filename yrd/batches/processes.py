"""This process, or several of its own, as a crew."""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from yrd.batches.crew import Crew
from yrd.batches.worker import begin, ready

Given = ParamSpec("Given")
T = TypeVar("T")


class _InProcess(Executor):
    """An executor that has done what it is given when it takes it."""

    def submit(
        self, fn: Callable[Given, T], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[T]:
        """The outcome of the call, which is over."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # told by the future, as every executor does
            future.set_exception(error)
        return future


class _Processes(ProcessPoolExecutor):
    """Processes that do not hear Ctrl-C: the one that began them does, and they end with it."""

    def submit(
        self, fn: Callable[Given, T], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[T]:
        """The outcome of the call in one of the processes, which may begin now."""
        with _interrupts_held():
            return super().submit(fn, *args, **kwargs)

    def kill(self) -> None:
        """No process is left, and nothing of what they shared."""
        for process in tuple((self._processes or {}).values()):
            process.kill()
        self.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C is heard after the block; processes begun in it inherit that it is held."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def in_process() -> Iterator[Crew]:
    """This process, which solves one chunk after the other."""
    yield Crew("this process", _InProcess, _InProcess.shutdown, lambda: 1, ahead=1)


@contextmanager
def processes(workers: int) -> Iterator[Crew]:
    """So many processes, which are begun anew where one is lost."""
    context = multiprocessing.get_context("spawn")

    def start() -> Executor:
        executor = _Processes(workers, mp_context=context, initializer=begin)
        for _ in range(workers):
            executor.submit(ready)  # they load while this process reads the sweep
        return executor

    yield Crew(f"{workers} processes", start, _Processes.kill, lambda: workers)
