"""Levers and scenarios of a case in a workbook: one row for each, as a name and its YAML text."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from textwrap import indent

from inputs.errors import InputProblems, Problem, refuse_if_any
from inputs.workbook.layout import LONGEST_CELL, NAMED, Texts
from inputs.workbook.package import open_package
from inputs.workbook.sheets import read_sheets
from inputs.workbook.text_rows import FILE_STEM, NAME_FIX, read_text_rows, unix
from inputs.yaml_text import Document, read_yaml

MOST_LINES = 250
"""Lines that are written to a cell; Excel promises to keep 253."""


def workbook_texts(path: str | Path) -> Texts:
    """Text of the levers, blank if there are none, and texts of the scenarios by name."""
    package = open_package(Path(path))
    sheets = read_sheets(package, tuple(NAMED))
    rows = read_text_rows(package.name, sheets.cells)
    refuse_if_any([*(p for p in sheets.problems if p.sheet in NAMED), *rows.problems])
    levers = join_levers([(row.name, row.text) for row in rows.levers])
    return Texts(levers, {row.name: f"{row.text}\n" for row in rows.scenarios})


def join_levers(rows: list[tuple[str, str]]) -> str:
    """The text of `levers.yaml`: each text indented below its name; without a name as it is."""
    return "".join(
        f"{name}:\n{indent(text, '  ')}\n" if name else f"{text}\n" for name, text in rows
    )


def split_levers(text: str) -> list[tuple[str, str]]:
    """Name and text of every lever, from which `join_levers` makes a text of the same meaning.

    A text that is not a plain mapping of names stays whole, without a name.
    """
    if not text.strip():
        return []
    whole = [("", unix(text).strip("\n").rstrip())]
    try:
        document = read_yaml("levers.yaml", text)
        rows = list(_pieces(text, document))
        joined = read_yaml("levers.yaml", join_levers(rows))
    except InputProblems:
        return whole
    return rows if joined.content == document.content else whole


def _pieces(text: str, document: Document) -> Iterator[tuple[str, str]]:
    lines = text.splitlines()
    starts = [document.lines[(name,)] - 1 for name in document.content]
    for name, (start, end) in zip(document.content, pairwise([*starts, len(lines)]), strict=True):
        inline = lines[start].partition(":")[2].strip()
        below = lines[start + 1 : end]
        depth = min((_depth(line) for line in below if _says_something(line)), default=0)
        body = [line[depth:] if _depth(line) >= depth else line.lstrip() for line in below]
        yield name, "\n".join([inline, *body] if inline else body).strip("\n").rstrip()


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def pieces_of(text: str) -> list[str]:
    """The text in pieces of whole lines, each of which fits into a cell."""
    pieces: list[list[str]] = [[]]
    size = 0
    for line in text.split("\n"):
        size += _size(line) + 1
        if pieces[-1] and (size > LONGEST_CELL or len(pieces[-1]) == MOST_LINES):
            pieces.append([])
            size = _size(line) + 1
        pieces[-1].append(line)
    return ["\n".join(lines) for lines in pieces]


def _size(text: str) -> int:
    """Length of a text as Excel counts it: rare characters are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def text_faults(texts: Texts) -> Iterator[Problem]:
    """Lines that do not fit into a cell, and scenarios whose names would not be read back."""
    for name, text in (("levers", texts.levers), *texts.scenarios.items()):
        longest = max(map(_size, text.split("\n")))
        if longest >= LONGEST_CELL:
            message = f"has a line of {longest:,} characters, and a cell holds {LONGEST_CELL:,}"
            fix = "Keep the case as a folder, or break the line."
            yield Problem(f"{name}.yaml", message=message, fix=fix)
    for name in texts.scenarios:
        if not FILE_STEM.fullmatch(name):
            message = "is not a name for a scenario in a workbook"
            yield Problem(f"{name}.yaml", message=message, fix=NAME_FIX)
