"""The text of a formula as numbers, words and signs."""

import re
from collections.abc import Iterator

SIGNS = "×/+−√^()"
_TOKEN = re.compile(rf"[{re.escape(SIGNS)}]|[^\s{re.escape(SIGNS)}]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_BREAK = re.compile(r"[()]|[:=,;](?=\s|$)")
PAPER = re.compile(r"\bpapers?\b")
NUMBER, WORD, PRINTED = "0", "word", "paper"
"""Kinds of tokens; a sign is a kind of its own."""


def tokens(text: str) -> tuple[str, ...]:
    """Numbers, words and signs in their order; `×/+−√^` and parentheses are signs."""
    return tuple(_TOKEN.findall(text))


def kind(token: str) -> str:
    """Whether a token is a sign, a number, a word that names papers, or another word.

    A sign that hangs on to a number makes it a word.
    """
    if token in SIGNS:
        return token
    if _NUMBER.fullmatch(token):
        return NUMBER
    return PRINTED if PAPER.search(token) else WORD


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
