"""One program at a time writes a folder."""

import errno
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from yrd.console import Refused

LOCK = ".lock"

UNSUPPORTED = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL)
"""Answers of file systems that know no locks; what the file says must do there."""

BEYOND = 4096
"""The byte that is locked on Windows, where nobody can read a locked one."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The folder exists, and nobody else writes it until the block ends.

    The system gives the lock back when its program ends, however it does. A folder that was made
    for it and is still empty at the end is gone again.
    """
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    handle = _taken(folder)
    try:
        yield
    finally:
        if sys.platform != "win32":
            (folder / LOCK).unlink(missing_ok=True)
        os.close(handle)
        if is_new:
            with suppress(OSError):
                folder.rmdir()


def _taken(folder: Path) -> int:
    """The locked file, which says whose it is."""
    while True:
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        holder = os.read(handle, BEYOND).decode("utf-8", "replace")
        if not _lock(handle, holder):
            os.close(handle)
            raise Refused(_in_use(folder, holder))
        if _is_still_there(handle, folder / LOCK):
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, f"{os.getpid()} {socket.gethostname()}".encode())
            return handle
        os.close(handle)


def _lock(handle: int, holder: str) -> bool:
    """Whether the file is locked now, which it is not where another program has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - of this system alone

            os.lseek(handle, BEYOND, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - of the other systems

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in UNSUPPORTED and not _may_be_alive(holder)
    return True


def _may_be_alive(holder: str) -> bool:
    """Whether the program that wrote the file may still be at work, here or on another machine."""
    number, _, machine = holder.partition(" ")
    if not number.isdigit() or machine != socket.gethostname():
        return bool(holder)
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_still_there(handle: int, path: Path) -> bool:
    """Whether the locked file is the one of that name, and not one that its holder took away."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _in_use(folder: Path, holder: str) -> str:
    by = f", process {holder.replace(' ', ' on ')}" if holder else ""
    return (
        f"{folder}: another 'yrd batch' is writing there{by}; wait until it has ended, or choose "
        f"another folder (if it has, delete {folder / LOCK})"
    )
