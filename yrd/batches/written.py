"""Files that are there whole or not at all, even after a power cut."""

import os
import sys
from pathlib import Path

from yrd.batches.place import UNFINISHED


def write_whole(path: Path, content: bytes) -> None:
    """The file holds the content; where that fails, nothing of it is left."""
    unfinished = path.with_name(f".{path.name}{UNFINISHED}")
    try:
        with unfinished.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """The name is on the disk too; systems that cannot open a folder see to it themselves."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
