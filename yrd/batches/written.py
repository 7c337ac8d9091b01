"""Files that are there whole or not at all, even after a power cut."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from yrd.batches.place import UNFINISHED


def write_whole(path: Path, content: bytes) -> None:
    """The file holds the content; where that fails, nothing of it is left."""
    unfinished = path.with_name(f".{path.name}{UNFINISHED}")
    try:
        with named(path), unfinished.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        with named(path):
            unfinished.replace(path)
            _settle(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def named(path: Path) -> Iterator[None]:
    """What the system refuses in the block is told of this path, which a full disk does not say."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def _settle(folder: Path) -> None:
    """The name is on the disk too; systems that cannot open a folder see to it themselves."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
