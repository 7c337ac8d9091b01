"""Value, worth and gain by province as a native chart below their table."""

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION

from maps import style
from maps.deck.charts import chart, coloured, labelled, legend, quiet_axes
from maps.deck.measure import cut, height
from maps.deck.page import BODY, LIGHT, MIDDLE, SMALL, TEXT
from maps.deck.shapes import named
from maps.deck.telling import Telling
from maps.deck.text import Pen, text_box

COLOURS = {"value": LIGHT, "worth": MIDDLE, "gain": style.CIRCLE}
DIGITS = '#,##0.0;"−"#,##0.0;0.0'
LEAST = 1.9
"""Height below which a chart cannot be read, inches."""

CATEGORY = 1.9
"""Width of the name of a province, inches."""

MOST_BARS = 8
"""Provinces that a chart can hold."""


def add(telling: Telling, slide: Any, top: float) -> None:
    """The chart stands on the slide below `top`, where there is room and anything to compare."""
    grid = telling.story.grids["provinces"]
    columns = [column for column in grid.columns if column.key in COLOURS]
    room = BODY.top + BODY.height - top - 0.2
    if not columns or room < LEAST or len(grid.lines) > MOST_BARS:
        return
    heading = telling.story.headings.get("shares", grid.title)
    place = BODY._replace(top=top + 0.2, height=0.3)
    text_box(slide, place, telling.of(heading), Pen(TEXT, 11, bold=True), telling.lang)
    series = {
        telling.say("with_unit", name=telling.of(column.label), unit=telling.of(column.unit)): [
            float(c) if isinstance(c, int | float) else None for c in grid.column(column.key)
        ]
        for column in columns
    }
    line = (CATEGORY, height(1, SMALL))
    names = [cut(telling.of(one.name), SMALL, line) for one in grid.lines]
    box = BODY._replace(top=top + 0.5, height=room - 0.3)
    found = chart(slide, box, XL_CHART_TYPE.COLUMN_CLUSTERED, names, series, DIGITS)
    about = telling.say("chart_about", title=telling.of(heading))
    named(slide.shapes[-1], telling.of(grid.title), about)
    coloured(found, [COLOURS[column.key] for column in columns])
    labelled(found, DIGITS)
    legend(found, XL_LEGEND_POSITION.RIGHT)
    quiet_axes(found)
    found.plots[0].gap_width, found.plots[0].overlap = 60, -5
