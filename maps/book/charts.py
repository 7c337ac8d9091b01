"""Native charts of a workbook, each drawn from cells of one block."""

import math
from typing import Any

from maps import style
from maps.book.blocks import Block, Live, Spot
from maps.book.cells import amount
from optimizer.plan.plan import Cell

SIZE = {"width": 620, "height": 340}
TONES = (
    "#12467A", "#DE7F3F", "#3C84AE", "#BF812D", "#7DB3CB", "#5F6C76", "#BBD9DF", "#E3C58A",
    "#8C510A", "#A9AFB3", "#4A6076", "#CBD2D6",
)  # fmt: skip
"""Colours of series that have no order: blues, oranges and greys of the maps, told apart by
lightness as well."""

LABEL = 0.12
"""Share of the axis that a number beside a bar takes."""

SMALL = {"size": 9, "color": style.INK}


def province_chart(book: Any, block: Block, spot: Spot) -> Any:
    """Columns: net worth of each province beside what it would reach alone."""
    chart = book.add_chart({"type": "column"})
    for column, tone in ((1, style.SEQUENTIAL[4]), (2, style.SEQUENTIAL[1])):
        chart.add_series(_series(block, spot, column, tone) | {"gap": 60, "overlap": -5})
    return _dressed(chart, block)


def sector_chart(book: Any, block: Block, spot: Spot) -> Any:
    """Stacked columns: capital by year, a part for every sector."""
    chart = book.add_chart({"type": "column", "subtype": "stacked"})
    last = spot.left + len(block.headings) - 1
    for step in range(len(block.rows)):
        row = spot.heading + 1 + step
        chart.add_series({
            "name": [spot.sheet, row, spot.left],
            "categories": [spot.sheet, spot.heading, spot.left + 1, spot.heading, last],
            "values": [spot.sheet, row, spot.left + 1, row, last],
            "fill": {"color": TONES[step % len(TONES)]}, "gap": 60,
        })  # fmt: skip
    return _dressed(chart, block)


def bar_chart(book: Any, block: Block, spot: Spot) -> Any:
    """Bars: every term of net worth, what it costs to the left."""
    chart = book.add_chart({"type": "bar"})
    labels = {"value": True, "num_format": "#,##0.0", "font": SMALL}
    tones = [style.BELOW[1] if _value(row[1]) < 0 else style.SEQUENTIAL[3] for row in block.rows]
    points = [{"fill": {"color": tone}} for tone in tones]
    chart.add_series(
        _series(block, spot, 1, style.SEQUENTIAL[3])
        | {"points": points, "data_labels": labels, "gap": 40}
    )
    return _lying(_dressed(chart, block, legend="none"), _room(block))


def tornado_chart(book: Any, block: Block, spot: Spot) -> Any:
    """Bars to both sides: change of net worth at the low and at the high end."""
    chart = book.add_chart({"type": "bar"})
    for column, tone in ((1, style.BELOW[1]), (2, style.ABOVE[1])):
        chart.add_series(_series(block, spot, column, tone) | {"gap": 40, "overlap": 100})
    return _lying(_dressed(chart, block))


def price_chart(book: Any, block: Block, spot: Spot) -> Any:
    """Columns: the price in each region, one for every year."""
    chart = book.add_chart({"type": "column"})
    count = len(block.headings) - 1
    for column in range(1, count + 1):
        tone = style.SEQUENTIAL[max(len(style.SEQUENTIAL) - 1 - count + column, 1)]
        chart.add_series(_series(block, spot, column, tone) | {"gap": 60})
    return _dressed(chart, block)


DRAWN = {
    "provinces": province_chart, "sectors": sector_chart, "terms": bar_chart,
    "tornado": tornado_chart, "energy": price_chart, "land": price_chart,
}  # fmt: skip
"""The chart of each block."""


def _series(block: Block, spot: Spot, column: int, tone: str) -> dict[str, Any]:
    return {
        "name": [spot.sheet, spot.heading, spot.left + column],
        "categories": spot.span(block, 0),
        "values": spot.span(block, column),
        "fill": {"color": tone},
    }


def _dressed(chart: Any, block: Block, legend: str = "bottom") -> Any:
    """The chart with title, quiet lines and legend."""
    chart.set_title({"name": block.title, "overlay": False,
                     "name_font": {"size": 11, "bold": True, "color": style.INK}})  # fmt: skip
    chart.set_legend({"position": legend, "font": SMALL})
    chart.set_x_axis({"num_font": SMALL, "line": {"color": style.SOFT}, "label_position": "low"})
    grid = {"visible": True, "line": {"color": style.RULE, "width": 0.5}}
    chart.set_y_axis({"num_font": SMALL, "num_format": "#,##0.##;-#,##0.##;0",
                      "line": {"none": True}, "major_gridlines": grid})  # fmt: skip
    chart.set_size(SIZE)
    chart.set_chartarea({"border": {"color": style.RULE}})
    return chart


def _value(cell: Cell | Live) -> float:
    return cell.value if isinstance(cell, Live) else amount(cell)


def _room(block: Block) -> float:
    """Where the axis begins so that the label of the lowest bar has room beside it."""
    values = [_value(row[1]) for row in block.rows]
    low, span = min([0.0, *values]), max([0.0, *values]) - min([0.0, *values])
    step = 10 ** math.floor(math.log10(span)) / 2 if span else 1.0
    return math.floor((low - LABEL * span) / step) * step if low else 0.0


def _lying(chart: Any, least: float | None = None) -> Any:
    """A chart of bars with its first row on top; the axis of names is the upright one."""
    grid = {"visible": True, "line": {"color": style.RULE, "width": 0.5}}
    chart.set_y_axis({"num_font": {**SMALL, "size": 8}, "reverse": True, "label_position": "low",
                      "interval_unit": 1, "line": {"color": style.SOFT},
                      "major_gridlines": {"visible": False}, "crossing": "max"})  # fmt: skip
    chart.set_x_axis({"num_font": SMALL, "num_format": "#,##0;-#,##0;0", "major_gridlines": grid,
                      **({} if least is None else {"min": least}),
                      "line": {"none": True}})  # fmt: skip
    return chart
