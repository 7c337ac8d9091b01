"""Paper sizes of static maps, and how large letters and symbols are on them."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from maps.style import PANEL, Look
from maps.unfit import UnfitError

Size = Literal["slide", "a4", "half"]
Legend = Literal["beside", "below", "short"]
SIZES: tuple[Size, ...] = get_args(Size)


@dataclass(frozen=True)
class Page:
    """A page; lengths in inches, letters in points."""

    width: float
    height: float
    """0 where the page is as high as what stands on it."""
    edge: float
    title: float
    subtitle: float
    note: float
    """Letters of the sources."""
    look: Look
    detail: float
    """Metres that are less than a third of a point on the page."""
    legend: Legend
    """Where the legend of a single map stands: beside it, below it, or below it and short."""


SLIDE = Page(13.333, 7.5, 0.4, 21.0, 11.0, 7.6, PANEL, 1000.0, "below")
"""A slide that shows several maps."""

WIDE = Look(13.5, 11.0, 9.2, 9.2, 18.0, 11.0, 0.6, 1.2)
"""One map on a slide."""

PRINT = Look(11.0, 9.0, 8.0, 8.2, 16.0, 9.5, 0.5, 1.0)
CLOSE = replace(PANEL, text=7.8, small=7.2, heading=11.0)
COLUMN = Look(9.0, 7.4, 7.0, 7.0, 9.0, 6.0, 0.35, 0.7, has_notes=False)

PAGES: dict[Size, Page] = {
    "slide": replace(SLIDE, look=WIDE, detail=500.0, legend="beside"),
    "a4": Page(8.268, 11.693, 0.5, 17.0, 9.5, 7.0, PRINT, 500.0, "below"),
    "half": Page(3.346, 0.0, 0.06, 9.5, 7.4, 5.6, COLUMN, 1200.0, "short"),
}
"""A 16:9 slide, A4, and half a column of a report, 85 mm."""


ACROSS = replace(SLIDE, width=11.693, height=8.268, title=18.0, subtitle=10.0, note=7.0, look=CLOSE)


def page(size: Size, aspect: float) -> Page:
    """The page of a size for a map that is `aspect` times as wide as high: A4 is turned for it."""
    found = PAGES[size]
    if size == "a4" and aspect > 1:
        return replace(found, width=found.height, height=found.width, legend="beside", edge=0.45)
    return found


class NoRoomError(UnfitError):
    """More is to be shown than a page has room for."""


def across(size: Size) -> Page:
    """The page of a size for maps side by side; A4 lies on its long side."""
    if size == "half":
        raise NoRoomError("half a column has room for one map")
    return SLIDE if size == "slide" else ACROSS
