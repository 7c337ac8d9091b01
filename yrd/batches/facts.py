"""What came of a batch, from the tables that it wrote."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow.compute as pc

from yrd.batches.notes import merged
from yrd.batches.store import notes_of, read_part

Column = npt.NDArray[Any]

COUNTED = ("scenario", "status", "engine", "money")


class Money(NamedTuple):
    """Present values of the scenarios with a plan, 亿元."""

    least: float
    median: float
    greatest: float


@dataclass(frozen=True)
class Facts:
    """How the scenarios of a batch ended; best and worst are numbers of scenarios."""

    count: int
    statuses: Mapping[str, int]
    engines: Mapping[str, int]
    money: Money | None
    best: int | None
    worst: int | None
    notes: tuple[str, ...]


def facts_of(folder: Path, chunks: Iterable[int]) -> Facts:
    """What the written chunks hold, read one by one; of equal scenarios the first is the best."""
    statuses: Counter[str] = Counter()
    engines: Counter[str] = Counter()
    notes: Counter[str] = Counter()
    moneys: list[Column] = []
    numbers: list[Column] = []
    for chunk in chunks:
        part = read_part(folder, chunk, COUNTED)
        statuses.update(part["status"].to_pylist())
        engines.update(filter(None, part["engine"].to_pylist()))
        notes.update(notes_of(part))
        planned = part.filter(pc.equal(part["status"], "optimal"))
        moneys.append(planned["money"].to_numpy())
        numbers.append(planned["scenario"].to_numpy())
    money, number = np.concatenate(moneys), np.concatenate(numbers)
    best, worst = _ends(money, number)
    return Facts(
        count=sum(statuses.values()),
        statuses=dict(sorted(statuses.items())),
        engines=dict(sorted(engines.items())),
        money=_money(money),
        best=best,
        worst=worst,
        notes=merged(notes),
    )


def _money(money: Column) -> Money | None:
    """The spread of what the plans bring; nothing where there is no plan."""
    if not len(money):
        return None
    return Money(float(money.min()), float(np.median(money)), float(money.max()))


def _ends(money: Column, number: Column) -> tuple[int, int] | tuple[None, None]:
    """Numbers of the best and the worst scenario with a plan."""
    if not len(money):
        return None, None
    best, worst = number[money == money.max()], number[money == money.min()]
    return int(best.min()), int(worst.min())
