"""Every label of the maps in Chinese and English."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, Protocol, TypeAlias

from inputs.case import Case
from maps.vocabulary import WORDS

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None
"""What a page can be told."""

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")

LONGEST = 40
"""Longer names are cut on maps; tables carry them whole."""


class Text(NamedTuple):
    """A label in both languages."""

    zh: str
    en: str

    def told(self, lang: Lang) -> str:
        """The label in the language."""
        return self[LANGS.index(lang)]


class Named(Protocol):
    """A record with a name in both languages."""

    @property
    def name_zh(self) -> str:
        """Chinese name, may be empty."""

    @property
    def name_en(self) -> str:
        """English name, may be empty."""


def word(key: str, lang: Lang, **parts: str | int) -> str:
    """The label in the language, with its parts filled in."""
    text = WORDS[key][LANGS.index(lang)]
    return text.format(**parts) if parts else text


def name(record: Named | None, code: str, lang: Lang) -> str:
    """The record's name in the language, else in the other one, else its code; one line.

    English names get the plain apostrophe: the font draws the curly one as wide as a character.
    """
    if record is None:
        return code
    first, second = (record.name_zh, record.name_en)[:: 1 if lang == "zh" else -1]
    found = tidy(first or second or code)
    return found.replace("’", "'") if lang == "en" else found


def short(text: str) -> str:
    """A place name without its rank: 上海市 → 上海, 江苏省 → 江苏."""
    return text[:-1] if len(text) > 2 and text[-1] in "市省" else text


def province(case: Case, code: str, lang: Lang) -> str:
    """The short name of a province."""
    return short(name(case.provinces.get(code) or case.regions.get(code), code, lang))


def tidy(text: str) -> str:
    """The text on one line, at most LONGEST characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def digits(values: Sequence[float]) -> int:
    """How many decimals tell the values apart without drowning them: three leading figures."""
    largest = max((abs(value) for value in values), default=0.0)
    steps = ((100, 0), (10, 1), (1, 2), (0.1, 3))
    return next((places for bound, places in steps if largest >= bound), 4 if largest else 0)


def amount(value: float, places: int) -> str:
    """The value with thousands separated; a true minus, and no minus on zero."""
    text = f"{value:,.{places}f}"
    if not text.strip("-0.,"):
        return text.lstrip("-")
    return text.replace("-", "−")


def signed(value: float, places: int, plus: bool) -> str:
    """The value as `amount` writes it; with `plus`, what is above zero carries its sign too."""
    text = amount(value, places)
    return f"+{text}" if plus and value > 0 and text.strip("0.,") else text


def round_amount(value: float) -> str:
    """A round number of a legend, without idle zeros."""
    return f"{value:,g}"


def percent(share: float) -> str:
    """The share as a whole percentage; little is not written as nothing."""
    if 0 < share < 0.005:
        return "<1%"
    return f"{100 * share:.0f}%"


def listed(items: Sequence[str], lang: Lang) -> str:
    """The items in a row."""
    return ("、" if lang == "zh" else ", ").join(items)
