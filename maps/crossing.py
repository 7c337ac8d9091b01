"""The legend of two numbers that are crossed: three by three colours and the ends of thirds."""

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from maps import ink, legend, style
from maps.frame import Frame
from maps.scales import THIRDS

CELL = 2.5
"""Side of a cell over the size of the text, where there is room."""

LAST = 1.6
"""Room for half of the last number on the right, over the size of the text."""


def draw(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """Both measures, the cells with their counts, and the ends of the thirds; returns its end."""
    scene, size = frame.scene, frame.look.text
    y = legend.heading(axes, frame, place, width, f"↑ {scene.second_legend}")
    y = legend.heading(axes, frame, (place[0], y), width, f"→ {scene.legend}")
    y = legend.remark(axes, frame, (place[0], y), width, scene.how())
    left, top = place[0] + 4.2 * size, y + 0.8 * size
    cell = min(CELL * size, (place[0] + width - left - LAST * size) / THIRDS)
    for at, step in enumerate(scene.classes):
        line, column = divmod(at, THIRDS)
        corner = (left + column * cell, top + (THIRDS - 1 - line) * cell)
        field = Rectangle(corner, cell, cell, facecolor=step.colour, edgecolor=style.PAPER)
        axes.add_artist(field)
        middle = (corner[0] + cell / 2, corner[1] + cell / 2)
        pen = ink.Pen(frame.look.small, colour=style.ink_on(step.colour), ha="center")
        ink.text(axes, middle, "" if scene.alike else str(step.members), pen)
    _ends(axes, frame, (left, top), cell)
    floor = top + THIRDS * cell + 1.9 * size
    return legend.unknown(axes, frame, (place[0], floor), width)


def _ends(axes: Axes, frame: Frame, corner: tuple[float, float], cell: float) -> None:
    """The ends of the thirds, at the edges of the cells."""
    scene, small = frame.scene, frame.look.small
    (left, top), (across, upwards) = corner, scene.thirds
    for at, value in enumerate(upwards):
        place = (left - 0.4 * small, top + (THIRDS - at) * cell)
        ink.text(axes, place, scene.second_amount(value), ink.Pen(small, ha="right"))
    for at, value in enumerate(across):
        place = (left + at * cell, top + THIRDS * cell + 1.1 * small)
        ink.text(axes, place, scene.amount(value), ink.Pen(small, ha="center"))
