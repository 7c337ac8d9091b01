"""A peer in a process of its own, asked from outside; and any command, with its peak memory."""

import json
import math
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

BENCHMARKS = Path(__file__).parents[1]

KB = 1024 if sys.platform == "darwin" else 1
"""What the system counts memory in: bytes on macOS, kilobytes on Linux."""


class PeerError(Exception):
    """A peer ended before it had answered; the text is the end of what it said."""


class LimitError(Exception):
    """A process was stopped because it had not ended within its time."""


class PeerProcess:
    """The process of a peer, idle until it is asked."""

    def __init__(self, name: str, folder: Path, limit: float = math.inf) -> None:
        """Start the peer and wait until it is ready; `ready_seconds` says how long that took.

        Each answer may take `limit` seconds.
        """
        self.name, self._limit = name, limit
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 (closed by stop)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "peers.worker", name, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            text=True,
            env={**os.environ, "PYTHONPATH": str(BENCHMARKS)},
            start_new_session=True,
        )
        self.ready_seconds = float(self._answer())

    def solve(self, numbers: Sequence[int]) -> tuple[float, dict[int, list[float]]]:
        """Seconds and optima of some scenarios."""
        self._process.stdin.write(json.dumps([int(number) for number in numbers]) + "\n")
        self._process.stdin.flush()
        seconds, optima = self._answer()
        return float(seconds), {int(number): best for number, best in optima.items()}

    def end(self) -> float:
        """The process has ended; its peak memory in MB."""
        self._process.stdin.close()
        peak = float(self._answer())
        self._process.wait()
        self.stop()
        return peak

    def stop(self) -> None:
        """The process is gone, whatever it was at."""
        if self._process.poll() is None:
            _stop(self._process)
        for pipe in (self._process.stdout, self._said):
            pipe.close()

    def _answer(self) -> object:
        wait = None if math.isinf(self._limit) else self._limit
        if not select.select([self._process.stdout], [], [], wait)[0]:
            self.stop()
            raise LimitError(f"{self.name}: more than {self._limit:.0f} s")
        line = self._process.stdout.readline()
        if line:
            return json.loads(line)
        self._process.wait()
        self._said.seek(0)
        end = self._said.read().decode(errors="replace")[-2000:]
        raise PeerError(f"{self.name} ended with {self._process.returncode}:\n{end}")


def _stop(process: subprocess.Popen) -> None:
    """The process and what it has started are gone."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def command(words: Sequence[str], limit: float = math.inf) -> tuple[float, float]:
    """Seconds and peak memory in MB of a Python command that must end well within its time.

    Of several processes it is the peak of the largest.
    """
    launcher = [sys.executable, "-I", "-S", str(Path(__file__).with_name("launch.py"))]
    process = subprocess.Popen(
        [*launcher, sys.executable, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        told, said = process.communicate(timeout=None if math.isinf(limit) else limit)
    except subprocess.TimeoutExpired as error:
        _stop(process)
        raise LimitError(f"{' '.join(words[:3])}: more than {limit:.0f} s") from error
    code, seconds, peak = json.loads(told)
    if code:
        raise PeerError(f"{' '.join(words)} ended with {code}:\n{said[-2000:]}")
    return seconds, peak / KB / 1024
