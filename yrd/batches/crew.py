"""Those who solve the chunks of a batch."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from typing import Any, NamedTuple

from yrd.batches.worker import Packed


class Crew(NamedTuple):
    """How its executor is begun and stopped, how many chunks it solves at once, how many wait.

    With `has_job` its workers have the job from their beginning. `lost` are the errors after which
    the executor is begun anew and its chunks are solved again; after those in `gone` nothing can
    go on.
    """

    name: str
    begin: Callable[[Packed], Executor]
    stop: Callable[[Any], None]
    size: Callable[[], int]
    ahead: int = 2
    has_job: bool = False
    lost: tuple[type[BaseException], ...] = (BrokenExecutor,)
    gone: tuple[type[BaseException], ...] = ()
