"""Cells that say what they hold: text is never a formula or a link, numbers keep every digit."""

import math
import re
from typing import Any

from inputs.workbook.layout import LONGEST_CELL
from inputs.workbook.numbers import Exact
from optimizer.plan.plan import Cell

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML forbids or discourages; a file that holds them does not open."""

REPLACED = "\ufffd"
CUT = "…"

FONT = {"font_name": "Microsoft YaHei", "font_size": 10}


def options() -> dict[str, Any]:
    """How a workbook is begun: nothing that a text says is run, linked or turned into a number.

    Anew for every workbook, because XlsxWriter writes into what it is given.
    """
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": dict(FONT),
    }


def safe(text: str) -> str:
    """The text as a cell can hold it: no character that XML forbids, cut where it is too long."""
    clean = NOT_IN_XML.sub(REPLACED, text.replace("\r\n", "\n").replace("\r", "\n"))
    if _units(clean) <= LONGEST_CELL:
        return clean
    held = clean.encode("utf-16-le")[: 2 * (LONGEST_CELL - 1)]
    return held.decode("utf-16-le", "ignore") + CUT


def _units(text: str) -> int:
    """Length of a text as Excel counts it: rare characters are two."""
    return len(text) + sum(mark > "\uffff" for mark in text)


def amount(cell: Cell) -> float:
    """The cell as a number; one without counts as nothing."""
    return float(cell) if isinstance(cell, int | float) else 0.0


def put(sheet: Any, row: int, column: int, value: Cell, look: Any) -> None:
    """The cell holds the value; nothing where there is none or where it is not finite."""
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, safe(value), look)
    elif isinstance(value, float):
        if math.isfinite(value):
            sheet.write_number(row, column, Exact(value), look)
    elif value is not None:
        sheet.write_number(row, column, int(value), look)


def formula(sheet: Any, at: tuple[int, int], text: str, look: Any, value: float | str) -> None:
    """The cell works the formula out when it is opened, and shows the value until then."""
    shown = Exact(value) if isinstance(value, float) else value
    sheet.write_formula(*at, text, look, shown)
