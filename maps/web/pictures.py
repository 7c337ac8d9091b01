"""Static maps as SVG inside a page: text stays text where it has no rim."""

import re
from io import BytesIO
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG

from maps import encoding, static
from maps.fonts import GlyphError
from maps.web.markup import Html, tag
from maps.web.telling import Telling

TEXT: dict[Any, Any] = {"svg.fonttype": "none"}
REFERENCE = re.compile(r'(\bid="|url\(#|href="#)')
"""Where an SVG names or uses one of its parts."""

LONG = re.compile(r"(?<=\d)(\.\d{2})\d+(?=[\s\"),])")
"""Decimals of a coordinate; beyond the second they show nothing."""

FONTS = "'Noto Sans SC','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif"


def picture(telling: Telling, layer: str, about: str) -> Html:
    """The map of a layer, told as `about` to those who cannot see it.

    Words stand in its place where the map's font lacks a character of a name.
    """
    try:
        figure = static.figure(telling.plan, telling.case, layer, telling.lang, "half")
    except GlyphError as error:
        code = f"U+{ord(error.character):04X}"
        said = telling.say("no_picture", place=error.place, character=error.character, code=code)
        return tag("p", said, class_="note")
    buffer = BytesIO()
    FigureCanvasSVG(figure)
    with encoding.settings(), mpl.rc_context(TEXT):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    drawn = _inlined(buffer.getvalue().decode(), f"{layer}-")
    return tag("figure", drawn, aria_label=about)


def _inlined(svg: str, prefix: str) -> Html:
    """The SVG without prolog and size, its names its own, its text in the reader's fonts."""
    body = svg[svg.index("<svg ") :]
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.DOTALL)
    body = REFERENCE.sub(rf"\g<1>{prefix}", body)
    body = LONG.sub(r"\1", body)
    body = body.replace("'Noto Sans SC'", FONTS)
    body = re.sub(r'(<svg [^>]*?) width="[^"]*"', r"\1", body, count=1)
    body = re.sub(r'(<svg [^>]*?) height="[^"]*"', r"\1", body, count=1)
    return Html(body.replace("<svg ", '<svg role="img" ', 1))
