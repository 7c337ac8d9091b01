"""Texts that run across several columns, in rows as high as they need."""

import math
from collections.abc import Sequence
from typing import Any

from inputs.workbook.table_writer import display_width
from maps.book.cells import safe
from optimizer.plan.plan import Cell

LINE = 15
"""Height of a line in points, at ten points of type."""

LETTER, CHARACTER = 0.9, 1.9
"""Widths of a letter and of a Chinese character, in digits of Microsoft YaHei, on average."""

SLACK = 0.95
"""Share of a line that is filled before a word goes to the next."""


def prose(  # noqa: PLR0913, PLR0917 - a cell and its width
    sheet: Any, row: int, places: tuple[int, int], text: str, look: Any, width: float
) -> None:
    """The text stands in the merged cells of the row, all of it in sight."""
    first, last = places
    sheet.merge_range(row, first, row, last, "", look)
    sheet.write_string(row, first, safe(text), look)
    sheet.set_row(row, LINE * lines(text, width) + 3)


def set_heights(sheet: Any, first: int, columns: Sequence[tuple[Sequence[Cell], float]]) -> None:
    """Rows are as high as their long texts need; each column comes with its width."""
    counts = [[lines(str(cell or ""), width) for cell in cells] for cells, width in columns]
    for row, found in enumerate(zip(*counts, strict=True), first):
        if max(found) > 1:
            sheet.set_row(row, LINE * max(found) + 2)


def lines(text: str, width: float) -> int:
    """How many lines the text fills in a width of so many characters."""
    parts = text.split("\n")
    return sum(max(1, math.ceil(_filled(part) / (width * SLACK))) for part in parts)


def _filled(text: str) -> float:
    """Width of a text in digits of its type, in which columns are measured."""
    wide = display_width(text) - len(text)
    return LETTER * (len(text) - wide) + CHARACTER * wide
