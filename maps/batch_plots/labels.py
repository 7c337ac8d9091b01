"""Names of axes cut to the room there is: paths have no blanks at which a line could break."""

import re

from maps import fonts

PIECES = re.compile(r"[^.,\[\]=_ /\u2e80-\uffff]*[.,\[\]=_ /\u2e80-\uffff]?")
"""A word of a path with the mark that ends it, or a Chinese character."""

CUT = "…"

SIGN = re.compile(r" ([×+])$")
"""What an axis does with its value; it is kept with the word before it."""


def lines(text: str, size: float, room: float, most: int) -> list[str]:
    """The text in at most so many lines of the width, points; what does not fit is cut."""
    found = [""]
    whole = SIGN.sub("\u00a0\\1", " ".join(text.split()))
    for piece in _short_pieces(whole, size, room):
        if found[-1] and fonts.width(found[-1] + piece.rstrip(), size) > room:
            found.append("")
        found[-1] += piece if found[-1] else piece.lstrip()
    kept = [line.rstrip() for line in found[:most]]
    if len(found) > most:
        kept[-1] = _ending(kept[-1], size, room)
    return kept


def one_line(text: str, size: float, room: float) -> str:
    """The text on one line of the width, points; a longer one is cut at its end."""
    line = " ".join(text.split())
    return line if fonts.width(line, size) <= room else _ending(line, size, room)


def _ending(line: str, size: float, room: float) -> str:
    """The line with an ellipsis, not wider than the room."""
    while line and fonts.width(line + CUT, size) > room:
        line = line[:-1]
    return line + CUT


def _short_pieces(text: str, size: float, room: float) -> list[str]:
    """Pieces of the text, none of them wider than the room."""
    found: list[str] = []
    for piece in filter(None, PIECES.findall(text)):
        rest = piece
        while fonts.width(rest, size) > room and len(rest) > 1:
            many = max(1, int(len(rest) * room / fonts.width(rest, size)))
            found.append(rest[:many])
            rest = rest[many:]
        found.append(rest)
    return found
