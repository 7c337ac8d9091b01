"""Several layers of one plan side by side, each with its own legend."""

from collections.abc import Sequence
from typing import NamedTuple

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

BELOW = 1.85
"""Height of a legend below its map, inches."""

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
    wide = page.width - 2 * page.edge
    sheet = ink.sheet(figure, Rect(page.edge, page.edge, wide, page.height - 1.75 * page.edge))
    top = margins.head(sheet, page, told, wide * POINTS) / POINTS + 0.12
    low = margins.foot(ink.sheet(Figure(), Rect(0, 0, wide, 9)), page, told.sources, wide * POINTS)
    low = low / POINTS + 0.12
    foot = ink.sheet(figure, Rect(page.edge, 0.55 * page.edge, wide, low))
    margins.foot(foot, page, told.sources, wide * POINTS)
    high = page.height - 1.4 * page.edge - low - top
    width = (wide - GAP * (len(parts) - 1)) / len(parts)
    for column, part in enumerate(parts):
        left = page.edge + column * (width + GAP)
        _part(figure, page, part, Rect(left, 0.7 * page.edge + low, width, high))
    return figure


def _part(figure: Figure, page: Page, part: Part, rect: Rect) -> None:
    look = page.look
    head = ink.sheet(figure, Rect(rect.left, rect.bottom + rect.height - HEAD, rect.width, HEAD))
    ink.text(head, (0, 9), part.heading, ink.Pen(look.heading, bold=True))
    pen = ink.Pen(look.text, colour=style.SOFT)
    for row, line in enumerate(fonts.wrapped(part.finding, look.text, rect.width * POINTS)[:2]):
        ink.text(head, (0, 25 + row * 1.25 * look.text), line, pen)
    rest = rect._replace(height=rect.height - HEAD - 0.05)
    if _fits_beside(rest, aspect(part.scene)):
        _beside(figure, page, part, rest)
    else:
        _below(figure, page, part, rest)


def _fits_beside(rect: Rect, shape: float) -> bool:
    """Whether the map is larger with its legend beside than below."""
    below = min(rect.width, (rect.height - BELOW) * shape)
    return min(rect.width - BESIDE, rect.height * shape) > below


def _beside(figure: Figure, page: Page, part: Part, rect: Rect) -> None:
    wide = min(rect.width - BESIDE, rect.height * aspect(part.scene))
    frame = panel.draw(figure, rect._replace(width=wide), part.scene, page.look)
    left = rect.left + wide + GAP
    width = min(rect.width - wide - GAP, 2.6)
    sheet = ink.sheet(figure, Rect(left, rect.bottom, width, rect.height))
    y = key.draw(sheet, frame, (0, 0), width * POINTS)
    _symbols(figure, frame, part, Rect(left, rect.bottom, width, rect.height - y / POINTS - 0.1))


def _below(figure: Figure, page: Page, part: Part, rect: Rect) -> None:
    place = Rect(rect.left, rect.bottom + BELOW, rect.width, rect.height - BELOW - 0.05)
    frame = panel.draw(figure, place, part.scene, page.look)
    left = Rect(rect.left, rect.bottom, rect.width * 0.49, BELOW - 0.08)
    key.draw(ink.sheet(figure, left), frame, (0, 0), left.width * POINTS)
    right = Rect(rect.left + rect.width * 0.54, rect.bottom, rect.width * 0.46, left.height)
    _symbols(figure, frame, part, right)


def _symbols(figure: Figure, frame: Frame, part: Part, rect: Rect) -> None:
    """What circles and arrows mean, and bars where there is room for them."""
    axes, width = ink.sheet(figure, rect), rect.width * POINTS
    y = 0.0
    for block in (legend.pies, legend.circles, legend.arrows):
        y = block(axes, frame, (0, y), width)
    if part.has_bars:
        bars.draw(axes, frame, (0, y), width)
