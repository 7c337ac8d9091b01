"""Several layers of one plan side by side, each with its own legend."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from maps import bars, encoding, fonts, ink, key, legend, margins, panel, style
from maps.frame import Frame
from maps.ink import POINTS, Rect
from maps.margins import Told
from maps.pages import Page
from maps.scene import Scene
from maps.single import aspect

HEAD = 0.62
"""Height of a heading with two lines of text, inches."""

LEFT, RIGHT = 0.49, 0.46
"""Shares of the width for colours and for symbols in a legend below its map."""

BESIDE = 1.9
"""Width of a legend beside its map, inches."""

GAP = 0.2


class Part(NamedTuple):
    """A layer, its heading, and what it tells first."""

    scene: Scene
    heading: str
    finding: str
    has_bars: bool


def draw(page: Page, told: Told, parts: Sequence[Part]) -> Figure:
    """The layers in a row, at one scale."""
    figure = Figure(figsize=(page.width, page.height), facecolor=style.PAPER)
    encoding.label(figure, told.title, " ".join([told.subtitle, *(p.finding for p in parts)]))
    scratch = ink.scratch()
    place = margins.frame(figure, page, told, scratch)
    width = (place.width - GAP * (len(parts) - 1)) / len(parts)
    sheet = ink.sheet(figure, Rect(0, 0, page.width, page.height))
    below = max(_legend_height(scratch, page, part, width) for part in parts)
    for column, part in enumerate(parts):
        left = place.left + column * (width + GAP)
        _part(sheet, page, part, place._replace(left=left, width=width), below)
    return figure


def _legend_height(scratch: Axes, page: Page, part: Part, width: float) -> float:
    """Height of the legend of a part below its map, inches."""
    frame = Frame(part.scene, page.look, scratch, page.width)
    left, right = LEFT * width * POINTS, RIGHT * width * POINTS
    ends = key.draw(scratch, frame, (0, 0), left), _symbols(scratch, frame, part, (0, 0), right)
    return max(ends) / POINTS + 0.1


def _part(sheet: Axes, page: Page, part: Part, rect: Rect, below: float) -> None:
    """Heading, map and legend in a rectangle of the page, of which the sheet is the whole."""
    look = page.look
    x, y = _corner(page, rect)
    ink.text(sheet, (x, y + 9), part.heading, ink.Pen(look.heading, bold=True))
    pen = ink.Pen(look.text, colour=style.SOFT)
    for row, line in enumerate(fonts.wrapped(part.finding, look.text, rect.width * POINTS)[:2]):
        ink.text(sheet, (x, y + 25 + row * 1.25 * look.text), line, pen)
    rest = rect._replace(height=rect.height - HEAD - 0.05)
    if _fits_beside(rest, aspect(part.scene), below):
        _beside(sheet, page, part, rest)
    else:
        _below(sheet, page, part, rest, below)


def _corner(page: Page, rect: Rect) -> tuple[float, float]:
    """The upper left corner of a rectangle on the sheet of the whole page, points."""
    return rect.left * POINTS, (page.height - rect.bottom - rect.height) * POINTS


def _fits_beside(rect: Rect, shape: float, below: float) -> bool:
    """Whether the map is larger with its legend beside than below."""
    above = min(rect.width, (rect.height - below) * shape)
    return min(rect.width - BESIDE, rect.height * shape) > above


def _beside(sheet: Axes, page: Page, part: Part, rect: Rect) -> None:
    wide = min(rect.width - BESIDE, rect.height * aspect(part.scene))
    frame = panel.draw(ink.page_of(sheet), rect._replace(width=wide), part.scene, page.look)
    x, y = _corner(page, rect._replace(left=rect.left + wide + GAP))
    width = min(rect.width - wide - GAP, 2.6) * POINTS
    y = key.draw(sheet, frame, (x, y), width) + 0.1 * POINTS
    _symbols(sheet, frame, part, (x, y), width)


def _below(sheet: Axes, page: Page, part: Part, rect: Rect, below: float) -> None:
    place = rect._replace(bottom=rect.bottom + below, height=rect.height - below)
    frame = panel.draw(ink.page_of(sheet), place, part.scene, page.look)
    x, y = _corner(page, rect._replace(height=below - 0.08))
    wide = rect.width * POINTS
    key.draw(sheet, frame, (x, y), LEFT * wide)
    _symbols(sheet, frame, part, (x + (1 - RIGHT) * wide, y), RIGHT * wide)


def _symbols(
    axes: Axes, frame: Frame, part: Part, place: tuple[float, float], width: float
) -> float:
    """What circles and arrows mean, and bars where they say more; returns their end."""
    x, y = place
    for block in (legend.pies, legend.circles, legend.arrows):
        y = block(axes, frame, (x, y), width)
    return bars.draw(axes, frame, (x, y), width) if part.has_bars else y
