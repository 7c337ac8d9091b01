"""North arrow and scale bar of a static map."""

from matplotlib.patches import Polygon
from matplotlib_scalebar.scalebar import ScaleBar

from maps import fonts, ink, style
from maps.boxes import Box
from maps.frame import Frame

SCALE_SHARE = 0.24
"""Length of the scale bar over the width of the window."""


def north(frame: Frame) -> Box:
    """The north arrow in the upper left corner; returns where it lies."""
    unit, size = frame.metres, frame.look.label
    x = frame.window.x - frame.window.width / 2 + 1.6 * size * unit
    top = frame.window.y + frame.window.height / 2
    y, high, half = top - 1.3 * size * unit, 3.2 * size * unit, 0.9 * size * unit
    dip = (x, y - 0.75 * high)
    left, right = [(x, y), (x - half, y - high), dip], [(x, y), (x + half, y - high), dip]
    frame.axes.add_artist(Polygon(left, facecolor=style.INK, edgecolor=style.INK, linewidth=0.6))
    frame.axes.add_artist(Polygon(right, facecolor=style.PAPER, edgecolor=style.INK, linewidth=0.6))
    ink.text(
        frame.axes,
        (x, top),
        frame.scene.say("north"),
        ink.Pen(size, bold=True, ha="center", va="top"),
    )
    return Box(x, top - 2.4 * size * unit, 3 * size * unit, 4.8 * size * unit)


def scale(frame: Frame) -> Box:
    """The scale bar in the lower left corner; returns where it lies."""
    size, window = frame.look.label, frame.window
    bar = ScaleBar(
        1.0,
        location="lower left",
        rotation="horizontal-only",
        length_fraction=SCALE_SHARE,
        fixed_units="km",
        width_fraction=0.008,
        border_pad=0,
        pad=0,
        sep=2,
        color=style.INK,
        box_alpha=0,
        scale_formatter=lambda value, _: f"{value:g} {frame.scene.say('km')}",
        font_properties={"fname": str(fonts.path()), "size": size},
    )
    frame.axes.add_artist(bar)
    wide, high = window.width * SCALE_SHARE, 2.2 * size * frame.metres
    left, low = window.x - window.width / 2, window.y - window.height / 2
    return Box(left + wide / 2, low + high / 2, wide, high)
