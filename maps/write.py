"""A map as a file: HTML, PNG, SVG or PDF by the ending of its name; whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from matplotlib.figure import Figure

from inputs.case import Case
from maps import encoding
from maps.wanted import Wanted
from maps.whole_file import write_whole
from maps.words import Lang
from optimizer.plan.plan import Plan

DOTS = 300
"""Dots per inch of a map: sharp in print, and below 1 MB with a palette."""


def write_map(
    plan: Plan, case: Case, path: Path, lang: Lang = "zh", theme: str | None = None
) -> None:
    """The file holds the map: all themes in HTML or side by side, or one theme on its own.

    Equal plans give equal bytes. ValueError lists the endings there are.
    """
    write_wanted(plan, case, path, Wanted(lang, () if theme is None else (theme,)))


def write_wanted(plan: Plan, case: Case, path: Path, wanted: Wanted) -> None:
    """The file holds the map that is wanted.

    ValueError lists the endings there are; maps.pages.NoRoomError says what a page cannot hold.
    """
    suffix = path.suffix.lower()
    if suffix == ".html":
        write_whole(path, _html(plan, case, wanted.lang, next(iter(wanted.layers), None)))
    elif suffix in PICTURES:
        write_whole(path, PICTURES[suffix](_figure(plan, case, wanted)))
    else:
        raise ValueError(f"a map cannot be written as '{path.name}': use {', '.join(ENDINGS)}")


def figure_bytes(figure: Figure, kind: str, dots: float = encoding.DOTS) -> bytes:
    """The figure as PNG or SVG, without dates; a character that cannot be drawn is an error."""
    return encoding.png(figure, dots) if kind == "png" else encoding.ENCODERS[kind](figure)


def _html(plan: Plan, case: Case, lang: Lang, theme: str | None) -> bytes:
    from maps import interactive  # noqa: PLC0415 - start-up: pictures need no folium

    return interactive.page(plan, case, lang, theme).encode()


def _figure(plan: Plan, case: Case, wanted: Wanted) -> Figure:
    from maps import static  # noqa: PLC0415 - start-up: other figures need no boundaries

    if len(wanted.layers) == 1:
        return static.figure(plan, case, wanted.layers[0], wanted.lang, wanted.size)
    return static.overview(plan, case, wanted.lang, wanted.layers, wanted.size)


PICTURES: dict[str, Callable[[Figure], bytes]] = {
    ".png": lambda figure: encoding.small_png(figure, DOTS),
    ".svg": encoding.svg,
    ".pdf": encoding.pdf,
}
ENDINGS = (".html", *PICTURES)
