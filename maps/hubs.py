"""The box that stands for compute hubs off the map, with their names and amounts."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from matplotlib.patches import FancyBboxPatch

from maps import fonts, ink, style
from maps.boxes import Box
from maps.flows import Points
from maps.frame import Frame
from maps.hub_lines import lines

PAD = 0.6
"""Room inside the box, in heights of its text."""


SPREAD = 1.6
"""Distance of two arrows where they come in, over their mean width; heads are wider, and touch."""


def box(frame: Frame, taken: Sequence[Box]) -> Box:
    """Where the box lies: at the left edge, above what stands in the lower corner."""
    size = frame.look.small
    texts = lines(frame.scene)
    wide = (max(fonts.width(line, size) for line in texts) + 2 * PAD * size) * frame.metres
    high = (1.3 * len(texts) + PAD) * size * frame.metres
    left = frame.window.x - frame.window.width / 2 + frame.metres
    floor = frame.window.y - frame.window.height / 2
    tops = [one.y + one.height / 2 for one in taken if one.y < frame.window.y]
    low = max(tops, default=floor) + 0.5 * size * frame.metres
    return Box(left + wide / 2, low + high / 2, wide, high)


def gates(place: Box, starts: Sequence[Points], widths: Sequence[float]) -> list[Points]:
    """Points on the upper and the right edge of the box, one for a flow from each start.

    Each lies where the line from its start to the middle of the box comes in, moved along the
    edge as far as the widths need to keep heads apart.
    """
    order = sorted(range(len(starts)), key=lambda at: _along(place, starts[at]))
    wanted = [_along(place, starts[at]) for at in order]
    apart = [(widths[a] + widths[b]) / 2 * SPREAD for a, b in pairwise(order)]
    longest = place.width + place.height
    tight = min(1.0, longest / max(sum(apart), 1e-9))
    ways = wanted[:1]
    for way, gap in zip(wanted[1:], apart, strict=True):
        ways.append(max(way, ways[-1] + gap * tight))
    for at in reversed(range(len(ways))):
        room = longest if at == len(ways) - 1 else ways[at + 1] - apart[at] * tight
        ways[at] = max(min(ways[at], room), 0.0)
    found = {at: _edge(place, way) for at, way in zip(order, ways, strict=True)}
    return [found[at] for at in range(len(starts))]


def _along(place: Box, start: Points) -> float:
    """How far along the upper and then the right edge the line from the start comes in."""
    across, up = start[0] - place.x, start[1] - place.y
    wide, high = place.width / 2, place.height / 2
    if up * wide >= across * high:
        lean = across / up if up > 0 else -np.inf
        return float(np.clip(wide + lean * high, 0.0, place.width))
    lean = up / across if across > 0 else -np.inf
    return float(np.clip(place.width + high - lean * wide, place.width, place.width + place.height))


def _edge(place: Box, way: float) -> Points:
    """The point after this way along the upper and then the right edge."""
    left, top = place.x - place.width / 2, place.y + place.height / 2
    if way <= place.width:
        return np.array([left + way, top])
    return np.array([left + place.width, top - (way - place.width)])


def draw(frame: Frame, place: Box) -> None:
    """The box stands on the map with its lines."""
    corner = (place.x - place.width / 2, place.y - place.height / 2)
    frame.axes.add_artist(
        FancyBboxPatch(
            corner,
            place.width,
            place.height,
            boxstyle=f"round,pad=0,rounding_size={2 * frame.metres}",
            facecolor=style.PAPER,
            edgecolor=style.FLOW,
            linewidth=frame.look.province_line,
            zorder=9,
        )
    )
    size = frame.look.small
    x = corner[0] + PAD * size * frame.metres
    top = place.y + place.height / 2 - (PAD / 2 + 0.65) * size * frame.metres
    for row, line in enumerate(lines(frame.scene)):
        y = top - 1.3 * row * size * frame.metres
        ink.text(frame.axes, (x, y), line, ink.Pen(size, bold=row == 0))
