"""A full disk, told as what it is."""

from collections.abc import Iterator
from contextlib import contextmanager

from yrd.batches.team import GO_ON
from yrd.console import Stopped, want_of_space


@contextmanager
def space_missed() -> Iterator[None]:
    """What the block cannot write for want of space stops it, and the message says so."""
    try:
        yield
    except OSError as error:
        why = want_of_space(error)
        if why:
            raise Stopped(f"{why}: {error}; {GO_ON} once there is room") from error
        raise
