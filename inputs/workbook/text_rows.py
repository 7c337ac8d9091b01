"""Rows of the two sheets of texts, and the cell where every line of a text stands."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from inputs.csv_text import BLANKS
from inputs.errors import Problem
from inputs.workbook.cells import Cells, padded, positions
from inputs.workbook.layout import LEVERS, NAMED, SCENARIOS, TEXT, text_file
from inputs.workbook.positions import Spot

FILE_STEM = re.compile(r"[^\W_][\w .()+-]{0,79}")
"""What the name of a scenario may be, because a folder keeps it as the name of a file."""

NAME_FIX = "Use letters, digits, spaces, '_', '-' and '.', at most 80 characters."


Pieces = list[tuple[int, str]]
"""Parts of a text that stand in cells below each other, each with its row."""


class TextRow(NamedTuple):
    """A text with its name, the spot of the name, and those of the lines of the text."""

    name: str
    text: str
    at: Spot
    lines: tuple[Spot, ...]


class TextRows(NamedTuple):
    """Levers and scenarios of a workbook as they are written, and what is wrong with their form."""

    levers: tuple[TextRow, ...]
    scenarios: tuple[TextRow, ...]
    problems: tuple[Problem, ...]


def read_text_rows(book: str, cells: Mapping[str, Cells]) -> TextRows:
    """Names and texts of the two sheets; a row without a name goes on with the text above it."""
    problems: list[Problem] = []
    levers, scenarios = (tuple(_rows(book, s, cells.get(s), problems)) for s in (LEVERS, SCENARIOS))
    return TextRows(levers, scenarios, tuple(problems))


def spots(book: str, rows: TextRows) -> Mapping[str, tuple[Spot, ...]]:
    """Where each line of `levers.yaml` and of every scenario stands, by the file it would be."""
    levers = chain(*([row.at] * bool(row.name) + [*row.lines] for row in rows.levers))
    found = {text_file(book, f"{SCENARIOS}/{row.name}.yaml"): row.lines for row in rows.scenarios}
    return found | ({text_file(book, f"{LEVERS}.yaml"): tuple(levers)} if rows.levers else {})


def _rows(book: str, sheet: str, cells: Cells | None, problems: list[Problem]) -> list[TextRow]:
    """The rows of a sheet; problems are added to the list."""
    if cells is None or not any(cells.rows[1:]):
        return []
    columns = (NAMED[sheet], TEXT)
    header = [cell.strip(BLANKS) for cell in cells.rows[0]]
    absent = [column for column in columns if column not in header]
    fix = "Name it in row 1."
    problems += cells.problems
    problems += [Problem(book, 1, column, None, "is missing", fix, sheet) for column in absent]
    if absent:
        return []
    name, text = map(header.index, columns)
    rows = padded(cells.rows[1:], len(header))
    filled = ((row[name].strip(BLANKS), row[text]) for row in rows)
    found = _pieces(book, sheet, filled, problems)
    naming, telling = (positions(header)[column] for column in columns)
    return [
        _text_row(name, _spot(sheet, naming, pieces[0][0]), telling, pieces)
        for name, pieces in found.items()
    ]


def _pieces(
    book: str, sheet: str, rows: Iterable[tuple[str, str]], problems: list[Problem]
) -> dict[str, Pieces]:
    """The pieces of every text by its name; problems are added to the list."""
    found: dict[str, Pieces] = {}
    above: Pieces | None = None
    for row, (name, text) in enumerate(rows, 2):
        if above is not None and not name:
            above += [(row, text)] if text.strip() else []
            continue
        fault = _fault(sheet, name, text.strip(), found)
        above = [(row, text)] if name or text.strip() else None
        if fault:
            problems.append(Problem(book, row, NAMED[sheet], name or None, *fault, sheet))
        elif above:
            found[name] = above
    return found


def _spot(sheet: str, letters: str, row: int, line: int = 1) -> Spot:
    return Spot(sheet, row, f"{letters}{row}", line)


def _text_row(name: str, at: Spot, letters: str, pieces: Pieces) -> TextRow:
    """The text of the pieces without blank lines around it, and the spots of its lines."""
    lines = [
        (_spot(at.sheet, letters, row, number), line)
        for row, piece in pieces
        for number, line in enumerate(unix(piece).split("\n"), 1)
    ]
    first = next((n for n, (_, line) in enumerate(lines) if line), 0)
    text = "\n".join(line for _, line in lines[first:]).rstrip()
    return TextRow(name, text, at, tuple(spot for spot, _ in lines[first:]))


def _fault(sheet: str, name: str, text: str, found: Mapping[str, Pieces]) -> tuple[str, str] | None:
    if sheet == SCENARIOS and (name or text) and not FILE_STEM.fullmatch(name):
        return "is not a name for a scenario", NAME_FIX
    if name and not text:
        return "has no text", "Write its YAML text beside it, or delete the row."
    if name in found:
        return f"is already in row {found[name][0][0]}", "Delete one of the two rows."
    return None


def unix(text: str) -> str:
    """The text with line breaks of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
