"""Levers and scenarios of a case in a workbook: one row for each, as a name and its YAML text."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from textwrap import indent

from inputs.csv_text import BLANKS
from inputs.errors import InputProblems, Problem, refuse_if_any
from inputs.workbook.cells import Cells
from inputs.workbook.layout import LEVERS, LONGEST_CELL, NAMED, SCENARIOS, TEXT, Texts
from inputs.workbook.package import open_package
from inputs.workbook.sheets import read_sheets
from inputs.yaml_text import Document, read_yaml

FILE_STEM = re.compile(r"[^\W_][\w .()+-]{0,79}")
"""What the name of a scenario may be, because a folder keeps it as the name of a file."""

MOST_LINES = 250
"""Lines that are written to a cell; Excel promises to keep 253."""

NAME_FIX = "Use letters, digits, spaces, '_', '-' and '.', at most 80 characters."


def workbook_texts(path: str | Path) -> Texts:
    """Text of the levers, blank if there are none, and texts of the scenarios by name."""
    package = open_package(Path(path))
    sheets = read_sheets(package, tuple(NAMED))
    problems = [p for p in sheets.problems if p.sheet in NAMED]
    rows = {name: _rows(package.name, name, sheets.cells.get(name), problems) for name in NAMED}
    refuse_if_any(problems)
    return Texts(join_levers(rows[LEVERS]), {name: f"{text}\n" for name, text in rows[SCENARIOS]})


def text_problems(book: str, cells: Mapping[str, Cells]) -> tuple[Problem, ...]:
    """What is wrong with the form of the two sheets of texts."""
    problems: list[Problem] = []
    for name in NAMED:
        _rows(book, name, cells.get(name), problems)
    return tuple(problems)


def _rows(
    book: str, sheet: str, cells: Cells | None, problems: list[Problem]
) -> list[tuple[str, str]]:
    """Names and texts of a sheet; problems are added to the list.

    A row without a name goes on with the text above it.
    """
    if cells is None or not any(cells.rows[1:]):
        return []
    problems += cells.problems
    columns = (NAMED[sheet], TEXT)
    header = [cell.strip(BLANKS) for cell in cells.rows[0]]
    absent = [column for column in columns if column not in header]
    problems += [
        Problem(book, 1, c, None, "is missing", "Name it in row 1.", sheet) for c in absent
    ]
    if absent:
        return []
    found: dict[str, tuple[int, list[str]]] = {}
    above: list[str] | None = None
    for row, texts in enumerate(cells.rows[1:], 2):
        name, text = (texts[at] if at < len(texts) else "" for at in map(header.index, columns))
        name = name.strip(BLANKS)
        if above is not None and not name:
            above += [text] if text.strip() else []
            continue
        fault = _fault(sheet, name, text.strip(), found)
        above = [text] if name or text.strip() else None
        if fault:
            problems.append(Problem(book, row, NAMED[sheet], name or None, *fault, sheet))
        elif above:
            found[name] = row, above
    return [(name, _unix("\n".join(pieces))) for name, (_, pieces) in found.items()]


def _fault(
    sheet: str, name: str, text: str, found: Mapping[str, tuple[int, list[str]]]
) -> tuple[str, str] | None:
    if sheet == SCENARIOS and (name or text) and not FILE_STEM.fullmatch(name):
        return "is not a name for a scenario", NAME_FIX
    if name and not text:
        return "has no text", "Write its YAML text beside it, or delete the row."
    if name in found:
        return f"is already in row {found[name][0]}", "Delete one of the two rows."
    return None


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip()


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
    whole = [("", _unix(text))]
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
