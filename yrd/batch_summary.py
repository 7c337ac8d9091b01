"""The summary of a batch: what its scenarios say together, as tables and pictures."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from yrd.console import Refused

if TYPE_CHECKING:
    from maps.words import Lang
    from yrd.summary.findings import Findings

SUMMARY = "summary"
"""Folder of the summary, inside that of the batch."""

DOTS = 300
"""Dots per inch of its pictures."""


def write_summary(folder: Path, lang: str = "zh") -> tuple[str, ...]:
    """`summary` in the folder holds tables and pictures; returns lines for the console.

    Names and pictures are in the language, `zh` or `en`. Raises InputProblems where the folder
    holds no finished batch. A picture that cannot be drawn is left out, and a line says why.
    """
    from maps.words import LANGS  # noqa: PLC0415 - start-up
    from yrd.summary.findings import findings_of  # noqa: PLC0415
    from yrd.summary.tables import tables  # noqa: PLC0415

    found_lang = next((known for known in LANGS if known == lang), None)
    if found_lang is None:
        raise Refused(f"--lang: '{lang}' is not a language of pictures; write zh or en")
    found = findings_of(folder)
    into = folder / SUMMARY
    into.mkdir(exist_ok=True)
    for name, content in tables(found, found_lang).items():
        _write(into / name, content)
    left = list(_draw(found, into, found_lang))
    return (*found.notes, *_told(found), *left, f"wrote {into}")


def _write(path: Path, content: bytes) -> None:
    """The file holds the content at once; where that fails, what was there stays."""
    part = path.with_name(f".{path.name}.{uuid4().hex}.tmp")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _draw(found: "Findings", into: Path, lang: "Lang") -> Iterator[str]:
    """Every picture is written; a line for each that is left out, of which no old one stays."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - start-up

    from maps.fonts import GlyphError  # noqa: PLC0415
    from maps.write import figure_bytes  # noqa: PLC0415
    from yrd.summary.pictures import pictures  # noqa: PLC0415

    for name, draw in pictures(lang).items():
        try:
            drawn = draw(found)
        except GlyphError as error:
            drawn = str(error)
        if isinstance(drawn, Figure):
            _write(into / name, figure_bytes(drawn, "png", DOTS))
        else:
            (into / name).unlink(missing_ok=True)
            yield f"{name} is left out: {drawn}"


def _told(found: "Findings") -> Iterator[str]:
    """The summary in a few lines."""
    statuses = ", ".join(f"{row.scenarios:,} {row.status}" for row in found.statuses)
    yield f"{found.head.count:,} scenarios: {statuses}"
    money = found.distributions[0]
    if not money.scenarios:
        return
    yield (
        f"  money: median {money.median:,.2f} 亿元, from {money.least:,.2f} (scenario "
        f"{money.least_at}) to {money.most:,.2f} (scenario {money.most_at})"
    )
    kinds = [project.kind for project in found.placed]
    counts = (f"{kinds.count(kind)} {kind}" for kind in ("core", "contested", "never"))
    yield f"  projects: {', '.join(counts)}"
    effect = found.effects[0] if found.effects else None
    if effect is not None and not math.isfinite(effect.amount):
        yield f"  effects on money: none known ({effect.reason})"
    elif effect is not None:
        yield f"  largest effect on money: {effect.axis.name} {effect.amount:+,.2f} 亿元"
