"""The slide of the largest projects and where they stand."""

from maps import style
from maps.deck.page import BODY, Box
from maps.deck.tables import Content, Layout, fitting, table
from maps.deck.telling import Telling, begin, grid_notes
from maps.deck.text import Pen, text_box

MOST = 12
LAYOUT = Layout(
    (3.1, 1.9, 0.9, 0.9, 0.8, 0.7, 3.7), (False, False, True, True, True, True, False), 11, 2, 0.04
)


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck, unless nothing is placed."""
    grid = telling.story.grids.get("projects")
    if grid is None:
        return
    slide = begin(
        telling, telling.of(telling.story.headings["projects"]), grid_notes(telling, grid)
    )
    head = (telling.of(grid.first), *(telling.head(column) for column in grid.columns))
    lines = (*grid.lines, *((grid.total,) if grid.total else ()))
    rows = [
        (
            telling.of(line.name),
            *(telling.cell(c, k) for c, k in zip(line.cells, grid.columns, strict=True)),
        )
        for line in lines
    ]
    rows[-1] = tuple("" if cell == "–" else cell for cell in rows[-1])
    box = BODY._replace(height=BODY.height - 0.35)
    count = min(MOST, fitting(Content(head, tuple(rows), True), LAYOUT, box))
    shown = [*rows[: min(count, len(grid.lines))], rows[-1]]
    end = table(slide, box, Content(head, tuple(shown), True), LAYOUT, telling.lang, grid.key)
    if count < len(grid.lines):
        said = telling.say("more_rows", shown=count, rest=len(grid.lines) - count)
        place = Box(BODY.left, end + 0.08, BODY.width, 0.25)
        text_box(slide, place, said, Pen(11, 10, style.SOFT), telling.lang)
