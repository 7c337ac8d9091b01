"""The font of static maps: Noto Sans SC from a dependency, never from the system."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from maps.unfit import UnfitError

MEASURED_AT = 100
"""Size in points at which widths are measured; they are proportional to the size."""


UNBROKEN = re.compile(
    r"(?:（[^（）]{1,16}）|[（「]?(?:[^\u2e80-\uffff\s]+|[\u2e80-\uffff]))[，。；：、）」]*\s*|\s+"
)
"""A piece of text that stays on one line: a short bracket, a Latin word, or a Chinese character."""


REWRITE = "Write it with other characters."


class GlyphError(UnfitError):
    """A text holds a character that the font lacks."""

    def __init__(self, character: str, place: str, fix: str = REWRITE) -> None:
        super().__init__(
            f"the map's font has no character '{character}' (U+{ord(character):04X}), "
            f"which stands in {place}. {fix}"
        )
        self.character = character
        self.place = place
        """Where it stands: rows of tables, or the text itself."""


@cache
def path() -> Path:
    """Where the font file lies."""
    return Path(str(files("zhplot").joinpath("fonts", "NotoSansSC-Regular.ttf")))


@cache
def covered() -> frozenset[int]:
    """The code points that the font can draw."""
    return frozenset(FT2Font(str(path())).get_charmap())


def checked(text: str) -> str:
    """The text; GlyphError names the first character that the font lacks."""
    for character in text:
        if ord(character) not in covered() and character != "\n":
            raise GlyphError(character, f"'{text}'")
    return text


def properties(size: float) -> FontProperties:
    """The font at a size in points."""
    return FontProperties(fname=str(path()), size=size)


@cache
def _font() -> FT2Font:
    font = FT2Font(str(path()))
    font.set_size(MEASURED_AT, 72)
    return font


@cache
def _advance(character: str) -> float:
    """How far a character moves the pen, over the font size."""
    glyph = _font().load_char(ord(character), flags=LoadFlags.NO_HINTING)
    return float(glyph.linearHoriAdvance) / 65536 / MEASURED_AT


def width(text: str, size: float) -> float:
    """Width of the text's longest line, points; pairs that move closer are not counted."""
    return max(sum(map(_advance, line)) for line in checked(text).split("\n")) * size


def cut(text: str, size: float, limit: float) -> str:
    """The text, with its end left out where it is wider than `limit` points."""
    if width(text, size) <= limit:
        return text
    kept = text
    while kept and width(f"{kept}…", size) > limit:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def wrapped(text: str, size: float, limit: float) -> list[str]:
    """The text in lines of at most `limit` points, as UNBROKEN allows."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and width((line + piece).rstrip(), size) > limit:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """What a line may break between."""
    return UNBROKEN.findall(text)
