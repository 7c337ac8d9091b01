"""The lock of a folder is that of one living program."""

import errno
import os
import socket

import pytest

from yrd.batches.lock import LOCK, locked
from yrd.console import Refused

DEAD = 2**22 + 1
"""No process has this number."""


def test_a_locked_folder_is_refused_and_free_again_afterwards(tmp_path):
    with locked(tmp_path):
        with pytest.raises(Refused, match=str(os.getpid())), locked(tmp_path):
            pass
        assert (tmp_path / LOCK).exists()
    with locked(tmp_path):
        pass
    assert not (tmp_path / LOCK).exists()


def test_the_lock_of_a_dead_program_is_taken_over(tmp_path):
    (tmp_path / LOCK).write_text(f"{DEAD} {socket.gethostname()}")
    with locked(tmp_path):
        assert str(os.getpid()) in (tmp_path / LOCK).read_text()


def test_a_folder_that_stays_empty_is_gone_again(tmp_path):
    with locked(tmp_path / "new"):
        pass
    assert not (tmp_path / "new").exists()


@pytest.mark.skipif(os.name == "nt", reason="locks another way there")
@pytest.mark.parametrize(
    ("holder", "is_free"),
    ids=["dead", "alive", "first", "elsewhere", "unsaid"],
    argvalues=[
        (f"{DEAD} {socket.gethostname()}", True),
        (f"{os.getpid()} {socket.gethostname()}", False),
        (f"1 {socket.gethostname()}", False),
        (f"{DEAD} another-machine", False),
        ("", True),
    ],
)
def test_without_locks_of_the_file_system_its_word_counts(tmp_path, monkeypatch, holder, is_free):
    def unsupported(handle, how):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", unsupported)
    (tmp_path / LOCK).write_text(holder)
    if is_free:
        with locked(tmp_path):
            pass
    else:
        with pytest.raises(Refused), locked(tmp_path):
            pass
