"""The page of a slide: where things stand, in inches from the upper left corner, and colours."""

from typing import NamedTuple

from pptx.dml.color import RGBColor
from pptx.util import Inches, Length

from maps import style

WIDE, HIGH = 13.333, 7.5
EDGE = 0.55
"""Margin left and right."""

TITLE_SIZE = 24.0
TEXT, SMALL, NOTE = 14.0, 11.0, 8.0
"""Sizes in points: body, tables and legends, source lines. Nothing else is below 10."""


class Box(NamedTuple):
    """A place on the slide, inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """The same in the unit of the file: left, top, width, height."""
        left, top, width, height = (Inches(length) for length in self)
        return left, top, width, height


TITLE = Box(EDGE, 0.38, WIDE - 2 * EDGE, 0.95)
BODY = Box(EDGE, 1.5, WIDE - 2 * EDGE, 5.2)
FOOT = Box(EDGE, 6.98, WIDE - 2 * EDGE - 0.8, 0.34)
NUMBER = Box(WIDE - EDGE - 0.7, 6.98, 0.7, 0.34)


def rgb(colour: str) -> RGBColor:
    """The colour of `#RRGGBB`."""
    found: RGBColor = RGBColor.from_string(colour.removeprefix("#"))  # type: ignore[no-untyped-call]
    return found


DARK = style.SEQUENTIAL[4]
MIDDLE = style.SEQUENTIAL[3]
LIGHT = style.SEQUENTIAL[1]
PALE = "#F3F6F7"
