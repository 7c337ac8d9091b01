"""The sheet of settings as the document that `case.yaml` would be."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from inputs.csv_text import BLANKS
from inputs.errors import Problem, did_you_mean
from inputs.workbook.cells import Cells, positions
from inputs.workbook.layout import HEAD_COLUMNS, HEAD_SHEET, SETTING, VALUE, setting_fields
from inputs.yaml_text import Document, Position


class HeadSheet(NamedTuple):
    """Settings as a document, row of every setting, letters of the column of values, problems."""

    document: Document | None
    rows: Mapping[str, int]
    value: str
    problems: tuple[Problem, ...]


def read_settings(book: str, cells: Cells | None) -> HeadSheet:
    """The filled settings of the sheet; a blank value takes the default."""
    if cells is None:
        return HeadSheet(None, {}, "B", ())
    header = [cell.strip(BLANKS) for cell in cells.rows[0]] if cells.rows else []
    problems = [*cells.problems, *_heading_problems(book, header)]
    if problems:
        return HeadSheet(None, {}, "B", tuple(problems))
    places = header.index(SETTING), header.index(VALUE)
    lines: dict[Position, int] = {}
    content: dict[str, Any] = {}
    rows: dict[str, int] = {}
    for row, name, value in _filled(cells, *places):
        fault = _fault(name, value, rows)
        if fault:
            cell = f"{positions(header)[SETTING]}{row}"
            problems.append(Problem(book, row, name, None, *fault, HEAD_SHEET, cell))
        elif name:
            rows[name] = row
            _enter(name, value, row, content, lines)
    return HeadSheet(Document(content, lines, ()), rows, positions(header)[VALUE], tuple(problems))


def _heading_problems(book: str, header: list[str]) -> Iterator[Problem]:
    for column in HEAD_COLUMNS[:2]:
        if column not in header:
            fix = "Write 'setting' and 'value' into row 1."
            yield Problem(book, 1, column, None, "is missing", fix, HEAD_SHEET)


def _filled(cells: Cells, name: int, value: int) -> Iterator[tuple[int, str, str]]:
    """Row, name and value of every row below the headings."""
    for row, texts in enumerate(cells.rows[1:], 2):
        padded = [*texts, *[""] * (max(name, value) + 1 - len(texts))]
        yield row, padded[name].strip(BLANKS), padded[value].strip(BLANKS)


def _fault(name: str, value: str, rows: Mapping[str, int]) -> tuple[str, str] | None:
    """Message and fix if the row sets nothing that exists, or sets it again."""
    if not name:
        return ("is a value without a setting", "Name the setting.") if value else None
    if name not in setting_fields():
        return "is not a setting", did_you_mean(name, setting_fields())
    if name in rows:
        return f"is already in row {rows[name]}", "Delete one of the two rows."
    return None


def _enter(
    name: str, value: str, row: int, content: dict[str, Any], lines: dict[Position, int]
) -> None:
    """The document holds the value under its dotted name, and the row where it stands."""
    *groups, last = path = tuple(name.split("."))
    lines[path] = row
    if not value:
        return
    for group in groups:
        content = content.setdefault(group, {})
    if is_list(setting_fields()[name]):
        content[last] = [item.strip(BLANKS) for item in value.split(",")]
        lines.update({(*path, index): row for index in range(len(content[last]))})
    else:
        content[last] = value


def is_list(info: FieldInfo) -> bool:
    """Whether the setting takes several names, joined by commas in a cell."""
    return get_origin(info.annotation) is tuple


def choices(info: FieldInfo) -> tuple[str, ...]:
    """What the drop-down of a setting offers; nothing where any value may be typed."""
    if info.annotation is bool:
        return "on", "off"
    if get_origin(info.annotation) is Literal:
        return tuple(map(str, get_args(info.annotation)))
    return ()
