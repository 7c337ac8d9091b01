"""Legend, bars and key points of one map in columns, from the top down."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from matplotlib.axes import Axes

from maps import bars, fonts, ink, key, legend
from maps.frame import Frame
from maps.margins import Told
from maps.pages import Legend

GAP = 1.3
"""Between two blocks, in heights of a letter."""

Block: TypeAlias = Callable[[Axes, Frame, tuple[float, float], float], float]
"""Draws at a place in a width, and returns where it ended: at its top where it has nothing."""


def blocks(told: Told, place: Legend) -> tuple[tuple[Block, ...], ...]:
    """What stands in which column; a short legend leaves the key points to the text around."""

    def classes(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
        x, y = place
        for text in told.remarks:
            y = legend.remark(axes, frame, (x, y), width, text)
        return legend.unnamed(axes, frame, (x, key.draw(axes, frame, (x, y), width)), width)

    def findings(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
        return points(axes, frame, place, width, told.findings)

    symbols = (legend.pies, legend.circles, legend.arrows)
    chosen: dict[Legend, tuple[tuple[Block, ...], ...]] = {
        "beside": ((classes, *symbols), (findings, bars.draw)),
        "below": ((classes,), (*symbols, bars.draw), (findings,)),
        "short": ((classes,), (*symbols, bars.draw)),
    }
    return chosen[place]


def shared(told: Told) -> tuple[tuple[Block, ...], ...]:
    """One legend for several maps, and their key points."""
    findings = blocks(told, "below")[2]
    return (blocks(told, "short")[0], (legend.pies, legend.circles), (legend.arrows, *findings))


def draw(axes: Axes, frame: Frame, width: float, chosen: Sequence[Sequence[Block]]) -> float:
    """The blocks stand side by side on the sheet; returns where the longest column ends."""
    size = frame.look.text
    gap = 1.8 * size
    wide = (width - gap * (len(chosen) - 1)) / len(chosen)
    ends = []
    for column, parts in enumerate(chosen):
        x, y = column * (wide + gap), 0.0
        for part in parts:
            end = part(axes, frame, (x, y), wide)
            y = end + GAP * size if end > y else y
        ends.append(y - GAP * size if y else 0.0)
    return max(ends)


def points(
    axes: Axes,
    frame: Frame,
    place: tuple[float, float],
    width: float,
    texts: Sequence[str],
) -> float:
    """The key points below their heading."""
    if not texts:
        return place[1]
    x, size = place[0], frame.look.text
    y = legend.heading(axes, frame, place, width, frame.scene.say("findings"))
    for text in texts:
        for row, line in enumerate(fonts.wrapped(text, size, width - size)):
            ink.text(axes, (x, y + 0.7 * size), "" if row else "・", ink.Pen(size))
            ink.text(axes, (x + size, y + 0.7 * size), line, ink.Pen(size))
            y += 1.45 * size
    return y
