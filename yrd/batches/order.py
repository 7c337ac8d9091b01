"""What a batch is asked for, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from yrd.batches.facts import Facts


@dataclass(frozen=True)
class Order:
    """What a batch is asked for: a sweep of a case, where to, and by whom."""

    case: str | Path
    sweep: str | Path | Mapping[str, object]
    folder: Path
    workers: int = 1
    scheduler: str = ""
    yes: bool = False
    fresh: bool = False


class Ended(NamedTuple):
    """A folder with a whole batch, and what came of it."""

    folder: Path
    facts: Facts
