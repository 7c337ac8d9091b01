"""Tables of the story as HTML."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from maps.story.both import Both
from maps.story.records import Column, Grid, Line
from maps.web.markup import Html, joined, tag
from maps.web.telling import Telling


class Shown(NamedTuple):
    """A column with its place in the lines, and whether it holds numbers or texts."""

    at: int
    column: Column
    kind: str


PLAIN = ("", "%", "年", "个")
"""Units that a heading does not repeat."""


def table(telling: Telling, grid: Grid, keys: Sequence[str] = (), most: int = 0) -> Html:
    """The grid with the columns named, or all; at most so many lines, and how many more there are.

    It can be pushed sideways where the screen is narrow.
    """
    columns = [
        Shown(at, column, _kind(telling, grid.lines, at))
        for at, column in enumerate(grid.columns)
        if not keys or column.key in keys
    ]
    lines = grid.lines[:most] if most else grid.lines
    body = [_row(telling, line, columns) for line in lines]
    if grid.total is not None:
        body.append(_row(telling, grid.total, columns, "total"))
    first = tag("th", telling.of(grid.first), scope="col")
    head = tag("tr", first, *(_head(telling, one) for one in columns))
    caption = tag("caption", telling.of(grid.title))
    found = tag("table", caption, tag("thead", head), tag("tbody", *body))
    rest = len(grid.lines) - len(lines)
    note = Html("")
    if rest:
        files = Counter(column.source.file for column in grid.columns)
        file = files.most_common(1)[0][0]
        said = telling.say("more_rows", shown=len(lines), rest=rest, file=file)
        note = tag("p", said, class_="note")
    return joined(tag("div", found, class_="scroll"), note)


def _head(telling: Telling, one: Shown) -> Html:
    column = one.column
    unit = telling.of(column.unit)
    parts: list[str] = [telling.of(column.label)]
    if unit not in PLAIN:
        parts += [Html("<br>"), tag("small", unit)]
    source = f"{column.source.file}: {column.source.column}"
    return tag("th", *parts, scope="col", title=source, class_=one.kind)


def _kind(telling: Telling, lines: Sequence[Line], at: int) -> str:
    """Whether the column holds numbers, which stand to the right, or texts, and long ones."""
    cells = [line.cells[at] for line in lines]
    if any(isinstance(cell, int | float) for cell in cells):
        return "number"
    longest = max((len(telling.of(cell)) for cell in cells if isinstance(cell, Both)), default=0)
    return "text long" if longest > LONG else "text"


LONG = 16
"""Characters from which a text needs a wide column."""


def _row(telling: Telling, line: Line, columns: Sequence[Shown], kind: str = "") -> Html:
    cells = [
        tag("td", telling.cell(line.cells[one.at], one.column), class_=one.kind) for one in columns
    ]
    name = tag("th", telling.of(line.name), scope="row")
    return tag("tr", name, *cells, class_=kind) if kind else tag("tr", name, *cells)
