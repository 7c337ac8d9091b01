"""Parallel coordinates: a line per scenario through its values and its money."""

from collections.abc import Sequence

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from maps import fonts, ink, style, words
from maps.batch_plots import labels, rails
from maps.batch_plots.page import SMALL, TEXT, Page, box, line, page, tick_texts, ticks
from maps.batch_plots.records import Batch, Ids, Numbers, Rail
from maps.batch_plots.vocabulary import say
from maps.ink import Pen
from maps.words import Lang

MOST_RAILS = 10
MOST_LINES = 1000
"""More axes cannot be labelled, and more lines cannot be told apart."""

HEAD, FOOT = 74.0, 12.0
"""Height of the names of the axes and of the room below them, points."""

LEGEND = 128.0
"""Width of the legend, points."""

MOST_CHOICES = 12

QUARTERS = (style.BELOW[1], style.BELOW[2], style.ABOVE[0], style.ABOVE[2])
"""Colours of the quarters of money, the least first."""

MIDDLE, OUTER = (1, 2), (0, 3)
"""The middle quarters are drawn first, so that the others stay visible; each two in mixed order."""

FEW_LINES = 60
"""So few lines need not be transparent."""


def parallel(batch: Batch, axes: Sequence[Rail], money: Numbers, lang: Lang = "zh") -> Figure:
    """The axes given first, money at the right; every line in the colour of its quarter."""
    kept = rails.chosen(len(money), MOST_LINES)
    low, high = float(np.min(money)), float(np.max(money))
    worth = Rail(say("money", lang), low, high, (), money)
    shown = [_picked(rail, kept) for rail in (*axes[:MOST_RAILS], worth)]
    found = page(batch, "parallel", lang, [_notes(batch, axes, shown, len(kept), lang)])
    places = _places(found, len(shown))
    _lines(found, places, shown, rails.quarters(money))
    for x, rail in zip(places, shown, strict=True):
        _rail(found, x, rail, (found.width - LEGEND) / len(shown))
    _legend(found, rails.quarters(money), lang)
    return found.figure


def _picked(rail: Rail, kept: Ids) -> Rail:
    values = rail.values[kept]
    return Rail(rail.label, rail.low, rail.high, rail.choices, values)


def _notes(
    batch: Batch, axes: Sequence[Rail], shown: Sequence[Rail], drawn: int, lang: Lang
) -> str:
    key = "parallel_all" if drawn == batch.solved else "parallel_note"
    notes = [say(key, lang, solved=f"{batch.solved:,}", drawn=f"{drawn:,}")]
    if len(axes) > MOST_RAILS:
        notes.append(say("parallel_rest", lang, count=len(axes) - MOST_RAILS))
    if drawn > 1 and any(rails.is_spread(rail) for rail in shown[:-1]):
        notes.append(say("bands", lang))
    return ("；" if lang == "zh" else "; ").join(notes)


def _places(found: Page, count: int) -> list[float]:
    """Where the axes stand, points from the left."""
    step = (found.width - LEGEND) / count
    return [step * (place + 0.5) for place in range(count)]


def _level(found: Page, share: float) -> float:
    """The height of a share of an axis, points from the top."""
    return found.height - FOOT - share * (found.height - FOOT - HEAD - 18)


def _lines(found: Page, places: list[float], shown: Sequence[Rail], ends: Numbers) -> None:
    """A line per scenario, the middle quarters first."""
    money = shown[-1].values
    at = np.array([rails.heights(rail, money) for rail in shown[:-1]])
    width = ends[-1] - ends[0]
    last = (money - ends[0]) / width if width > 0 else np.full(len(money), 0.5)
    shares = np.vstack([at.reshape(-1, len(money)), last])
    heights = _level(found, 0.0) + shares * (_level(found, 1.0) - _level(found, 0.0))
    quarter = np.searchsorted(ends[1:4], money, side="left")
    few = len(money) <= FEW_LINES
    for order, (some, alpha) in enumerate(((MIDDLE, 0.3), (OUTER, 0.55))):
        rows = np.flatnonzero(np.isin(quarter, some))
        rows = np.random.default_rng(0).permutation(rows)
        points = [np.column_stack([places, heights[:, row]]) for row in rows]
        colours = [QUARTERS[which] for which in quarter[rows]]
        lines = LineCollection(points, colors=colours, linewidths=0.8, alpha=0.9 if few else alpha)
        lines.set_zorder(2 + order / 10)
        found.axes.add_collection(lines, autolim=False)


def _rail(found: Page, x: float, rail: Rail, room: float) -> None:
    """The line of an axis, its name above and its values beside it."""
    line(found.axes, (x, _level(found, 0)), (x, _level(found, 1)), style.INK, 1.3)
    names = labels.lines(rail.label, SMALL, room - 5, 5)
    for row, text in enumerate(reversed(names)):
        y = HEAD - 8 - 1.2 * SMALL * row
        ink.text(found.axes, (x, y), text, Pen(SMALL, ha="center"))
    for share, text in _values(rail):
        y = _level(found, share)
        line(found.axes, (x - 3, y), (x + 3, y), style.INK, 1)
        shown = labels.one_line(text, SMALL, room - 14)
        ink.text(found.axes, (x + 5, y), shown, Pen(SMALL, halo=True))


def _values(rail: Rail) -> list[tuple[float, str]]:
    """Labelled places of an axis: its choices, or both ends and what lies between."""
    width = rail.high - rail.low
    if rail.choices and len(rail.choices) <= MOST_CHOICES:
        last = max(len(rail.choices) - 1, 1)
        return [(i / last if width else 0.5, text) for i, text in enumerate(rail.choices)]
    if rail.choices:
        return [(0.0, rail.choices[0]), (1.0, rail.choices[-1])]
    if width <= 0:
        return [(0.5, words.amount(rail.low, 2))]
    marks = ticks(rail.low, rail.high, 5)
    return [((m - rail.low) / width, t) for m, t in zip(marks, tick_texts(marks), strict=True)]


def _legend(found: Page, ends: Numbers, lang: Lang) -> None:
    """The quarters of money with their colours, the greatest on top."""
    x, y = found.width - LEGEND + 16, HEAD
    for row, text in enumerate(fonts.wrapped(say("money_legend", lang), TEXT, LEGEND - 16)):
        ink.text(found.axes, (x, y + 1.25 * TEXT * row), text, Pen(TEXT, bold=True))
        bottom = y + 1.25 * TEXT * row
    places = words.digits([ends[-1] - ends[0]]) if ends[-1] > ends[0] else 2
    for place in range(4):
        at = bottom + 20 + 17 * place
        low, high = (words.amount(float(ends[3 - place + i]), places) for i in (0, 1))
        box(found.axes, (x, at - 5), (18, 10), QUARTERS[3 - place])
        ink.text(found.axes, (x + 23, at), say("quarter", lang, low=low, high=high), Pen(SMALL))
