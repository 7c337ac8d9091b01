"""A map as a file: HTML, PNG, SVG or PDF by the ending of its name; whole or not at all."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from matplotlib.figure import Figure

from inputs.case import Case
from maps import encoding
from maps.words import Lang
from optimizer.plan.plan import Plan

DOTS = 300
"""Dots per inch of a map: sharp in print, and below 1 MB with a palette."""


def write_map(
    plan: Plan, case: Case, path: Path, lang: Lang = "zh", theme: str | None = None
) -> None:
    """The file holds the map; all themes in HTML or on one slide, or one theme as a sheet.

    Equal plans give equal bytes. ValueError lists the endings there are.
    """
    suffix = path.suffix.lower()
    if suffix not in WRITERS:
        raise ValueError(f"a map cannot be written as '{path.name}': use {', '.join(WRITERS)}")
    _replace(path, WRITERS[suffix](plan, case, lang, theme))


def figure_bytes(figure: Figure, kind: str, dots: float = encoding.DOTS) -> bytes:
    """The figure as PNG or SVG, without dates; a character that cannot be drawn is an error."""
    return encoding.png(figure, dots) if kind == "png" else encoding.ENCODERS[kind](figure)


def _html(plan: Plan, case: Case, lang: Lang, theme: str | None) -> bytes:
    from maps import interactive  # noqa: PLC0415 - start-up: pictures need no folium

    return interactive.page(plan, case, lang, theme).encode()


def _png(plan: Plan, case: Case, lang: Lang, theme: str | None) -> bytes:
    return encoding.small_png(_figure(plan, case, lang, theme), DOTS)


def _svg(plan: Plan, case: Case, lang: Lang, theme: str | None) -> bytes:
    return encoding.svg(_figure(plan, case, lang, theme))


def _pdf(plan: Plan, case: Case, lang: Lang, theme: str | None) -> bytes:
    return encoding.pdf(_figure(plan, case, lang, theme))


def _figure(plan: Plan, case: Case, lang: Lang, theme: str | None) -> Figure:
    from maps import static  # noqa: PLC0415 - start-up: other figures need no boundaries

    if theme is None:
        return static.overview(plan, case, lang)
    return static.figure(plan, case, theme, lang)


WRITERS: dict[str, Callable[[Plan, Case, Lang, str | None], bytes]] = {
    ".html": _html,
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
}


def _replace(path: Path, content: bytes) -> None:
    """The content stands at the path at once; a failure leaves what was there, and names it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o666 & ~_mask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mask() -> int:
    """The process's mask for new files; reading it means setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
