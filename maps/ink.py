"""Text, sheets and shapes on a matplotlib figure, with explicit fonts and no global state."""

from typing import Literal, NamedTuple

import matplotlib.patheffects as effects
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.text import Text
from shapely import get_parts
from shapely.geometry.base import BaseGeometry

from maps import fonts, style

BOLD = 0.03
"""Stroke that makes the Regular font look bold, in em."""

HALO = 0.22
"""Width of the light rim around text on a map, in em."""

POINTS = 72.0
"""Points per inch."""


class Rect(NamedTuple):
    """A place on the page in inches from its lower left corner."""

    left: float
    bottom: float
    width: float
    height: float


def sheet(figure: Figure, rect: Rect) -> Axes:
    """Empty axes whose data units are points, counted from the upper left corner downwards."""
    axes = _axes(figure, rect)
    axes.set_xlim(0, rect.width * POINTS)
    axes.set_ylim(rect.height * POINTS, 0)
    return axes


def page_of(axes: Axes) -> Figure:
    """The figure on which a sheet lies."""
    found = axes.get_figure(root=True)
    if found is None:
        raise ValueError("the sheet lies on no figure")
    return found


def scratch() -> Axes:
    """A sheet that nobody sees, on which to find out how high something is."""
    return sheet(Figure(), Rect(0, 0, 10, 10))


def ground(figure: Figure, rect: Rect, bounds: tuple[float, float, float, float]) -> Axes:
    """Empty axes that show the bounds (west, south, east, north) centred and undistorted."""
    axes = _axes(figure, rect)
    west, south, east, north = bounds
    scale = max((east - west) / rect.width, (north - south) / rect.height)
    x, y = (west + east) / 2, (south + north) / 2
    axes.set_xlim(x - scale * rect.width / 2, x + scale * rect.width / 2)
    axes.set_ylim(y - scale * rect.height / 2, y + scale * rect.height / 2)
    return axes


def _axes(figure: Figure, rect: Rect) -> Axes:
    wide, high = figure.get_size_inches()
    place = (rect.left / wide, rect.bottom / high, rect.width / wide, rect.height / high)
    axes = figure.add_axes(place)
    axes.set_axis_off()
    return axes


class Pen(NamedTuple):
    """How text is written: size in points, colour, weight, rim, where its place is, turn."""

    size: float
    colour: str = style.INK
    bold: bool = False
    halo: bool = False
    ha: Literal["left", "center", "right"] = "left"
    va: Literal["top", "center", "baseline", "bottom", "center_baseline"] = "center_baseline"
    turn: float = 0.0
    """Degrees against the clock."""
    rim: str = style.PAPER
    """Colour of the rim."""


def text(axes: Axes, place: tuple[float, float], words: str, pen: Pen) -> None:
    """The words stand on the axes, in the map's font; GlyphError where it lacks a character."""
    drawn = Lettering(
        *place,
        fonts.checked(words),
        fontproperties=fonts.properties(pen.size),
        color=pen.colour,
        ha=pen.ha,
        va=pen.va,
        rotation=pen.turn,
        zorder=20,
        parse_math=False,
        linespacing=1.15,
    )
    strokes: list[effects.AbstractPathEffect] = []
    if pen.halo:
        strokes.append(effects.Stroke(linewidth=HALO * pen.size, foreground=pen.rim))
    if pen.bold:
        strokes.append(effects.Stroke(linewidth=BOLD * pen.size, foreground=pen.colour))
    drawn.set_path_effects(strokes)
    axes.add_artist(drawn)


class Lettering(Text):
    """Text whose strokes are drawn below it, so that in a PDF it stays text that can be found."""

    def draw(self, renderer: RendererBase) -> None:
        """The strokes, then the letters."""
        strokes = self.get_path_effects()
        if strokes:
            super().draw(renderer)
            self.set_path_effects([])
        super().draw(renderer)
        self.set_path_effects(strokes)


def outline(shape: BaseGeometry) -> Path:
    """The path of a shape's polygons with their holes, in the shape's coordinates."""
    rings = [
        Path(ring.coords, closed=True)
        for polygon in get_parts(shape)
        for ring in (polygon.exterior, *polygon.interiors)
    ]
    return Path.make_compound_path(*rings)
