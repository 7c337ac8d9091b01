"""The path grammar: how a setting or the cells of a table are named, everywhere alike.

    equity.tolerance                                   a setting
    projects.capital_yi_cny                            the column in every row
    energy[region=310000,year=2025].budget_yi_kwh      the column in the rows that fit

A value stands bare, or in single or double quotes if it holds a comma, bracket, quote or equals
sign; a quote within is written twice.
"""

import re
from typing import NamedTuple

from inputs.errors import shown

LONGEST_PATH = 1000
"""Characters of the longest path; the longest of a built-in case has about 80."""

NAME = re.compile(r"[A-Za-z0-9_]+")
SPACE = re.compile(r"\s*")
VALUE = re.compile(r"""\s*("(?:[^"]|"")*"|'(?:[^']|'')*'|[^,\[\]"'=]*)\s*""")
BARE = re.compile(r"""[^\s,\[\]"'=](?:[^,\[\]"'=]*[^\s,\[\]"'=])?""")

EXAMPLES = "Write it as equity.tolerance or energy[region=310000,year=2025].budget_yi_kwh."

Where = tuple[tuple[str, tuple[str, ...]], ...]
"""Columns with the values that a row may have there; every column must fit."""


class Path(NamedTuple):
    """Dotted names, and what rows must hold; only a path into a table has the latter."""

    names: tuple[str, ...]
    where: Where = ()


class PathError(Exception):
    """A path or a change cannot be followed: the value seen, what is wrong, and how to fix it."""

    def __init__(self, value: str | None, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.value = value
        self.message = message
        self.fix = fix


def read_path(text: str) -> Path:
    """The path that the text writes; raises PathError where it breaks the grammar."""
    if len(text) > LONGEST_PATH:
        message = f"is no path: it has {len(text):,} characters, and the limit is {LONGEST_PATH:,}"
        raise PathError(text, message)
    path, end = _path(text)
    if end != len(text):
        raise _malformed(text, end)
    return path


def read_assignment(text: str) -> tuple[Path, str]:
    """Path and value of `path=value`; the value may hold anything."""
    path, end = _path(text[:LONGEST_PATH])
    if text[end : end + 1] != "=":
        raise _malformed(text, end, "Write it as PATH=VALUE.")
    return path, text[end + 1 :].strip()


def path_text(path: Path) -> str:
    """The path as `read_path` reads it, values quoted only where they must be."""
    if not path.where:
        return ".".join(path.names)
    pairs = (f"{column}={_value_text(value)}" for column, (value,) in path.where)
    return f"{path.names[0]}[{','.join(pairs)}].{'.'.join(path.names[1:])}"


def _value_text(value: str) -> str:
    return value if BARE.fullmatch(value) else '"' + value.replace('"', '""') + '"'


def _path(text: str) -> tuple[Path, int]:
    """The path at the start of the text, and where it ends."""
    first, at = _name(text, 0)
    where: Where = ()
    if text[at : at + 1] == "[":
        where, at = _where(text, at + 1)
        if text[at : at + 1] != ".":
            raise _malformed(text, at, "Name the column after the bracket, as in [year=2025].x.")
    names = [first]
    while text[at : at + 1] == ".":
        name, at = _name(text, at + 1)
        names.append(name)
    if where and len(names) != 2:
        raise _malformed(text, at)
    return Path(tuple(names), where), at


def _where(text: str, at: int) -> tuple[Where, int]:
    """The pairs from behind the opening bracket on, and where the closing one ends."""
    pairs: list[tuple[str, tuple[str, ...]]] = []
    while True:
        column, at = _name(text, at)
        if text[at : at + 1] != "=":
            raise _malformed(text, at, "Write column=value in the brackets.")
        if column in dict(pairs):
            raise PathError(text, f"names {shown(column)} twice", "Name a column once.")
        found = VALUE.match(text, at + 1)
        raw, at = (found[1], found.end()) if found else ("", at + 1)
        pairs.append((column, (_plain(raw),)))
        if text[at : at + 1] == "]":
            return tuple(pairs), _after_blanks(text, at + 1)
        if text[at : at + 1] != ",":
            raise _malformed(text, at, "Close the bracket, and quote values that hold , = [ ].")
        at += 1


def _plain(raw: str) -> str:
    """The value without its quotes."""
    if raw[:1] in ("'", '"'):
        return raw[1:-1].replace(raw[0] * 2, raw[0])
    return raw.strip()


def _name(text: str, at: int) -> tuple[str, int]:
    """The name at the position, blanks around it left out, and where they end."""
    start = _after_blanks(text, at)
    found = NAME.match(text, start)
    if not found:
        raise _malformed(text, start)
    return found[0], _after_blanks(text, found.end())


def _after_blanks(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _malformed(text: str, at: int, fix: str = EXAMPLES) -> PathError:
    place = f"at {shown(text[at:])}" if at < len(text) else "at its end"
    return PathError(text, f"is no path: it breaks off {place}", fix)
