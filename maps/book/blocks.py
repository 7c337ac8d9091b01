"""Small tables that a workbook works out from its sheets: formulas with their present values."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from maps.book.cells import amount, formula, put
from maps.book.filled import Filled
from maps.book.looks import Looks
from optimizer.plan.plan import Cell


class Live(NamedTuple):
    """A formula and its value."""

    text: str
    value: float


Row = tuple[Cell | Live, ...]


class Block(NamedTuple):
    """A small table: a title, headings, the measure of each column, and rows."""

    key: str
    title: str
    headings: tuple[str, ...]
    measures: tuple[str, ...]
    rows: tuple[Row, ...]


class Spot(NamedTuple):
    """Where a block stands: its sheet, the row of its headings, and its left column."""

    sheet: str
    heading: int
    left: int = 0

    def span(self, block: Block, column: int) -> list[str | int]:
        """The cells of a column as a chart names them."""
        place = self.left + column
        return [self.sheet, self.heading + 1, place, self.heading + len(block.rows), place]


def sum_where(filled: Filled, key: str, where: Sequence[tuple[str, Cell]]) -> Live:
    """The sum of a column over the rows that hold these values."""
    rows = zip(*(filled.cells(name) for name, _ in where), filled.cells(key), strict=True)
    wanted = tuple(value for _, value in where)
    value = sum(amount(cell) for *found, cell in rows if tuple(found) == wanted)
    return Live(_sum_text(filled, key, where), float(value))


def _sum_text(filled: Filled, key: str, where: Sequence[tuple[str, Cell]]) -> str:
    """The formula; letter by letter where a condition would count other codes as well."""
    if any(value in filled.twins.get(name, ()) for name, value in where):
        tests = (_exactly(filled.far_span(name), value) for name, value in where)
        return f"=SUMPRODUCT({'*'.join(tests)},{filled.far_span(key)})"
    tests = (f",{filled.far_span(name)},{_literal(value)}" for name, value in where)
    return f"=SUMIFS({filled.far_span(key)}{''.join(tests)})"


def _exactly(span: str, value: Cell) -> str:
    """One for every cell that holds just this value, else nothing."""
    test = f"EXACT({span},{_literal(value)})" if isinstance(value, str) else f"({span}={value})"
    return f"({test}*1)"


def sum_all(filled: Filled, key: str) -> Live:
    """The sum of a column."""
    return Live(f"=SUM({filled.far_span(key)})", float(sum(map(amount, filled.cells(key)))))


def _literal(value: Cell) -> str:
    """A value as a formula states it; a text in quotes."""
    return f'"{value}"' if isinstance(value, str) else str(value)


def write_block(sheet: Any, looks: Looks, block: Block, spot: Spot) -> None:
    """The block stands below its title, which is one row above the headings."""
    put(sheet, spot.heading - 1, spot.left, block.title, looks.section)
    for place in range(1, len(block.headings)):
        sheet.write_blank(spot.heading - 1, spot.left + place, None, looks.section)
    for place, heading in enumerate(block.headings):
        look = looks.number_heading if place else looks.heading
        put(sheet, spot.heading, spot.left + place, heading, look)
    for row, cells in enumerate(block.rows, spot.heading + 1):
        for place, (cell, measure) in enumerate(zip(cells, block.measures, strict=True)):
            write_live(sheet, (row, spot.left + place), cell, looks.of[measure])


def write_live(sheet: Any, at: tuple[int, int], cell: Cell | Live, look: Any) -> None:
    """The cell holds the value, or the formula with its value."""
    if isinstance(cell, Live):
        formula(sheet, at, cell.text, look, cell.value)
    else:
        put(sheet, *at, cell, look)
