"""Tornado: what each axis does to money from its low to its high end."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from maps import fonts, ink, style, words
from maps.batch_plots import labels
from maps.batch_plots.page import SMALL, TEXT, Page, box, line, page, tick_texts, ticks
from maps.batch_plots.records import Bar, Batch
from maps.batch_plots.vocabulary import say
from maps.ink import Pen
from maps.words import Lang

MOST_BARS = 12
"""More axes than this are counted and not drawn."""

NAMES, ENDS = 265.0, 150.0
"""Width of the columns of names and of ends, points."""

TALLEST = 40.0
"""Height of a row, points, where there are few."""

HEAD = 24.0
"""Height of the heads of the columns, points."""

MORE, LESS = style.ABOVE[1], style.BELOW[1]


class Scale(NamedTuple):
    """Where zero lies, and points per 亿元."""

    zero: float
    points: float
    places: int
    """Decimals of the numbers."""

    def x(self, amount: float) -> float:
        """Where an amount lies."""
        return self.zero + amount * self.points


def tornado(batch: Batch, bars: Sequence[Bar], lang: Lang = "zh") -> Figure:
    """The largest effects on money, the largest first; those that are not known are counted."""
    known = sorted((bar for bar in bars if np.isfinite(bar.amount)), key=lambda b: -abs(b.amount))
    shown = known[:MOST_BARS]
    notes = [say("tornado_note", lang)]
    if len(known) > len(shown):
        notes.append(say("tornado_rest", lang, count=len(known) - len(shown)))
    if len(bars) > len(known):
        notes.append(say("unknown_effects", lang, count=len(bars) - len(known)))
    stop = "；" if lang == "zh" else "; "
    found = page(batch, "tornado", lang, [stop.join(notes)])
    tall = min(TALLEST, (found.height - HEAD - 28) / max(len(shown), 1))
    scale = _scale(shown, found.width)
    bottom = HEAD + tall * len(shown)
    _frame(found.axes, scale, shown, (found.width, bottom), lang)
    for row, bar in enumerate(shown):
        _bar(found, scale, bar, row, tall)
    return found.figure


def _scale(bars: Sequence[Bar], width: float) -> Scale:
    """Zero and size so that every bar, its error and its number find room."""
    places = words.digits([bar.amount for bar in bars])
    margin = max((fonts.width(words.amount(b.amount, places), TEXT) for b in bars), default=0) + 10
    left, right = NAMES + 12, width - ENDS - 12
    low = min([0.0, *(b.amount - _error(b) for b in bars)])
    high = max([0.0, *(b.amount + _error(b) for b in bars)])
    points = (right - left - 2 * margin) / ((high - low) or 1.0)
    return Scale(left + margin - low * points, points, places)


def _error(bar: Bar) -> float:
    return bar.error if np.isfinite(bar.error) else 0.0


def _frame(
    axes: Axes, scale: Scale, bars: Sequence[Bar], size: tuple[float, float], lang: Lang
) -> None:
    """Heads of the columns, the line of zero, and round amounts below."""
    width, bottom = size
    ink.text(axes, (width, 9), say("low_high", lang), Pen(SMALL, colour=style.SOFT, ha="right"))
    low = min([0.0, *(b.amount - _error(b) for b in bars)])
    high = max([0.0, *(b.amount + _error(b) for b in bars)])
    marks = ticks(low, high, 7) if high > low else [0.0]
    for mark, text in zip(marks, tick_texts(marks), strict=True):
        line(axes, (scale.x(mark), 20), (scale.x(mark), bottom), style.RULE, 0.6)
        pen = Pen(SMALL, colour=style.SOFT, ha="center")
        ink.text(axes, (scale.x(mark), bottom + 10), text, pen)
    line(axes, (scale.zero, 18), (scale.zero, bottom + 2), style.SOFT, 1.2)
    if low < 0:
        ink.text(axes, (scale.zero - 6, 9), f"← {say('less', lang)}", Pen(SMALL, LESS, ha="right"))
    if high > 0:
        ink.text(axes, (scale.zero + 6, 9), f"{say('more', lang)} →", Pen(SMALL, MORE))


def _bar(page_: Page, scale: Scale, bar: Bar, row: float, tall: float) -> None:
    """A row: name, bar, error, amount, ends."""
    axes, y = page_.axes, HEAD + tall * (row + 0.5)
    _lines(axes, (NAMES, y), labels.lines(bar.label, TEXT, NAMES, 2), Pen(TEXT, ha="right"))
    ends = labels.lines(f"{bar.low} → {bar.high}", SMALL, ENDS, 2)
    _lines(axes, (page_.width, y), ends, Pen(SMALL, colour=style.SOFT, ha="right"))
    start, end, high = scale.zero, scale.x(bar.amount), min(0.62 * tall, 20)
    colour = MORE if bar.amount >= 0 else LESS
    box(axes, (min(start, end), y - high / 2), (abs(end - start), high), colour)
    spread = _error(bar) * scale.points
    line(axes, (end - spread, y), (end + spread, y), style.INK, 0.9)
    side = 1 if bar.amount >= 0 else -1
    pen = Pen(TEXT, ha="left" if side > 0 else "right")
    ink.text(axes, (end + side * (spread + 5), y), words.amount(bar.amount, scale.places), pen)


def _lines(axes: Axes, place: tuple[float, float], texts: Sequence[str], pen: Pen) -> None:
    """Lines of text, centred at the height."""
    x, y = place
    for row, text in enumerate(texts):
        ink.text(axes, (x, y + (row - (len(texts) - 1) / 2) * 1.2 * pen.size), text, pen)
