"""The sheet of sums and charts: charts above, below them the tables that they are drawn from."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from maps.book.blocks import Block, Spot, write_block
from maps.book.cells import put
from maps.book.charts import DRAWN, SIZE
from maps.book.filled import SAYS, TITLE
from maps.book.looks import Looks
from maps.book.page import set_scaled_page
from maps.book.vocabulary import say
from maps.words import Lang

ROW_PIXELS = 24
CHART_ROWS = SIZE["height"] // ROW_PIXELS + 2
ACROSS = 2
"""Charts side by side."""

WIDTHS = (34, *(13,) * 11)
"""Widths of the columns in characters: names, then numbers."""

SECOND = 5
"""Column at which the right-hand charts begin."""


class Placed(NamedTuple):
    """A block and where it stands."""

    block: Block
    spot: Spot


def placed(blocks: Sequence[Block], lang: Lang) -> tuple[Placed, ...]:
    """The blocks below each other, under as many rows of charts as they need."""
    row = 3 + CHART_ROWS * -(-len(blocks) // ACROSS)
    found = []
    for block in blocks:
        found.append(Placed(block, Spot(say("overview", lang), row + 1)))
        row += len(block.rows) + 4
    return tuple(found)


def write_overview(  # noqa: PLR0913, PLR0917 - what each sheet needs, and the book for charts
    book: Any, sheet: Any, looks: Looks, found: Sequence[Placed], foot: str, lang: Lang
) -> None:
    """The sheet holds a native chart for every block, and the blocks."""
    sheet.hide_gridlines(2)
    sheet.set_default_row(ROW_PIXELS * 0.75)
    for place, width in enumerate(WIDTHS):
        sheet.set_column(place, place, width)
    put(sheet, TITLE, 0, say("overview", lang), looks.title)
    put(sheet, SAYS, 0, say("overview_says", lang), looks.subtitle)
    sheet.set_row(TITLE, 26)
    last = SAYS
    for number, (block, spot) in enumerate(found):
        write_block(sheet, looks, block, spot)
        row, column = 3 + CHART_ROWS * (number // ACROSS), SECOND * (number % ACROSS)
        chart = DRAWN[block.key](book, block, spot)
        sheet.insert_chart(row, column, chart, {"description": block.title})
        last = spot.heading + len(block.rows)
    breaks = [2 + CHART_ROWS * rows for rows in (2, -(-len(found) // ACROSS))]
    set_scaled_page(sheet, foot, (last, len(WIDTHS) - 1), breaks)
