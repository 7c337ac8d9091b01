"""The slides that compare provinces, and the leading regions where there are more."""

from maps import style
from maps.deck import gains
from maps.deck.measure import width
from maps.deck.page import BODY, Box
from maps.deck.tables import PAD, Content, Layout, fitting, table
from maps.deck.telling import Telling, begin, fact_notes, grid_notes
from maps.deck.text import Pen, text_box
from maps.story.records import Grid, Line

REGIONS_AT_MOST = 15

NAMES_AT_MOST = 2.2
"""Inches that names take beside their numbers; a longer one is cut."""


def add(telling: Telling) -> None:
    """A slide of provinces; for cases of more regions than provinces also one of regions."""
    grids, headings = telling.story.grids, telling.story.headings
    provinces, regions = grids["provinces"], grids["regions"]
    heading = telling.of(headings.get("gains", provinces.title))
    notes = [
        *fact_notes(telling, "gain", "largest_gain", "least_gain"),
        *grid_notes(telling, provinces),
    ]
    end = _slide(telling, heading, notes, provinces, 12.0)
    gains.add(telling, telling.deck.slides[-1], end)
    if len(regions.lines) > len(provinces.lines):
        heading = telling.of(headings.get("regions", regions.title))
        ordered = sorted(regions.lines, key=lambda line: (-_first(line), line.code))
        _slide(telling, heading, grid_notes(telling, regions), regions, 11.5, tuple(ordered))


def _first(line: Line) -> float:
    cell = line.cells[0] if line.cells else None
    return float(cell) if isinstance(cell, int | float) else 0.0


def _slide(  # noqa: PLR0913, PLR0917 - one parameter a thing that differs
    telling: Telling,
    heading: str,
    notes: list[str],
    grid: Grid,
    size: float,
    lines: tuple[Line, ...] | None = None,
) -> float:
    """A table of the grid with its total, as many rows as fit, and how many more there are.

    Returns where the table ends, inches.
    """
    slide = begin(telling, heading, notes)
    told = lines if lines is not None else grid.lines
    head = (telling.of(grid.first), *(telling.head(column) for column in grid.columns))
    every = [_row(telling, grid, line) for line in (*told, *((grid.total,) if grid.total else ()))]
    count = len(grid.columns)
    layout = _layout([row[0] for row in every], count, size)
    content = Content(head, tuple(every), grid.total is not None)
    fit = min(REGIONS_AT_MOST, fitting(content, layout, BODY._replace(height=BODY.height - 0.35)))
    shown = content
    if fit < len(told):
        rows = (*every[:fit], *(every[len(told) :]))
        shown = Content(head, rows, grid.total is not None)
    end = table(slide, BODY, shown, layout, telling.lang, grid.key)
    if fit < len(told):
        said = telling.say("more_rows", shown=fit, rest=len(told) - fit)
        place = Box(BODY.left, end + 0.08, BODY.width, 0.25)
        text_box(slide, place, said, Pen(11, 10, style.SOFT), telling.lang)
    return end


def _layout(names: list[str], count: int, size: float) -> Layout:
    """Columns of numbers that are equally wide beside names that are not cut, if they may be."""
    equal = BODY.width / (count + 1.05)
    longest = max((width(name, size) for name in names), default=0.0) + 2 * PAD + 0.05
    first = min(max(1.05 * equal, longest), NAMES_AT_MOST)
    rest = (BODY.width - first) / count
    return Layout((first, *(rest,) * count), (False, *(True,) * count), size, 1, 0.07)


def _row(telling: Telling, grid: Grid, line: Line) -> tuple[str, ...]:
    cells = (
        telling.cell(cell, column) for cell, column in zip(line.cells, grid.columns, strict=True)
    )
    return (telling.of(line.name), *cells)
