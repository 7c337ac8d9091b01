"""Distributions: how money and the worth of every province spread over the scenarios."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from maps import ink, style, words
from maps.batch_plots import labels
from maps.batch_plots.lanes import Lane, diamond, picture
from maps.batch_plots.page import SMALL, TEXT, Page, line, page
from maps.batch_plots.records import Batch, Spread
from maps.batch_plots.vocabulary import say
from maps.ink import Pen
from maps.words import Lang

MOST_ROWS = 8
NAMES, NUMBERS = 120.0, 255.0
"""Width of the names and of the three columns of numbers, points."""

TALLEST = 100.0
HEAD = 24.0


def values(batch: Batch, spreads: Sequence[Spread], lang: Lang = "zh") -> Figure:
    """A row per measure: a histogram, a box with whiskers, the base, and its numbers."""
    shown = spreads[:MOST_ROWS]
    notes = [say("values_note", lang)]
    if not any(np.isfinite(spread.base) for spread in shown):
        notes.append(say("no_base", lang))
    if len(spreads) > len(shown):
        notes.append(say("provinces_left", lang, count=len(spreads) - len(shown)))
    found = page(batch, "values", lang, [("；" if lang == "zh" else "; ").join(notes)])
    tall = min(TALLEST, (found.height - HEAD) / max(len(shown), 1))
    _heads(found, lang)
    for row, spread in enumerate(shown):
        _row(found, spread, HEAD + row * tall, tall, lang)
    return found.figure


def _columns(found: Page) -> tuple[float, float, float]:
    """Right ends of the columns base, median and range."""
    left = found.width - NUMBERS
    return left + 60, left + 125, found.width


def _heads(found: Page, lang: Lang) -> None:
    keys = ("column_base", "column_median", "column_range")
    for x, key in zip(_columns(found), keys, strict=True):
        pen = Pen(SMALL, colour=style.SOFT, ha="right")
        ink.text(found.axes, (x, 10), say(key, lang), pen)
    diamond(found.axes, (NAMES + 20, 10))
    ink.text(found.axes, (NAMES + 30, 10), say("base", lang), Pen(SMALL, colour=style.SOFT))


def _row(found: Page, spread: Spread, top: float, tall: float, lang: Lang) -> None:
    """Name, picture and numbers of a measure."""
    middle = top + 0.5 * tall
    line(found.axes, (0, top), (found.width, top), style.RULE, 0.7)
    names = labels.lines(spread.label, TEXT + 1, NAMES - 10, 2)
    for place, text in enumerate(names):
        y = middle + (place - (len(names) - 1) / 2) * 1.25 * TEXT
        ink.text(found.axes, (0, y), text, Pen(TEXT + 1, bold=True))
    lane = _lane(found, spread, top, tall)
    if lane is None:
        ink.text(found.axes, (NAMES + 12, middle), say("same", lang), Pen(TEXT, style.SOFT))
    else:
        picture(found.axes, lane, spread)
    _numbers(found, spread, middle)


def _lane(found: Page, spread: Spread, top: float, tall: float) -> Lane | None:
    """The room of the picture, from the least to the greatest amount; None where all are equal."""
    known = [*spread.values, *([spread.base] if np.isfinite(spread.base) else [])]
    low, high = float(min(known)), float(max(known))
    if high - low <= 1e-9 * max(1.0, abs(high)):
        return None
    left = NAMES + 16
    return Lane(top, tall, left, found.width - NUMBERS - 24 - left, low, high)


def _numbers(found: Page, spread: Spread, middle: float) -> None:
    """Base, median and range of the measure."""
    some = spread.values
    places = words.digits([float(np.max(some) - np.min(some)) or float(np.max(np.abs(some)))])
    base = words.amount(spread.base, places) if np.isfinite(spread.base) else "—"
    low, high = (words.amount(float(end), places) for end in (np.min(some), np.max(some)))
    texts = (base, words.amount(float(np.median(some)), places), f"{low} – {high}")
    for x, text in zip(_columns(found), texts, strict=True):
        ink.text(found.axes, (x, middle), text, Pen(TEXT, ha="right"))
