"""The slide of capital by sector and year of start, as a native chart."""

from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION

from maps import style
from maps.deck.charts import chart, coloured, legend, quiet_axes
from maps.deck.page import BODY, DARK, MIDDLE
from maps.deck.shapes import named
from maps.deck.telling import Telling, begin, grid_notes

MOST = 8
"""Sectors with a colour of their own; the rest is summed."""

COLOURS = (
    DARK, MIDDLE, style.SEQUENTIAL[2], style.SEQUENTIAL[1], style.BELOW[2], style.BELOW[1],
    style.BELOW[0], style.CIRCLE, style.HATCH,
)  # fmt: skip
DIGITS = "#,##0.0"


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck, unless nothing is placed."""
    grid = telling.story.grids.get("sectors")
    if grid is None or "sectors" not in telling.story.headings:
        return
    heading = telling.of(telling.story.headings["sectors"])
    slide = begin(telling, heading, grid_notes(telling, grid, grid.columns[0].key))
    years = [column.key for column in grid.columns]
    rows = [
        (telling.of(line.name), [float(c) for c in line.cells if isinstance(c, int | float)])
        for line in grid.lines
    ]
    shown, rest = (rows[:MOST], rows[MOST:]) if len(rows) > MOST + 1 else (rows, [])
    if rest:
        summed = [sum(amounts[at] for _, amounts in rest) for at in range(len(years))]
        shown = [*shown, (telling.say("other_sectors", count=len(rest)), summed)]
    found = chart(slide, BODY, XL_CHART_TYPE.COLUMN_STACKED, years, dict(shown), DIGITS)
    named(slide.shapes[-1], telling.of(grid.title), telling.say("chart_about", title=heading))
    coloured(found, COLOURS)
    legend(found, XL_LEGEND_POSITION.RIGHT)
    quiet_axes(found, show_values=True)
    found.value_axis.tick_labels.number_format = "#,##0"
    found.value_axis.tick_labels.number_format_is_linked = False
    found.value_axis.has_title = True
    found.value_axis.axis_title.text_frame.text = telling.say("value_axis")
    found.plots[0].gap_width = 55
