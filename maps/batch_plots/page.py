"""The slide on which a picture stands: title, subtitle, source lines."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from maps import fonts, ink, style, words
from maps.batch_plots.records import Batch
from maps.batch_plots.vocabulary import say
from maps.ink import POINTS, Pen, Rect
from maps.words import Lang

SLIDE = (13.333, 7.5)
"""Inches of a 16:9 slide."""

EDGE = 0.45
"""Margin, inches."""

TITLE, SUBTITLE, TEXT, SMALL, NOTE = 21.0, 11.5, 10.5, 9.0, 8.2
"""Sizes of letters, points."""


class Page(NamedTuple):
    """A slide with head and foot, and the free axes between them in points from the top."""

    figure: Figure
    axes: Axes
    width: float
    height: float


def page(batch: Batch, kind: str, lang: Lang, notes: Sequence[str] = ()) -> Page:
    """A slide with the title of the kind, case and counts, notes and the batch at its foot."""
    title = say("title", lang, sweep=words.tidy(batch.sweep), kind=say(kind, lang))
    count = say("count", lang, total=f"{batch.total:,}", solved=f"{batch.solved:,}")
    parts = (words.tidy(batch.case), count, say(f"{kind}_unit", lang))
    source = [say("batch", lang, id=batch.id), say("version", lang, version=batch.version)]
    stop = "；" if lang == "zh" else "; "
    return slide(title, say("dot", lang).join(parts), [*notes, stop.join(source)])


def slide(title: str, subtitle: str, notes: Sequence[str]) -> Page:
    """A slide with a title, a line below it, and lines at its foot."""
    figure = Figure(figsize=SLIDE, facecolor=style.PAPER)
    _head(figure, title, subtitle)
    low = _foot(figure, notes)
    high = SLIDE[1] - 1.35 - low
    axes = ink.sheet(figure, Rect(EDGE, low, SLIDE[0] - 2 * EDGE, high))
    return Page(figure, axes, (SLIDE[0] - 2 * EDGE) * POINTS, high * POINTS)


def _head(figure: Figure, title: str, subtitle: str) -> None:
    axes = ink.sheet(figure, Rect(EDGE, SLIDE[1] - 1.2, SLIDE[0] - 2 * EDGE, 0.85))
    room = (SLIDE[0] - 2 * EDGE) * POINTS
    for text, y, size, bold in ((title, 14, TITLE, True), (subtitle, 41, SUBTITLE, False)):
        fitted = size * min(1.0, room / fonts.width(text, size))
        pen = Pen(fitted, colour=style.INK if bold else style.SOFT, bold=bold)
        ink.text(axes, (0, y), text, pen)
    axes.add_line(Line2D([0, room], [56, 56], color=style.RULE, linewidth=1))


def _foot(figure: Figure, texts: Sequence[str]) -> float:
    """The lines stand at the lower edge; returns where they begin, inches."""
    room = (SLIDE[0] - 2 * EDGE) * POINTS
    lines = [line for text in texts for line in fonts.wrapped(text, NOTE, room)]
    tall = 1.45 * NOTE * len(lines) / POINTS
    axes = ink.sheet(figure, Rect(EDGE, 0.25, SLIDE[0] - 2 * EDGE, tall))
    for row, line in enumerate(lines):
        ink.text(axes, (0, 1.45 * NOTE * (row + 0.5)), line, Pen(NOTE, colour=style.SOFT))
    return float(0.25 + tall + 0.15)


def box(axes: Axes, place: tuple[float, float], size: tuple[float, float], colour: str) -> None:
    """A filled rectangle without a border: its upper left corner, width and height."""
    axes.add_artist(Rectangle(place, *size, facecolor=colour, edgecolor="none", zorder=2))


def frame(axes: Axes, place: tuple[float, float], size: tuple[float, float]) -> None:
    """A thin border: its upper left corner, width and height."""
    found = Rectangle(place, *size, facecolor="none", edgecolor=style.RULE, linewidth=0.6)
    found.set_zorder(3)
    axes.add_artist(found)


def line(
    axes: Axes, start: tuple[float, float], end: tuple[float, float], colour: str, wide: float
) -> None:
    """A straight line; a rule lies below everything else."""
    x, y = zip(start, end, strict=True)
    axes.add_line(
        Line2D(x, y, color=colour, linewidth=wide, zorder=1 if colour == style.RULE else 3)
    )


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers from low to high, at most so many or a few more."""
    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    slack = 1e-9 * (high - low)
    return [float(tick) for tick in found if low - slack <= tick <= high + slack]


def tick_texts(values: Sequence[float]) -> list[str]:
    """The numbers with as few decimals as tell them apart."""
    for places in range(10):
        texts = [words.amount(value, places) for value in values]
        if all(
            abs(float(f"{value:.{places}f}") - value) <= 1e-9 * max(1, abs(value))
            for value in values
        ):
            return texts
    return texts
