"""The slide of value and gain by province, as a native chart."""

from pptx.enum.chart import XL_CHART_TYPE

from maps import style
from maps.deck.charts import chart, coloured, labelled, legend, quiet_axes
from maps.deck.page import BODY, LIGHT, MIDDLE
from maps.deck.shapes import named
from maps.deck.telling import Telling, begin, grid_notes

SHOWN = ("value", "worth", "gain")
COLOURS = (LIGHT, MIDDLE, style.CIRCLE)
DIGITS = "#,##0.0;−#,##0.0;0.0"


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck, unless the run compares nothing."""
    grid, headings = telling.story.grids["provinces"], telling.story.headings
    columns = [column for column in grid.columns if column.key in SHOWN]
    if not columns:
        return
    heading = headings.get("shares", grid.title)
    slide = begin(telling, telling.of(heading), grid_notes(telling, grid, *SHOWN))
    series = {
        f"{telling.of(column.label)}（{telling.of(column.unit)}）": [
            float(cell) if isinstance(cell, int | float) else None
            for cell in grid.column(column.key)
        ]
        for column in columns
    }
    names = [telling.of(line.name) for line in grid.lines]
    found = chart(slide, BODY, XL_CHART_TYPE.COLUMN_CLUSTERED, names, series, DIGITS)
    title = telling.say("chart_about", title=telling.of(heading))
    named(slide.shapes[-1], telling.of(grid.title), title)
    coloured(
        found,
        [
            colour
            for key, colour in zip(SHOWN, COLOURS, strict=True)
            if key in {c.key for c in columns}
        ],
    )
    labelled(found, DIGITS)
    legend(found)
    quiet_axes(found)
    found.plots[0].gap_width, found.plots[0].overlap = 60, -5
