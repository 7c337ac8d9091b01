"""The text of a formula as numbers, words and signs."""

import re
from collections.abc import Iterator

SIGNS = "×/+−√^()"
_TOKEN = re.compile(rf"[{re.escape(SIGNS)}]|[^\s{re.escape(SIGNS)}]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_BREAK = re.compile(r"[()]|[:=,;](?=\s|$)")
PAPER = re.compile(r"\bpapers?\b")


def is_number(token: str) -> bool:
    """Whether the token is a number; a sign that hangs on to it makes it a word."""
    return _NUMBER.fullmatch(token) is not None


def tokens(text: str) -> tuple[str, ...]:
    """Numbers, words and signs in their order; `×/+−√^` and parentheses are signs."""
    return tuple(_TOKEN.findall(text))


def parts(text: str) -> Iterator[str]:
    """The pieces of a text between `:`, `=`, `,` and `;` that stand outside of parentheses.

    A break counts where a blank or the end follows, so that 10,000 or 3:2 stay whole.
    """
    depth, start = 0, 0
    for found in _BREAK.finditer(text):
        sign = found.group()
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and sign not in "()":
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]
