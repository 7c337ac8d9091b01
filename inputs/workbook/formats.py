"""How cells look: headings, keys, numbers, text."""

from typing import Any, NamedTuple

KEY_COLOUR, KEY_HEADING, REQUIRED_HEADING, HEADING = "#EAF1FA", "#BDD7EE", "#F8CBAD", "#E7E6E6"
AS_TEXT = "@"
"""Number format of text, so that a code such as 310000 stays text."""


class Formats(NamedTuple):
    """The formats of a workbook."""

    heading: Any
    key_heading: Any
    required_heading: Any
    text: Any
    key_text: Any
    number: Any
    key_number: Any
    prose: Any
    title: Any
    source: Any


def add_formats(book: Any) -> Formats:
    """The formats, made known to the workbook."""
    heading = {"bold": True, "bottom": 1, "valign": "top"}
    key = {"bg_color": KEY_COLOUR, "border": 1, "border_color": "#D9D9D9"}
    prose = {"text_wrap": True, "valign": "top", "num_format": AS_TEXT}
    return Formats(
        heading=book.add_format({**heading, "bg_color": HEADING}),
        key_heading=book.add_format({**heading, "bg_color": KEY_HEADING}),
        required_heading=book.add_format({**heading, "bg_color": REQUIRED_HEADING}),
        text=book.add_format({"num_format": AS_TEXT}),
        key_text=book.add_format({**key, "num_format": AS_TEXT}),
        number=book.add_format({}),
        key_number=book.add_format(key),
        prose=book.add_format(prose),
        title=book.add_format({**prose, "bold": True}),
        source=book.add_format({**prose, "font_name": "Consolas"}),
    )
