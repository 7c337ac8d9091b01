"""One map on a page: beside its legend on a slide, above it on paper."""

from dataclasses import replace

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from maps import columns, encoding, ink, margins, panel, style
from maps.frame import Frame
from maps.ink import POINTS, Rect
from maps.margins import Told
from maps.pages import Page
from maps.scene import Scene
from maps.style import Look

MOST_MAP = 0.56
"""Share of the page's width that the map takes at most beside its legend."""

GAP = 0.3
"""Between the map and what stands beside it, inches."""

ENLARGED = (1.35, 1.25, 1.15, 1.07, 1.0)
"""Letters beside a map grow by one of these where there is room."""


def draw(page: Page, told: Told, scene: Scene) -> Figure:
    """The map with title, legend, key points and sources."""
    if page.legend == "beside":
        figure = Figure(figsize=(page.width, page.height), facecolor=style.PAPER)
        _beside(figure, page, told, scene)
    else:
        figure = _below(page, told, scene)
    encoding.label(figure, told.title, " ".join([told.subtitle, *told.findings]))
    return figure


def _beside(figure: Figure, page: Page, told: Told, scene: Scene) -> None:
    """The map over the whole height of the page, everything else on its right."""
    high = page.height - 2 * page.edge
    most = MOST_MAP * (page.width - 2 * page.edge)
    wide = min(high * aspect(scene), most)
    frame = panel.draw(figure, Rect(page.edge, page.edge, wide, high), scene, page.look)
    left = page.edge + wide + GAP
    width = page.width - page.edge - left
    room = width * POINTS
    sheet = ink.sheet(figure, Rect(left, page.edge, width, high))
    top = margins.head(sheet, page, told, room) / POINTS + 0.15
    low = _measured(ink.scratch(), page, told, width)[1]
    margins.foot(ink.sheet(figure, Rect(left, page.edge, width, low)), page, told.sources, room)
    middle = Rect(left, page.edge + low, width, high - low - top)
    larger = replace(frame, look=_fitted(frame, told, middle, page))
    columns.draw(ink.sheet(figure, middle), larger, room, columns.blocks(told, page.legend))


def _fitted(frame: Frame, told: Told, place: Rect, page: Page) -> Look:
    """The look with letters as large as the place allows; circles and arrows keep their size."""
    chosen, scratch = columns.blocks(told, page.legend), ink.scratch()
    for factor in ENLARGED:
        larger = page.look.enlarged(factor)
        end = columns.draw(scratch, replace(frame, look=larger), place.width * POINTS, chosen)
        if end < 0.96 * place.height * POINTS:
            return larger
    return page.look


def _below(page: Page, told: Told, scene: Scene) -> Figure:
    """Title, map, legend and sources from the top down."""
    width = page.width - 2 * page.edge
    room = width * POINTS
    scratch = ink.scratch()
    top, low = _measured(scratch, page, told, width)
    chosen = columns.blocks(told, page.legend)
    middle = columns.draw(scratch, _unplaced(scratch, page, scene), room, chosen) / POINTS + 0.25
    others = top + middle + low + 2 * page.edge + 0.1 + GAP / 2
    map_high = page.height - others if page.height else width / aspect(scene)
    figure = Figure(figsize=(page.width, others + map_high), facecolor=style.PAPER)
    rest = others + map_high - page.edge
    margins.head(ink.sheet(figure, Rect(page.edge, rest - top, width, top)), page, told, room)
    place = Rect(page.edge, rest - top - 0.1 - map_high, width, map_high)
    frame = panel.draw(figure, place, scene, page.look)
    below = Rect(page.edge, page.edge + low, width, middle)
    columns.draw(ink.sheet(figure, below), frame, room, chosen)
    sheet = ink.sheet(figure, Rect(page.edge, page.edge, width, low))
    margins.foot(sheet, page, told.sources, room)
    return figure


def aspect(scene: Scene) -> float:
    """Width of the ground over its height."""
    west, south, east, north = scene.ground.bounds
    return (east - west) / (north - south)


def _measured(scratch: Axes, page: Page, told: Told, width: float) -> tuple[float, float]:
    """Heights of the title and of the sources in this width, inches."""
    ends = (
        margins.head(scratch, page, told, width * POINTS),
        margins.foot(scratch, page, told.sources, width * POINTS),
    )
    return ends[0] / POINTS, ends[1] / POINTS


def _unplaced(axes: Axes, page: Page, scene: Scene) -> Frame:
    """A frame that knows the sizes of symbols, but stands nowhere yet."""
    return Frame(scene, page.look, axes, page.width)
