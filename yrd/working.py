"""A sign of life while work goes on: time, a bar where steps are counted, and what is done now."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.console import Console

COUNTED = re.compile(r"(\d[\d,]*) of (\d[\d,]*)")
"""How a step of several is told."""


class Sign(NamedTuple):
    """A sign of life: says what the work has come to, and is away while other lines are written."""

    tell: Callable[[str], None]
    away: Callable[[], AbstractContextManager[None]]


@contextmanager
def working(on: str, quiet: bool = False) -> Iterator[Sign]:
    """A sign of life on standard error while the block works, only on a terminal.

    What is told as the third of eight moves a bar.
    """
    if quiet or not sys.stderr.isatty():
        yield Sign(lambda text: None, nullcontext)
        return
    from rich.progress import (  # noqa: PLC0415 - start-up
        BarColumn,
        Progress,
        SpinnerColumn,
        TimeElapsedColumn,
    )
    from rich.text import Text  # noqa: PLC0415

    bar = Progress(
        SpinnerColumn(), TimeElapsedColumn(), BarColumn(30), "{task.description}",
        console=console(), transient=True,
    )  # fmt: skip
    with bar:
        task = bar.add_task(Text(on).markup, total=None)

        @contextmanager
        def away() -> Iterator[None]:
            bar.stop()
            yield
            bar.start()

        def tell(text: str) -> None:
            done, total = part_done(text)
            bar.update(task, description=Text(text).markup, completed=done, total=total)

        yield Sign(tell, away)


def console() -> "Console":
    """The terminal that the sign is shown at."""
    from rich.console import Console  # noqa: PLC0415 - start-up

    return Console(stderr=True)


def part_done(text: str) -> tuple[int, int | None]:
    """How many are done before the third of eight, and of how many; no end where nothing is
    counted."""
    found = COUNTED.search(text)
    if found is None:
        return 0, None
    place, total = (int(number.replace(",", "")) for number in found.groups())
    return max(place - 1, 0), total
