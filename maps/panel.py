"""One theme drawn in one window: regions, borders, circles, arrows and names."""

from dataclasses import replace

import numpy as np
import shapely
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Polygon

from maps import arrows, furniture, hubs, ink, names, style, symbols
from maps.frame import SQUARE, Frame
from maps.places import Place
from maps.scene import Scene
from maps.style import Look

ISLET = 12
"""Side of an islet below which its border is thin, in widths of a province border."""


def draw(figure: Figure, rect: ink.Rect, scene: Scene, look: Look, has_scale: bool = True) -> Frame:
    """The theme stands in the rectangle; the frame tells the legend how large symbols are.

    Of several maps at one scale the first may carry scale bar and north arrow for all.
    """
    axes = ink.ground(figure, rect, scene.ground.bounds)
    frame = Frame(scene, look, axes, float(figure.get_size_inches()[0]))
    for place in (*scene.ground.places, *scene.ground.others):
        _region(frame, place)
    _outlines(frame)
    taken = [furniture.north(frame), furniture.scale(frame)] if has_scale else []
    hub_box = hubs.box(frame, taken) if _has_outside(scene) else None
    chains = arrows.draw(frame, hub_box)
    symbols.seats(frame)
    if hub_box is not None:
        hubs.draw(frame, hub_box)
        taken.append(hub_box)
    unnamed = names.draw(frame, np.vstack([symbols.discs(frame), *chains]), taken)
    return replace(frame, unnamed=unnamed)


def _outlines(frame: Frame) -> None:
    """Heavy province borders; islets smaller than a few strokes get a thin one, else they blot."""
    parts = shapely.get_parts(list(frame.scene.ground.outlines))
    islet = (ISLET * frame.look.province_line * frame.metres) ** 2
    heavy = shapely.area(parts) >= islet
    for chosen, width in ((heavy, frame.look.province_line), (~heavy, frame.look.city_line / 2)):
        if chosen.any():
            path = ink.outline(shapely.multipolygons(parts[chosen]))
            edge = {"edgecolor": style.PROVINCE_BORDER, "linewidth": width}
            frame.axes.add_artist(PathPatch(path, facecolor="none", zorder=3, **edge))


def _has_outside(scene: Scene) -> bool:
    return any((scene.theme.whole.outside or {}).values())


def fill(scene: Scene, place: Place) -> str | None:
    """The colour of a region, None where there is no data."""
    return scene.colour(place.code)


def _region(frame: Frame, place: Place) -> None:
    """The region in its colour, hatched without data, as a square where it has no shape."""
    colour = fill(frame.scene, place)
    edge = style.CITY_BORDER if colour not in (None, style.ZERO) else style.RULE
    if place.shape is None:
        _square(frame, place, colour)
        return
    path, width = ink.outline(place.shape), frame.look.city_line
    face = style.NO_DATA if colour is None else colour
    frame.axes.add_artist(
        PathPatch(path, facecolor=face, edgecolor=edge, linewidth=width, zorder=1)
    )
    if colour is None:
        hatched = {"facecolor": "none", "edgecolor": style.HATCH, "linewidth": 0}
        frame.axes.add_artist(PathPatch(path, hatch="////", zorder=1.5, **hatched))


def _square(frame: Frame, place: Place, colour: str | None) -> None:
    if place.seat is None:
        return
    half = SQUARE * frame.circle * frame.metres
    x, y = place.seat
    corners = [
        (x - half, y - half),
        (x + half, y - half),
        (x + half, y + half),
        (x - half, y + half),
    ]
    frame.axes.add_artist(
        Polygon(
            corners,
            facecolor=colour or style.NO_DATA,
            edgecolor=style.PROVINCE_BORDER,
            linestyle="--",
            linewidth=frame.look.city_line * 1.4,
            hatch=None if colour else "////",
            zorder=4,
        )
    )
