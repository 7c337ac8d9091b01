"""To whom a batch tells how it goes."""

from collections.abc import Callable
from typing import NamedTuple


class Voice(NamedTuple):
    """Takes lines about the batch, warnings, and how far it is."""

    say: Callable[[str], None]
    warn: Callable[[str], None]
    progress: Callable[[str], None]


def _silent(text: str) -> None:
    pass


SILENT = Voice(_silent, _silent, _silent)
"""Keeps all of it to itself."""
