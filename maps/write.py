"""A map as a file: HTML, PNG, SVG or PDF by the ending of its name; whole or not at all."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inputs.case import Case
from maps.difference import Difference
from maps.wanted import Side, Wanted
from maps.whole_file import write_whole
from maps.words import Lang
from optimizer.plan.plan import Plan

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DOTS = 300
"""Dots per inch of a map: sharp in print, and below 1 MB with a palette."""


def write_map(
    plan: Plan, case: Case, path: Path, lang: Lang = "zh", theme: str | None = None
) -> None:
    """The file holds the map: all themes in HTML or side by side, or one theme on its own.

    Equal plans give equal bytes. ValueError lists the endings there are.
    """
    write_wanted([Side(plan, case)], path, Wanted(lang, () if theme is None else (theme,)))


def write_wanted(sides: Sequence[Side], path: Path, wanted: Wanted) -> None:
    """The file holds the map of a plan, or the picture of several, that is wanted.

    ValueError lists the endings there are, and says what cannot be shown; see maps.pictures.
    """
    suffix = path.suffix.lower()
    if suffix == ".html":
        write_whole(path, _html(sides[0], wanted))
    elif suffix in PICTURES:
        from maps.pictures import picture  # noqa: PLC0415 - start-up: other figures need no shapes

        write_whole(path, encoded(picture(sides, wanted), suffix))
    else:
        raise ValueError(f"a map cannot be written as '{path.name}': use {', '.join(ENDINGS)}")


def write_difference(shown: Difference, path: Path, wanted: Wanted) -> None:
    """The file holds the map of a difference: all layers in HTML, the first one in a picture.

    ValueError lists the endings there are; maps.pages.NoRoomError says what a page cannot hold.
    """
    suffix = path.suffix.lower()
    if suffix == ".html":
        from maps import difference_page  # noqa: PLC0415 - start-up: pictures need no folium

        write_whole(path, difference_page.page(shown, wanted.lang).encode())
    elif suffix in PICTURES:
        from maps import difference_picture  # noqa: PLC0415 - start-up

        figure = difference_picture.figure(shown, wanted.lang, wanted.size)
        write_whole(path, encoded(figure, suffix))
    else:
        raise ValueError(f"a map cannot be written as '{path.name}': use {', '.join(ENDINGS)}")


def figure_bytes(figure: "Figure", kind: str, dots: float | None = None) -> bytes:
    """The figure as PNG or SVG, without dates; a character that cannot be drawn is an error."""
    from maps import encoding  # noqa: PLC0415 - start-up: pages need no matplotlib

    if kind == "png":
        return encoding.png(figure, encoding.DOTS if dots is None else dots)
    return encoding.ENCODERS[kind](figure)


def encoded(figure: "Figure", suffix: str) -> bytes:
    """The figure as a file with this ending holds it."""
    from maps import encoding  # noqa: PLC0415 - start-up: pages need no matplotlib

    if suffix == ".png":
        return encoding.small_png(figure, DOTS)
    return encoding.ENCODERS[suffix.removeprefix(".")](figure)


def _html(side: Side, wanted: Wanted) -> bytes:
    from maps import interactive  # noqa: PLC0415 - start-up: pictures need no folium

    first = next(iter(wanted.layers), None)
    found = interactive.page(side.plan, side.case, wanted.lang, first, wanted.tiles_key)
    return found.encode()


PICTURES = (".png", ".svg", ".pdf")
ENDINGS = (".html", *PICTURES)
