"""Those who solve the scenarios of a batch."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from typing import Any, NamedTuple


class Crew(NamedTuple):
    """How its executor is begun and stopped, how many calls it answers at once, how many wait.

    `lost` are the errors after which the executor is begun anew and asked again; after those in
    `gone` nothing can go on.
    """

    name: str
    begin: Callable[[], Executor]
    stop: Callable[[Any], None]
    size: Callable[[], int]
    ahead: int = 2
    lost: tuple[type[BaseException], ...] = (BrokenExecutor,)
    gone: tuple[type[BaseException], ...] = ()
