"""What a batch says."""

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from yrd.batches.facts import Facts


def duration(seconds: float) -> str:
    """A time as one says it."""
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def gone_on(done: int, count: int) -> str:
    """How much of a batch was there when it went on."""
    if done == count:
        return f"all {count:,} scenarios are solved already"
    return f"{done:,} of {count:,} scenarios are solved already; going on with the others"


def damaged(parts: int) -> str:
    """How many parts of a batch were written and are not whole."""
    told = "1 damaged part is" if parts == 1 else f"{parts:,} damaged parts are"
    return f"{told} solved again"


def pace(done: int, left: int, seconds: float) -> str:
    """How far a batch is; `done` in the seconds since it began or went on, and what is left."""
    rate = done / max(seconds, 1e-9)
    return f"{left:,} scenarios left, {rate:,.3g} a second, {duration(left / rate)} to go"


def closing_lines(folder: Path, found: Facts) -> Iterator[str]:
    """What came of a batch, in a few lines."""
    yield f"{found.count:,} scenarios: {_counted(found.statuses)}"
    if found.money is not None:
        least, middle, greatest = (f"{value:,.2f}" for value in found.money)
        yield f"  present value: least {least}, median {middle}, greatest {greatest} 亿元"
        yield f"  best: scenario {found.best:,}; worst: scenario {found.worst:,}"
    yield f"  solved: {_counted(found.engines)}"
    yield from (f"  note: {note}" for note in found.notes)
    yield f"tables in {folder}: scenarios/, placements/; plans in runs/"
    if found.money is not None:
        yield f"on a map: {shlex.join(['yrd', 'map', str(folder)])}"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in counts.items()) or "none"


def closing_json(folder: Path, found: Facts) -> dict[str, Any]:
    """What came of a batch, as JSON holds it."""
    money = found.money._asdict() if found.money else None
    return {"folder": str(folder), **asdict(found), "money": money}
