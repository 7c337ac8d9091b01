"""The slide of evidence: grades behind the value, what stages gave up, and what is not reached."""

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE

from maps import style
from maps.deck.charts import chart, coloured, labelled, legend, quiet_axes, readable
from maps.deck.page import BODY, DARK, TEXT, Box
from maps.deck.shapes import named
from maps.deck.tables import Content, Layout, fitting, table
from maps.deck.telling import Telling, begin, fact_notes, grid_notes
from maps.deck.text import Pen, text_box
from maps.story.records import Grid

LEFT = Box(BODY.left, BODY.top, 5.7, BODY.height)
RIGHT = Box(BODY.left + 6.1, BODY.top, BODY.width - 6.1, BODY.height)
COLOURS = (DARK, style.SEQUENTIAL[2], style.SEQUENTIAL[1], style.CIRCLE)


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck, unless the run records no evidence."""
    grids, headings = telling.story.grids, telling.story.headings
    if "evidence" not in grids or "evidence" not in headings:
        return
    notes = [*fact_notes(telling, "assumed"), *grid_notes(telling, grids["evidence"])]
    for key in ("stages", "shortfalls"):
        notes += grid_notes(telling, grids[key]) if key in grids else []
    slide = begin(telling, telling.of(headings["evidence"]), notes)
    _shares(slide, telling, grids["evidence"])
    end = _stages(slide, telling, RIGHT)
    _missed(slide, telling, RIGHT._replace(top=end, height=RIGHT.top + RIGHT.height - end))


def _shares(slide: Any, telling: Telling, grid: Grid) -> None:
    """Shares of every grade, stacked to the whole."""
    names = [telling.of(column.label) for column in grid.columns]
    series = {
        telling.of(line.name): [
            float(c) if isinstance(c, int | float) else None for c in line.cells
        ]
        for line in grid.lines
    }
    _title(slide, telling, LEFT, telling.say("evidence_title"))
    box = LEFT._replace(top=LEFT.top + 0.35, height=LEFT.height - 0.35)
    found = chart(slide, box, XL_CHART_TYPE.COLUMN_STACKED_100, names, series, "0%")
    about = telling.say("chart_about", title=telling.of(grid.title))
    named(slide.shapes[-1], telling.of(grid.title), about)
    coloured(found, COLOURS)
    labelled(found, "0%")
    readable(found, COLOURS)
    legend(found)
    quiet_axes(found)
    found.plots[0].gap_width = 60


def _title(slide: Any, telling: Telling, box: Box, text: str) -> None:
    text_box(slide, box._replace(height=0.3), text, Pen(TEXT, 11, bold=True), telling.lang)


def _stages(slide: Any, telling: Telling, box: Box) -> float:
    grid = telling.story.grids.get("stages")
    if grid is None:
        return box.top
    _title(slide, telling, box, telling.say("stages_title"))
    head = (telling.of(grid.first), *(telling.head(column) for column in grid.columns))
    rows = tuple(
        (
            telling.of(line.name),
            *(telling.cell(c, k) for c, k in zip(line.cells, grid.columns, strict=True)),
        )
        for line in grid.lines
    )
    layout = Layout((1.2, 1.1, 1.0, 3.2), (False, True, True, False), 12, 2, 0.05)
    place = box._replace(top=box.top + 0.35)
    return table(slide, place, Content(head, rows), layout, telling.lang, grid.key) + 0.3


def _missed(slide: Any, telling: Telling, box: Box) -> None:
    """Targets and coverage that are not reached, most missed first."""
    grid = telling.story.grids.get("shortfalls")
    if grid is None:
        return
    missed = grid.numbers("missed")
    lines = [line for line in grid.lines if missed.get(line.code, 0.0) > 0]
    if not lines:
        _title(slide, telling, box, telling.say("all_reached"))
        return
    _title(slide, telling, box, telling.say("missed_title"))
    keep = [at for at, column in enumerate(grid.columns) if column.key != "kind"]
    head = (telling.of(grid.first), *(telling.head(grid.columns[at]) for at in keep))
    rows = tuple(
        (telling.of(line.name), *(telling.cell(line.cells[at], grid.columns[at]) for at in keep))
        for line in lines
    )
    layout = Layout((2.2, 0.8, 1.05, 1.2, 1.1), (False, True, True, True, True), 11, 2, 0.04)
    place = box._replace(top=box.top + 0.35, height=box.height - 0.6)
    count = fitting(Content(head, rows), layout, place)
    end = table(slide, place, Content(head, rows[:count]), layout, telling.lang, grid.key)
    if count < len(rows):
        said = telling.say("more_rows", shown=count, rest=len(rows) - count)
        text_box(
            slide,
            Box(box.left, end + 0.04, box.width, 0.2),
            said,
            Pen(10, 10, style.SOFT),
            telling.lang,
        )
