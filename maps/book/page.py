"""How a sheet prints: across, as wide as pages, headings on every page, a foot that says what it
is from."""

from collections.abc import Sequence
from typing import Any

A3, A4 = 8, 9
WIDEST_A4, WIDEST_A3 = 230, 340
"""Characters of all columns beyond which a page shrinks the type below what can be read."""

SCALE = 60
"""Percent at which two charts fit side by side across A4."""

LONGEST_FOOT = 110
"""Characters of a foot; Excel takes 255, with its codes, and a mark that is one counts twice."""


def set_page(
    sheet: Any, foot: str, rows: tuple[int | None, int], widths: Sequence[float], tall: int = 0
) -> None:
    """The sheet prints across, all columns on one page or few, with the foot.

    `rows` are the row of the headings, if there are any, and the last one; `tall` is the most
    pages, if they are limited.
    """
    heading, last = rows
    _set_paper(sheet, A4 if sum(widths) <= WIDEST_A4 else A3)
    sheet.fit_to_pages(-(-int(sum(widths)) // WIDEST_A3), tall)
    if heading is not None:
        sheet.repeat_rows(heading)
    sheet.print_area(0, 0, last, max(len(widths) - 1, 0))
    _set_foot(sheet, foot)


def set_scaled_page(sheet: Any, foot: str, corner: tuple[int, int], breaks: list[int]) -> None:
    """The sheet prints across on A4 and goes to a new page at these rows.

    Excel leaves such breaks out where a sheet is fitted to the page, so its scale is fixed.
    """
    _set_paper(sheet, A4)
    sheet.set_print_scale(SCALE)
    sheet.set_h_pagebreaks(breaks)
    sheet.print_area(0, 0, *corner)
    _set_foot(sheet, foot)


def _set_paper(sheet: Any, paper: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)


def _set_foot(sheet: Any, foot: str) -> None:
    sheet.set_footer(f"&L&8{escaped(foot)}&C&8&A&R&8&P / &N")


def escaped(text: str) -> str:
    """The text with no mark that a foot takes for a code; a blank keeps digits from the size."""
    return f" {text[:LONGEST_FOOT].replace('&', '&&')}"
