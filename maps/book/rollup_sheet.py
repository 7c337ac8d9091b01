"""A sheet of sums with a row for each thing, totals on top, and bars."""

from typing import Any

from inputs.workbook.layout import column_letter
from maps.book.blocks import Live, Row, write_live
from maps.book.cells import amount, formula, put
from maps.book.filled import FIRST, HEADING, LAST_YEAR, SAYS, SUMS, TITLE
from maps.book.looks import Looks
from maps.book.marks import bar
from maps.book.measures import MEASURES, TEXTS
from maps.book.page import set_page
from maps.book.prose import LINE, lines, set_heights
from maps.book.rollups import Head, Rollup
from maps.book.vocabulary import say
from maps.words import Lang

NAMES = 2
"""Columns of code and name, which stay in sight."""


def write_rollup(sheet: Any, looks: Looks, found: Rollup, foot: str, lang: Lang) -> None:
    """The sheet holds the sums as formulas over the sheets behind."""
    last = FIRST + max(len(found.rows), 1) - 1
    _head(sheet, looks, found, lang)
    for place, head in enumerate(found.heads):
        _column(sheet, looks, (place, head), found.rows, last)
    long = [place for place, head in enumerate(found.heads) if head.measure == "long"]
    texts = [[str(row[place]) for row in found.rows] for place in long]
    set_heights(sheet, FIRST, [(cells, MEASURES["long"].width) for cells in texts])
    absent = {"type": "cell", "criteria": "==", "value": f'"{say("state_none", lang)}"'}
    sheet.conditional_format(
        FIRST, 0, last, len(found.heads) - 1, {**absent, "format": looks.absent}
    )
    sheet.freeze_panes(FIRST, NAMES)
    sheet.autofilter(HEADING, 0, last, len(found.heads) - 1)
    whole = f"A1:{column_letter(len(found.heads))}{last + 1}"
    sheet.ignore_errors({"number_stored_as_text": whole})
    widths = [MEASURES[head.measure].width for head in found.heads]
    set_page(sheet, foot, (HEADING, last), widths)


def _head(sheet: Any, looks: Looks, found: Rollup, lang: Lang) -> None:
    put(sheet, TITLE, 0, say(found.key, lang), looks.title)
    put(sheet, SAYS, 0, say(f"{found.key}_says", lang), looks.subtitle)
    back = say("back", lang)
    sheet.write_url(TITLE, NAMES, f"internal:'{say('summary', lang)}'!A1", looks.link, back)
    sheet.set_row(TITLE, 26)
    sheet.set_row(SAYS, 18)
    sheet.set_row(LAST_YEAR, None, None, {"hidden": True})
    most = max(lines(head.heading, MEASURES[head.measure].width - 2) for head in found.heads)
    sheet.set_row(HEADING, LINE * most + 6)
    for place in range(len(found.heads)):
        sheet.write_blank(SUMS, place, None, looks.sum_label)
    put(sheet, SUMS, 0, say("sums", lang), looks.sum_label)


def _column(
    sheet: Any, looks: Looks, column: tuple[int, Head], rows: tuple[Row, ...], last: int
) -> None:
    """Heading, cells and total of a column."""
    place, head = column
    is_text = head.measure in (*TEXTS, "year")
    sheet.set_column(place, place, MEASURES[head.measure].width)
    put(sheet, HEADING, place, head.heading, looks.heading if is_text else looks.number_heading)
    for number, row in enumerate(rows, FIRST):
        write_live(sheet, (number, place), row[place], looks.of[head.measure])
    if not is_text:
        whole = 1.0 if head.measure == "share" else None
        sheet.conditional_format(FIRST, place, last, place, bar(whole))
    if head.adds:
        letters = column_letter(place + 1)
        text = f"=SUBTOTAL(109,${letters}${FIRST + 1}:${letters}${last + 1})"
        cells = [row[place] for row in rows]
        total = sum(cell.value if isinstance(cell, Live) else amount(cell) for cell in cells)
        formula(sheet, (SUMS, place), text, looks.sums[head.measure], float(total))
