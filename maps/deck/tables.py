"""Native tables without ornament: a rule under the head, thin rules between rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Inches

from maps import style
from maps.deck.measure import cut, height, wrapped
from maps.deck.page import DARK, PALE, Box, rgb
from maps.deck.text import ANCHOR, Pen, write
from maps.words import Lang

PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in style without grid and colours."""

PAD = 0.08
"""Room inside a cell on each side, inches."""

LINE = 12700
"""A point in the unit of the file."""


@dataclass(frozen=True)
class Layout:
    """Widths of the columns as parts of the whole, which are numbers, and the size of the text.

    A cell takes at most `lines` lines; what is longer is cut.
    """

    widths: tuple[float, ...]
    numbers: tuple[bool, ...]
    size: float = 12.0
    lines: int = 2
    loose: float = 0.06
    """Room above and below the text of a row, inches."""


@dataclass(frozen=True)
class Content:
    """Head, rows, and whether the last row is a total."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_totalled: bool = False


def row_heights(content: Content, layout: Layout, width: float) -> list[float]:
    """Height of the head and of every row, inches."""
    return [
        _row_height(row, layout, width, most)
        for row, most in [(content.head, 4), *((row, layout.lines) for row in content.rows)]
    ]


def _row_height(row: Sequence[str], layout: Layout, width: float, most: int) -> float:
    counts = [_lines(text, layout.size, _room(layout, at, width)) for at, text in enumerate(row)]
    return height(min(most, max(counts)), layout.size) + 2 * layout.loose


def _lines(text: str, size: float, room: float) -> int:
    return sum(len(wrapped(part, size, room)) for part in text.split("\n"))


def _room(layout: Layout, at: int, width: float) -> float:
    return width * layout.widths[at] / sum(layout.widths) - 2 * PAD


def fitting(content: Content, layout: Layout, box: Box) -> int:
    """How many rows, from the first, fit the box together with the head and a total."""
    heights = row_heights(content, layout, box.width)
    room = box.height - heights[0] - (heights[-1] if content.is_totalled else 0.0)
    body = heights[1:-1] if content.is_totalled else heights[1:]
    used, count = 0.0, 0
    for high in body:
        used += high
        if used > room + 1e-6:
            break
        count += 1
    return count


def table(  # noqa: PLR0913, PLR0917 - one parameter a thing that differs
    slide: Any, box: Box, content: Content, layout: Layout, lang: Lang, name: str
) -> float:
    """The table stands at the top of the box; returns where it ends, inches."""
    heights = row_heights(content, layout, box.width)
    place = box._replace(height=sum(heights))
    rows = (content.head, *content.rows)
    frame = slide.shapes.add_table(len(rows), len(content.head), *place.emu)
    frame.name = name
    found = frame.table
    _plain(found)
    for at, column in enumerate(found.columns):
        column.width = Inches(box.width * layout.widths[at] / sum(layout.widths))
    for at, row in enumerate(rows):
        found.rows[at].height = Inches(heights[at])
        is_total = content.is_totalled and at == len(rows) - 1
        for column, text in enumerate(row):
            pen = _pen(at, is_total, column, layout)
            limit = (_room(layout, column, box.width), heights[at] - 2 * layout.loose)
            _fill(found.cell(at, column), cut(text, layout.size, limit), pen, lang)
    return place.top + place.height


def _pen(row: int, is_total: bool, column: int, layout: Layout) -> Pen:
    align = "right" if layout.numbers[column] else "left"
    bold = row == 0 or is_total
    colour = DARK if row == 0 else style.INK
    return Pen(layout.size, layout.size, colour, bold, align, "bottom" if row == 0 else "middle")


def _fill(cell: Any, text: str, pen: Pen, lang: Lang) -> None:
    cell.margin_left = cell.margin_right = Inches(PAD)
    cell.margin_top = cell.margin_bottom = Inches(0.02)
    cell.vertical_anchor = ANCHOR[pen.anchor]
    write(cell.text_frame, text, pen, lang)
    is_head = pen.bold and pen.anchor == "bottom"
    is_total = pen.bold and not is_head
    _under(cell, DARK if is_head else style.RULE, 1.25 if is_head else 0.5)
    if is_total:
        cell.fill.solid()
        cell.fill.fore_color.rgb = rgb(PALE)
    else:
        cell.fill.background()


def _under(cell: Any, colour: str, points: float) -> None:
    """A rule under the cell and none on its other sides."""
    properties = cell._tc.get_or_add_tcPr()
    for side in ("lnL", "lnR", "lnT", "lnB"):
        line = etree.SubElement(properties, qn(f"a:{side}"))
        if side != "lnB":
            line.set("w", "0")
            etree.SubElement(line, qn("a:noFill"))
            continue
        line.set("w", str(int(points * LINE)))
        solid = etree.SubElement(line, qn("a:solidFill"))
        etree.SubElement(solid, qn("a:srgbClr")).set("val", colour.removeprefix("#"))


def _plain(table_: Any) -> None:
    properties = table_._tbl.tblPr
    properties.set("bandRow", "0")
    properties.find(qn("a:tableStyleId")).text = PLAIN_STYLE
