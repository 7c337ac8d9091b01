"""Title and sources of a page, from the top down on a sheet whose unit is the point."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from maps import fonts, ink, style
from maps.ink import POINTS, Rect
from maps.pages import Page

MOST_TITLE_LINES = 2
"""A longer title is written smaller."""

LEAST_TITLE = 8.0
SQUEEZE = 0.85
"""A title is written down to this share of its size where that saves a line."""

RULE = 0.05
"""Width of the rule below the title, in sizes of the title."""


class Told(NamedTuple):
    """What a page says in words."""

    title: str
    subtitle: str
    findings: tuple[str, ...]
    sources: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    """What the colours mean, where the legend alone does not tell."""


def frame(figure: Figure, page: Page, told: Told, scratch: Axes) -> Rect:
    """Title above and sources below stand over the whole width; returns what is left between."""
    wide = page.width - 2 * page.edge
    sheet = ink.sheet(figure, Rect(page.edge, page.edge, wide, page.height - 1.75 * page.edge))
    top = head(sheet, page, told, wide * POINTS) / POINTS + 0.12
    low = foot(scratch, page, told.sources, wide * POINTS) / POINTS + 0.12
    bottom = 0.55 * page.edge
    foot(ink.sheet(figure, Rect(page.edge, bottom, wide, low)), page, told.sources, wide * POINTS)
    floor = bottom + low + 0.06
    return Rect(page.edge, floor, wide, page.height - 0.75 * page.edge - top - floor)


def head(axes: Axes, page: Page, told: Told, width: float) -> float:
    """Title, subtitle and a rule over the width; returns where they end."""
    size = _title_size(told.title, page.title, width)
    y = _lines(axes, fonts.wrapped(told.title, size, width), 0, ink.Pen(size, bold=True))
    pen = ink.Pen(page.subtitle, colour=style.SOFT)
    y = _lines(axes, fonts.wrapped(told.subtitle, pen.size, width), y + 0.35 * pen.size, pen)
    y += 0.5 * pen.size
    axes.plot([0, width], [y, y], color=style.RULE, linewidth=RULE * page.title)
    return y + 2


def _title_size(title: str, size: float, width: float) -> float:
    """The size at which a title has few enough lines, and no line for a word or two."""

    def lines(tried: float) -> int:
        return len(fonts.wrapped(title, tried, width))

    while lines(size) > MOST_TITLE_LINES and size > LEAST_TITLE:
        size -= 0.5
    least = max(SQUEEZE * size, LEAST_TITLE)
    return least if lines(least) < lines(size) else size


def foot(axes: Axes, page: Page, lines: Sequence[str], width: float) -> float:
    """The sources; returns where they end."""
    pen = ink.Pen(page.note, colour=style.SOFT)
    texts = [piece for line in lines for piece in fonts.wrapped(line, pen.size, width)]
    return _lines(axes, texts, 0, pen)


def _lines(axes: Axes, texts: Sequence[str], top: float, pen: ink.Pen) -> float:
    for row, line in enumerate(texts):
        ink.text(axes, (0, top + 1.35 * pen.size * (row + 0.5)), line, pen)
    return top + 1.35 * pen.size * len(texts)
