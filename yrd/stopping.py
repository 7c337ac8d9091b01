"""How the program ends when it is asked to: after Ctrl-C, and after SIGTERM."""

import os
import signal
import sys
from types import FrameType

INTERRUPTED, TERMINATED = 130, 143
"""Exit codes: 128 and the number of the signal."""


class Terminated(KeyboardInterrupt):
    """SIGTERM was sent; it stops all work as Ctrl-C does."""


def hear_sigterm() -> None:
    """SIGTERM raises Terminated from now on."""
    signal.signal(signal.SIGTERM, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Terminated


def exit_code(stop: KeyboardInterrupt) -> int:
    """The code with which the program ends."""
    return TERMINATED if isinstance(stop, Terminated) else INTERRUPTED


def end_at_once(code: int) -> None:
    """The program is over, even where a solver's thread is still at work."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
