"""The slide of scarce resources: what more of them is worth, and where they are tightest."""

from typing import Any

from maps import style
from maps.deck.page import BODY, Box
from maps.deck.tables import Content, Layout, fitting, table
from maps.deck.telling import Telling, begin, fact_notes, grid_notes
from maps.deck.text import Pen, text_box
from maps.story.both import EMPTY, Both
from maps.story.measures import printed
from maps.story.records import Cell, Grid, Line

MOST = 11
MOST_RULES = 8
LAYOUT = Layout((3.6, 1.3, 1.8, 2.3, 1.7, 1.9), (False, True, False, True, True, True), 11, 2, 0.04)


def add(telling: Telling) -> None:
    """The slide stands at the end of the deck, unless the run has no prices."""
    grid = telling.story.grids.get("limits")
    if grid is None:
        return
    notes = [*fact_notes(telling, "bottleneck", "bottleneck_price"), *grid_notes(telling, grid)]
    rules = telling.story.grids.get("rules")
    notes += grid_notes(telling, rules, "binding") if rules else []
    slide = begin(telling, telling.of(telling.story.headings["limits"]), notes)
    head = _head(telling, grid)
    rows = tuple(_row(telling, grid, line) for line in grid.lines)
    box = BODY._replace(height=BODY.height - 0.75)
    count = min(MOST, fitting(Content(head, rows), LAYOUT, box))
    end = table(slide, box, Content(head, rows[:count]), LAYOUT, telling.lang, grid.key)
    _below(slide, telling, count, end)


def _head(telling: Telling, grid: Grid) -> tuple[str, ...]:
    named = {column.key: column for column in grid.columns}
    return (
        telling.of(grid.first), telling.head(named["one_percent"]), telling.head(named["dearest"]),
        telling.say("price_head"), telling.head(named["limit"]), telling.say("holds"),
    )  # fmt: skip


def _row(telling: Telling, grid: Grid, line: Line) -> tuple[str, ...]:
    cells: dict[str, Cell] = dict(zip([c.key for c in grid.columns], line.cells, strict=True))
    columns = {column.key: column for column in grid.columns}
    said = {key: telling.cell(cells[key], columns[key]) for key in columns}
    unit = telling.of(cells["limit_unit"]) if isinstance(cells["limit_unit"], Both) else ""
    ends = [_end(telling, cells[key]) for key in ("holds_from", "holds_to")]
    return (
        telling.of(line.name), said["one_percent"], said["dearest"],
        f"{said['price']} {said['price_unit']}", f"{said['limit']} {unit}",
        telling.say("range_cell", low=ends[0], high=ends[1]),
    )  # fmt: skip


def _end(telling: Telling, cell: Cell) -> str:
    return printed(cell, EMPTY, None) if isinstance(cell, int | float) else telling.say("open_end")


def _below(slide: Any, telling: Telling, count: int, end: float) -> None:
    """How many resources are not shown, and how many rows of each rule bind."""
    grid, rules = telling.story.grids["limits"], telling.story.grids.get("rules")
    texts = []
    if count < len(grid.lines):
        texts.append(telling.say("more_rows", shown=count, rest=len(grid.lines) - count))
    if rules:
        binding = rules.numbers("binding")
        order = sorted(rules.lines, key=lambda line: -binding[line.code])
        named = [
            telling.say("rule_count", name=telling.of(line.name), count=int(binding[line.code]))
            for line in order[:MOST_RULES]
        ]
        if len(order) > MOST_RULES:
            named.append(telling.say("others", count=len(order) - MOST_RULES))
        stop = "、" if telling.lang == "zh" else ", "
        texts.append(telling.say("rules_note", names=stop.join(named)))
    place = Box(BODY.left, end + 0.1, BODY.width, min(0.66, BODY.top + BODY.height - end))
    text_box(slide, place, "\n".join(texts), Pen(11, 10, style.SOFT), telling.lang)
