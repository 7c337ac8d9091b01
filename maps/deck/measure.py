"""How much room a text needs, estimated on the safe side without any font."""

import math
import re
from itertools import pairwise

NARROW = frozenset("iljtfrI.,:;|!'()[] -·")
WIDE = frozenset("mMwW@%—–¥+=<>&")
TIGHT = 0.95
"""Distance of lines over that of the typeface."""

SPACING = 1.38
"""Height of such a line over its size: typefaces with Chinese ask for 1.32 to 1.45."""

INCH = 72.0


def width(text: str, size: float) -> float:
    """Width of a line in inches, not below what common typefaces need, bold ones included."""
    seams = sum(_is_wide(one) != _is_wide(other) for one, other in pairwise(text))
    return (sum(map(_advance, text)) + SEAM * seams) * size / INCH


SEAM = 0.2
"""Room that programs put between Chinese and Latin characters, over the size."""


def _is_wide(character: str) -> bool:
    return ord(character) >= 0x2E80 or character in "…“”‘’→"


def _advance(character: str) -> float:
    """Width of a character over the size."""
    if _is_wide(character):
        return 1.0
    if character in NARROW:
        return 0.38
    if character in WIDE:
        return 0.95
    return 0.75 if character.isupper() else 0.63


PIECES = re.compile(
    r"[^\s\u2e80-\uffff]+[，。；：、）」”]*\s*|[\u2e80-\uffff][，。；：、）」”]*|\s+"
)
"""What a line may break between: Latin words and Chinese characters with their closing marks."""


def wrapped(text: str, size: float, limit: float) -> list[str]:
    """The lines of a text in a box of that many inches; a longer word has lines of its own."""
    lines, line = [], ""
    for piece in PIECES.findall(text):
        parts = _parts(piece, size, limit)
        if len(parts) > 1 and line:
            lines.append(line.rstrip())
            line = ""
        for part in parts:
            if line and width((line + part).rstrip(), size) > limit:
                lines.append(line.rstrip())
                line = part.lstrip()
            else:
                line += part
    return [*lines, line.rstrip()] if line.strip() else lines or [""]


def _parts(piece: str, size: float, limit: float) -> list[str]:
    if width(piece, size) <= limit:
        return [piece]
    count = max(1, int(limit / (size / INCH)))
    return [piece[at : at + count] for at in range(0, len(piece), count)]


def height(lines: int, size: float) -> float:
    """Height of so many lines, inches."""
    return lines * size * SPACING / INCH


def fitted(text: str, sizes: tuple[float, float], room: tuple[float, float]) -> tuple[str, float]:
    """The text with the largest size, from the first down to the second, at which it fits.

    `room` is width and height in inches. What does not fit even then is cut, with an ellipsis.
    """
    largest, least = sizes
    size = largest
    while size > least and not _fits(text, size, room):
        size = max(least, size - 0.5)
    if _fits(text, size, room):
        return text, size
    return cut(text, size, room), size


def _fits(text: str, size: float, room: tuple[float, float]) -> bool:
    lines = sum(len(wrapped(part, size, room[0])) for part in text.split("\n"))
    return height(lines, size) <= room[1] + 1e-9


def cut(text: str, size: float, room: tuple[float, float]) -> str:
    """As much of the text as fits, with an ellipsis where something is left out."""
    if _fits(text, size, room):
        return text
    low, high = 0, len(text)
    while low < high:
        middle = math.ceil((low + high) / 2)
        if _fits(text[:middle].rstrip() + "…", size, room):
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"
