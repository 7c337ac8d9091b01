"""A field with two scales: where amounts lie on it, and its frame with round numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from maps import fonts, ink, style
from maps.batch_plots.page import SMALL, TEXT, Page, line, tick_texts, ticks
from maps.ink import Pen

MARGIN = 0.06
"""Part of a scale beyond its ends that stays free."""

NAMES = 22.0
"""Height of the name of a scale, points."""


class Scale(NamedTuple):
    """Amounts from low to high between two places, points."""

    low: float
    high: float
    start: float
    end: float

    def at(self, amount: float) -> float:
        """Where the amount lies, points."""
        return self.start + (amount - self.low) / (self.high - self.low) * (self.end - self.start)

    def marks(self, most: int) -> list[tuple[float, str]]:
        """Round amounts and how they are written."""
        found = ticks(self.low, self.high, most)
        return list(zip(found, tick_texts(found), strict=True))


class Field(NamedTuple):
    """The scale from left to right and that from bottom to top."""

    x: Scale
    y: Scale


def scale(values: Sequence[float], start: float, end: float) -> Scale:
    """A scale that shows every value, with some room beyond them."""
    low, high = min(values), max(values)
    room = MARGIN * (high - low) or max(1.0, 0.05 * abs(high))
    return Scale(low - room, high + room, start, end)


def field(page: Page, x: Sequence[float], y: Sequence[float], right: float) -> Field:
    """The room of a slide left of a place, with margins for numbers and names."""
    upright = scale(y, page.height - 44, NAMES + 12)
    wide = max(fonts.width(text, SMALL) for _, text in upright.marks(7))
    return Field(scale(x, wide + 12, right), upright)


def frame(page: Page, found: Field, names: tuple[str, str]) -> None:
    """Rules at round amounts, the amounts, and the names of both scales."""
    axes, (x, y) = page.axes, found
    for amount, text in y.marks(7):
        line(axes, (x.start, y.at(amount)), (x.end, y.at(amount)), style.RULE, 0.6)
        pen = Pen(SMALL, colour=style.SOFT, ha="right")
        ink.text(axes, (x.start - 6, y.at(amount)), text, pen)
    for amount, text in x.marks(8):
        line(axes, (x.at(amount), y.end), (x.at(amount), y.start), style.RULE, 0.6)
        pen = Pen(SMALL, colour=style.SOFT, ha="center")
        ink.text(axes, (x.at(amount), y.start + 11), text, pen)
    ink.text(axes, (0, 10), names[1], Pen(TEXT, bold=True))
    pen = Pen(TEXT, bold=True, ha="right", va="center")
    ink.text(axes, (x.end, y.start + 31), names[0], pen)
