"""The parts of a static legend; each draws from the top down and returns where it ended."""

from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, Polygon, Rectangle

from maps import flows, fonts, ink, style
from maps.frame import Frame
from maps.rounding import round_steps
from maps.words import round_amount

ROW = 1.42
"""Height of a row over the size of its text."""


LINE = 1.15
"""Height of a further line of a row whose text is wrapped, over the size of its text."""


class Row(NamedTuple):
    """A class in the legend; without a colour it is hatched."""

    colour: str | None
    range: str
    members: str


def heading(axes: Axes, frame: Frame, place: tuple[float, float], width: float, text: str) -> float:
    """A bold heading, wrapped to the width."""
    x, y = place
    size = frame.look.text
    for line in fonts.wrapped(text, size, width):
        ink.text(axes, (x, y + 0.6 * size), line, ink.Pen(size, bold=True))
        y += 1.25 * size
    return y + 0.15 * size


def remark(axes: Axes, frame: Frame, place: tuple[float, float], width: float, text: str) -> float:
    """A remark in small soft letters, wrapped to the width."""
    x, y = place
    size = frame.look.small
    for line in fonts.wrapped(text, size, width):
        ink.text(axes, (x, y + 0.6 * size), line, ink.Pen(size, colour=style.SOFT))
        y += 1.25 * size
    return y + 0.2 * size


def steps(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """The classes with their colours, ends and counts, and what is hatched."""
    scene = frame.scene
    y = heading(axes, frame, place, width, scene.legend)
    stop = ", " if scene.lang == "en" else "；"
    how = f"{scene.when(None)}{stop}{scene.how()}" if scene.classes else ""
    y = remark(axes, frame, (place[0], y), width, how) if how else y
    for step in scene.classes:
        row = Row(step.colour, scene.range(step), scene.members(step.members))
        y = swatch(axes, frame, (place[0], y), width, row)
    return unknown(axes, frame, (place[0], y), width)


def unknown(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """What is hatched, and how many regions are."""
    if not missing(frame):
        return place[1]
    row = Row(None, frame.scene.say("no_data"), frame.scene.members(missing(frame)))
    return swatch(axes, frame, place, width, row)


def pies(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """The colours of the slices, without those that the classes have named."""
    scene = frame.scene
    named = {step.label for step in scene.classes}
    if not scene.kinds:
        return place[1]
    y = heading(axes, frame, place, width, scene.pie_legend)
    y = remark(axes, frame, (place[0], y), width, scene.say("pies_alike"))
    for kind, colour in scene.kinds.items():
        if kind not in named:
            y = swatch(axes, frame, (place[0], y), width, Row(colour, scene.kind(kind), ""))
    return y


def unnamed(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """How many names found no room on the map."""
    if not frame.unnamed:
        return place[1]
    key = "unnamed_some" if frame.scene.alike else "unnamed"
    text = frame.scene.say(key, count=frame.unnamed)
    return remark(axes, frame, (place[0], place[1] + 0.3 * frame.look.small), width, text)


def missing(frame: Frame) -> int:
    """How many regions on the map have no data."""
    ground = frame.scene.ground
    shown = [place for place in (*ground.places, *ground.others) if place.shape or place.seat]
    if ground.level is None:
        shown = [place for place in ground.places if place.seat]
    return len([place for place in shown if place.code not in frame.scene.theme.whole.values])


def swatch(axes: Axes, frame: Frame, place: tuple[float, float], width: float, row: Row) -> float:
    """One row of a legend: a field of its colour, what it means, how many there are."""
    x, y = place
    size = frame.look.text
    high, wide = 0.95 * size, 2.2 * size
    middle = y + ROW * size / 2
    axes.add_artist(
        Rectangle(
            (x + 0.5, middle - high / 2),
            wide,
            high,
            facecolor=row.colour or style.NO_DATA,
            edgecolor=style.PLAIN_BORDER if row.colour else style.HATCH,
            hatch=None if row.colour else "////",
            linewidth=0.5,
        )
    )
    counted = fonts.width(row.members, frame.look.small) + 0.5 * size if row.members else 0.0
    lines = fonts.wrapped(row.range, size, width - wide - 0.6 * size - counted)
    for at, line in enumerate(lines):
        ink.text(axes, (x + wide + 0.6 * size, middle + at * LINE * size), line, ink.Pen(size))
    ink.text(
        axes,
        (x + width, middle),
        row.members,
        ink.Pen(frame.look.small, colour=style.SOFT, ha="right"),
    )
    return y + (ROW + LINE * (len(lines) - 1)) * size


def circles(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """Nested circles with round amounts."""
    if not frame.scene.circle_legend or not frame.largest_circle:
        return place[1]
    y = heading(axes, frame, place, width, frame.scene.circle_legend)
    size, shown = frame.look.small, frame.scene.layer.circles
    is_count = shown is not None and shown.is_count
    amounts = round_steps(frame.largest_circle, whole=is_count)
    largest = frame.radius_points(amounts[0])
    x, floor = place[0] + largest + 1, y + 2 * largest + 1
    level = y
    for amount in amounts:
        radius = frame.radius_points(amount)
        look = {"edgecolor": style.PAPER, "linewidth": 0.8, "alpha": 0.62}
        axes.add_artist(Circle((x, floor - radius), radius, facecolor=style.CIRCLE, **look))
        level = max(floor - 2 * radius, level + size * 0.6 if amount == amounts[0] else level)
        end = x + largest + size
        top = floor - 2 * radius
        axes.plot([x, end - 2, end + 2], [top, level, level], color=style.SOFT, linewidth=0.6)
        words = round_amount(amount)
        ink.text(axes, (end + 5, level), words, ink.Pen(size, va="center_baseline"))
        level += 1.15 * size
    return max(floor, level - 0.5 * size) + 0.6 * size


def arrows(axes: Axes, frame: Frame, place: tuple[float, float], width: float) -> float:
    """Arrows of round amounts, and what is not drawn."""
    scene = frame.scene
    if not scene.flow_legend:
        return place[1]
    y = heading(axes, frame, place, width, scene.flow_legend)
    y = remark(axes, frame, (place[0], y), width, scene.way)
    if not frame.largest_flow:
        return remark(axes, frame, (place[0], y), width, scene.say("no_flows"))
    size = frame.look.small
    for amount in round_steps(frame.largest_flow):
        thick = frame.width_points(amount)
        high = max(thick * flows.HEAD_WIDTH, 1.3 * size)
        line = np.column_stack([np.linspace(0, 5 * size, 12) + place[0], np.full(12, y + high / 2)])
        axes.add_artist(Polygon(flows.arrow(line, thick), facecolor=style.FLOW, alpha=0.88))
        words = round_amount(amount)
        ink.text(axes, (place[0] + 5.8 * size, y + high / 2), words, ink.Pen(size))
        y += high + 0.15 * size
    if scene.alike:
        text = scene.say("most_flows", count=style.MOST_FLOWS)
        return remark(axes, frame, (place[0], y), width, text)
    if frame.split.left_count:
        left = scene.flow_amount(frame.split.left_amount)
        rest = scene.say("rest", count=frame.split.left_count, amount=left)
        y = remark(axes, frame, (place[0], y), width, rest)
    return y
