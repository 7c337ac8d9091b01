"""Python's garbage collector at rest while many records are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """The collector rests: records, rows and columns hold no cycles, and walking them again and
    again takes up to a third of the time of a large case."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
