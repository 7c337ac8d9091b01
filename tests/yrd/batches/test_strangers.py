"""A scheduler's address at which something else answers is told in one plain line."""

import os
import socket
import struct
from threading import Thread

import pytest

from tests.yrd.batches.conftest import PATIENCE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to processes")

STRANGERS = {
    "web": b"HTTP/1.1 400 Bad Request\r\n\r\nhello",
    "shell": b"SSH-2.0-OpenSSH_9.6\r\n",
    "nonsense": struct.pack("<Q", 4) + b"abcd" * 30,
    "closed": b"",
    "echo": None,
}


def _answer(listening, words):
    """Says its words to whoever comes, or what it hears itself."""
    while True:
        try:
            talk, _ = listening.accept()
        except OSError:
            return
        with talk:
            if words is not None:
                talk.sendall(words)
                continue
            while heard := talk.recv(4096):
                talk.sendall(heard)


@pytest.mark.parametrize("words", STRANGERS.values(), ids=STRANGERS)
def test_what_is_no_scheduler_is_told_as_that(begin, small, sweep, tmp_path, words):
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        Thread(target=_answer, args=(listening, words), daemon=True).start()
        address = f"tcp://127.0.0.1:{listening.getsockname()[1]}"
        process = begin(small, sweep(), "-o", tmp_path / "out", "--scheduler", address)
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert err == f"--scheduler: what answers at {address} is no Dask scheduler\n"
    assert not (tmp_path / "out").exists()


def test_certificates_that_are_missing_are_told(yrd, small, sweep, tmp_path):
    done = yrd("batch", small, sweep(), "-o", tmp_path / "out", "--scheduler", "tls://127.0.0.1:1")
    assert done.exit_code == 2
    assert done.stderr.startswith("--scheduler: tls needs certificates")
