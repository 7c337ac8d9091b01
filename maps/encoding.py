"""A figure as PNG, SVG or PDF: without dates, equal for equal figures, with its title for readers.

The title is the first line of the figure's label, the description what follows.
"""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from io import BytesIO
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from maps import palette

DOTS = 200
"""Dots per inch of a PNG unless another number is asked for."""

SETTINGS: dict[Any, Any] = {
    "svg.hashsalt": "yrd",
    "svg.fonttype": "path",
    "pdf.fonttype": 3,
    "axes.unicode_minus": False,
    "text.hinting": "none",
}
"""Type 42 fonts misbehave with the map's font; text of type 3 can be found and copied. Without
hinting letters stand where their outlines do, whatever the kind of file."""


def label(figure: Figure, title: str, description: str) -> None:
    """The figure carries its title and description for those who cannot see it."""
    figure.set_label(f"{title}\n{description}")


def png(figure: Figure, dots: float = DOTS) -> bytes:
    """All colours of the figure, at `dots` per inch."""
    FigureCanvasAgg(figure)
    return _saved(figure, "png", {"Software": None}, dots)


def small_png(figure: Figure, dots: float) -> bytes:
    """The figure in at most 256 colours, among them all that fill an area, at `dots` per inch."""
    canvas: Any = FigureCanvasAgg(figure)
    with settings():
        figure.set_dpi(dots)
        canvas.draw()
    return palette.png(canvas.buffer_rgba(), dots)


def svg(figure: Figure) -> bytes:
    """The figure as SVG: letters as paths, title and description as text."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415 - start-up

    FigureCanvasSVG(figure)
    title, description = _label(figure)
    named = {"Title": title} if title else {}
    content = _saved(figure, "svg", {"Date": None, "Creator": None, **named})
    if not title:
        return content
    end = b"</title>"
    told = f"\n <desc>{escape(description)}</desc>".encode()
    return content.replace(b"<svg ", b'<svg role="img" ', 1).replace(end, end + told, 1)


def pdf(figure: Figure) -> bytes:
    """The figure as PDF, in which text can be found."""
    from matplotlib.backends.backend_pdf import FigureCanvasPdf  # noqa: PLC0415 - start-up

    FigureCanvasPdf(figure)
    title, description = _label(figure)
    known = {"Title": title or None, "Subject": description or None}
    unknown = dict.fromkeys(("CreationDate", "Creator", "Producer"))
    return _saved(figure, "pdf", {**known, **unknown})


ENCODERS: dict[str, Callable[[Figure], bytes]] = {"png": png, "svg": svg, "pdf": pdf}


def _label(figure: Figure) -> tuple[str, str]:
    title, _, description = str(figure.get_label()).partition("\n")
    return title, description


def _saved(figure: Figure, kind: str, metadata: dict[str, Any], dots: float | None = None) -> bytes:
    buffer = BytesIO()
    with settings():
        figure.savefig(buffer, format=kind, dpi=dots or "figure", metadata=metadata)
    return buffer.getvalue()


@contextmanager
def settings() -> Iterator[None]:
    """Fixed settings; a character that cannot be drawn is an error."""
    with mpl.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("error", message="Glyph")
        yield
