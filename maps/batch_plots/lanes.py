"""The picture of one distribution: histogram, box with whiskers, base and scale."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle, RegularPolygon

from maps import ink, style
from maps.batch_plots.page import SMALL, box, line, tick_texts, ticks
from maps.batch_plots.records import Numbers, Spread
from maps.ink import Pen

BINS = 40
BAR, BOX = style.SEQUENTIAL[1], style.SEQUENTIAL[3]


class Lane(NamedTuple):
    """The room of one row, and how amounts turn into places."""

    top: float
    tall: float
    left: float
    width: float
    low: float
    high: float

    def x(self, amount: float) -> float:
        """Where an amount lies."""
        share = (amount - self.low) / (self.high - self.low)
        return self.left + share * self.width

    @property
    def middle(self) -> float:
        """Where the box lies."""
        return self.top + 0.6 * self.tall


def picture(axes: Axes, lane: Lane, spread: Spread) -> None:
    """Histogram above, box below it, and the scale under both."""
    floor = lane.top + 0.48 * lane.tall
    counts, edges = np.histogram(spread.values, BINS, (lane.low, lane.high))
    for count, (start, end) in zip(counts, pairwise(edges), strict=True):
        high = 0.4 * lane.tall * count / max(counts)
        x = lane.x(start)
        box(axes, (x + 0.3, floor - high), (lane.x(end) - x - 0.6, high), BAR)
    _box(axes, lane, spread.values)
    if np.isfinite(spread.base):
        x, top = lane.x(spread.base), lane.top + 0.07 * lane.tall
        line(axes, (x, top), (x, lane.top + 0.74 * lane.tall), style.CIRCLE, 1.4)
        diamond(axes, (x, top))
    marks = ticks(lane.low, lane.high, 6)
    bottom = lane.top + 0.74 * lane.tall
    line(axes, (lane.left, bottom), (lane.left + lane.width, bottom), style.RULE, 0.7)
    for mark, text in zip(marks, tick_texts(marks), strict=True):
        line(axes, (lane.x(mark), bottom), (lane.x(mark), bottom + 3), style.SOFT, 0.7)
        pen = Pen(SMALL, colour=style.SOFT, ha="center")
        ink.text(axes, (lane.x(mark), bottom + 10), text, pen)


def _box(axes: Axes, lane: Lane, amounts: Numbers) -> None:
    """Middle half, median, and whiskers from the 5th to the 95th percentile."""
    low, quarter, median, upper, high = map(float, np.percentile(amounts, (5, 25, 50, 75, 95)))
    tall = min(12.0, 0.16 * lane.tall)
    for start, end in ((low, quarter), (upper, high)):
        line(axes, (lane.x(start), lane.middle), (lane.x(end), lane.middle), style.INK, 1)
    corner = lane.x(quarter), lane.middle - tall / 2
    axes.add_artist(
        Rectangle(
            corner, lane.x(upper) - corner[0], tall, facecolor=BOX, edgecolor=style.INK,
            linewidth=0.8, zorder=2.5,
        )
    )  # fmt: skip
    x = lane.x(median)
    axes.add_artist(
        Rectangle((x - 1, corner[1]), 2, tall, facecolor=style.PAPER, edgecolor="none", zorder=2.6)
    )


def diamond(axes: Axes, place: tuple[float, float], radius: float = 6.5) -> None:
    """The mark of the base."""
    axes.add_artist(
        RegularPolygon(
            place, 4, radius=radius, facecolor=style.CIRCLE, edgecolor=style.PAPER, zorder=7
        )
    )
