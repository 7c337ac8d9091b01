"""The box that stands for compute hubs off the map, with their names and amounts."""

from collections.abc import Sequence

import numpy as np
from matplotlib.patches import FancyBboxPatch

from maps import fonts, ink, style
from maps.flows import Points
from maps.frame import Frame
from maps.labels import Box
from maps.scene import Scene

PAD = 0.6
"""Room inside the box, in heights of its text."""


def lines(scene: Scene, year: int | None = None) -> tuple[str, ...]:
    """The largest hubs with their amounts, the rest summed, and the sum of all."""
    outside = scene.period(year).outside or {}
    ordered = sorted(outside, key=lambda code: (-outside[code], code))
    used = [code for code in ordered if outside[code] > 0]
    shown, rest = used[: style.MOST_HUBS], used[style.MOST_HUBS :]
    found = [f"{scene.hub(code)} {scene.amount(outside[code])}" for code in shown]
    if rest:
        left = scene.amount(sum(outside[code] for code in rest))
        found.append(f"{scene.say('others', count=len(rest))} {left}")
    total = scene.amount(sum(outside.values()))
    return (scene.say("outside"), *found, scene.say("outside_sum", amount=total))


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


def gate(place: Box | None, start: Points) -> Points:
    """The point of the box's edge that a line from the start to its centre meets."""
    if place is None:
        raise ValueError("a flow leaves the map, but there is no box for what lies outside")
    way = start - np.array([place.x, place.y])
    reach = np.abs(way) / np.array([place.width / 2, place.height / 2])
    edge: Points = np.array([place.x, place.y]) + way / max(float(reach.max()), 1.0)
    return edge


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
