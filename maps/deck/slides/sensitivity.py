"""The slide of sensitivity: how far the value moves between the ends of each assumption."""

from typing import Any

from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE

from maps import style
from maps.deck.charts import chart, coloured, labelled, legend, quiet_axes
from maps.deck.measure import cut, height
from maps.deck.page import BODY, MIDDLE, SMALL, Box
from maps.deck.shapes import named
from maps.deck.telling import Telling, begin, fact_notes, grid_notes
from maps.deck.text import Pen, text_box
from maps.story.both import EMPTY, Both
from maps.story.measures import printed
from maps.story.records import Grid, Line

MOST = 8
DIGITS = "#,##0.0"
LABEL = 4.2
"""Width of a category's name, inches."""


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck, unless the run has no sensitivities."""
    grid = telling.story.grids.get("assumptions")
    if grid is None:
        return
    headings = telling.story.headings
    heading = telling.of(headings.get("sensitivity", grid.title))
    notes = [*fact_notes(telling, "swing_low", "swing_high"), *grid_notes(telling, grid)]
    slide = begin(telling, heading, notes)
    lines = grid.lines[:MOST]
    _tornado(slide, telling, grid, lines)
    named(slide.shapes[-1], telling.of(grid.title), telling.say("chart_about", title=heading))
    base = printed(telling.plan.objective, EMPTY, 1)
    texts = [telling.say("base_line", base=base), *_how(telling, grid, lines)]
    if len(grid.lines) > MOST:
        texts.append(telling.say("more_rows", shown=MOST, rest=len(grid.lines) - MOST))
    place = Box(BODY.left, BODY.top + BODY.height - 0.25, BODY.width, 0.25)
    stop = "；" if telling.lang == "zh" else "; "
    text_box(slide, place, stop.join(texts), Pen(11, 10, style.SOFT), telling.lang)


def _how(telling: Telling, grid: Grid, lines: tuple[Line, ...]) -> list[str]:
    """How the ends were found, each way once."""
    at = [column.key for column in grid.columns].index("ends")
    return list(
        dict.fromkeys(telling.of(c) for line in lines if isinstance(c := line.cells[at], Both))
    )


def _tornado(slide: Any, telling: Telling, grid: Grid, lines: tuple[Line, ...]) -> None:
    """Bars from the base to the money at both ends, the greatest swing on top."""
    unit = telling.say("value_axis")
    series = {
        telling.say(f"{end}_end", unit=unit): [_number(grid, one, f"money_{end}") for one in lines]
        for end in ("low", "high")
    }
    names = [_name(telling, grid, line) for line in lines]
    box = BODY._replace(height=BODY.height - 0.3)
    found = chart(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, names, series, DIGITS)
    coloured(found, (style.CIRCLE, MIDDLE))
    labelled(found, DIGITS, 10)
    legend(found)
    quiet_axes(found)
    found.plots[0].gap_width, found.plots[0].overlap = 45, 100
    found.category_axis.reverse_order = True
    found.value_axis.crosses = XL_AXIS_CROSSES.CUSTOM
    found.value_axis.crosses_at = telling.plan.objective


def _number(grid: Grid, line: Line, key: str) -> float | None:
    cell = line.cells[[column.key for column in grid.columns].index(key)]
    return float(cell) if isinstance(cell, int | float) else None


def _name(telling: Telling, grid: Grid, line: Line) -> str:
    """The assumption, and its range."""
    ends = [_number(grid, line, key) for key in ("low", "base", "high")]
    said = " / ".join("–" if end is None else f"{end:g}" for end in ends)
    text = cut(telling.of(line.name), SMALL, (LABEL, height(1, SMALL)))
    return f"{text} [{said}]"
