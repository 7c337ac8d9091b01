"""Circles, dots and pies at the seats on a static map."""

import numpy as np
from matplotlib.patches import Circle, Polygon

from maps import pies, style
from maps.flows import Points
from maps.frame import Frame


def seats(frame: Frame) -> None:
    """A circle per amount, or a dot where the theme has none and there is room."""
    for code, seat in frame.scene.ground.seats.items():
        if frame.scene.pie(code):
            _pie(frame, code, seat)
            continue
        if not frame.radius(code):
            continue
        counted = frame.scene.theme.whole.circles.get(code, 0.0) > 0
        face = style.CIRCLE if counted else style.INK
        size = {"radius": frame.radius(code), "linewidth": frame.look.province_line * 0.8}
        frame.axes.add_artist(Circle(seat, facecolor=face, edgecolor=style.PAPER, zorder=8, **size))


def _pie(frame: Frame, code: str, seat: tuple[float, float]) -> None:
    """A pie with a white rim, which keeps it apart from a region of the same colour."""
    scene, radius = frame.scene, frame.radius(code)
    rim = radius + 1.2 * frame.metres
    frame.axes.add_artist(Circle(seat, rim, facecolor=style.PAPER, linewidth=0, zorder=8))
    for kind, begin, end in scene.pie(code):
        shape = np.array(seat) + radius * pies.wedge(begin, end)
        colour = scene.kinds[kind]
        frame.axes.add_artist(
            Polygon(shape, facecolor=colour, edgecolor=style.PAPER, linewidth=0.35, zorder=8.5)
        )


def discs(frame: Frame) -> Points:
    """What stands at the seats, as obstacles for names."""
    places = frame.scene.ground.seats
    found = [(*seat, frame.reach(code)) for code, seat in places.items() if frame.reach(code)]
    return np.array(found).reshape(-1, 3)
