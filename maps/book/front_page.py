"""The first sheet as it is filled from the top, section by section."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from maps.book.blocks import Block, Live, Spot, write_block, write_live
from maps.book.cells import formula, put
from maps.book.figures import number_look
from maps.book.looks import Looks
from maps.book.marks import bar
from maps.book.prose import LINE, lines, prose
from maps.book.vocabulary import say
from maps.story.measures import SHARE
from maps.story.records import Fact, Grid, Story
from maps.words import Lang

WIDTHS = (52, 20, 20, 20, 20, 40)
"""Widths of the columns in characters."""

LAST = len(WIDTHS) - 1


ABOUT = ("case", "scenario", "horizon", "base_year", "status", "run", "solver")
"""What is told of the run at the end."""


class Listing(NamedTuple):
    """A sheet as the summary lists it."""

    name: str
    says: str
    rows: int


class FrontPage:
    """The sheet as it is filled from the top; `row` is the next free one."""

    def __init__(self, sheet: Any, looks: Looks, lang: Lang) -> None:
        self._sheet, self._looks, self._lang, self.row = sheet, looks, lang, 0
        sheet.hide_gridlines(2)
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)

    def head(self, story: Story) -> None:
        """Case, scenario, horizon, status and run."""
        told = {key: both.of(self._lang) for key, both in story.about.items()}
        put(self._sheet, 0, 0, told["case"], self._looks.title)
        parts = [told[key] for key in ("scenario", "horizon", "status") if told.get(key)]
        dot = " ・ " if self._lang == "zh" else " · "
        put(self._sheet, 1, 0, dot.join([*parts, told["run"]]), self._looks.subtitle)
        self._sheet.set_row(0, 28)
        self.row = 3

    def section(self, key: str) -> None:
        """A heading across the page."""
        self._band(say(key, self._lang))

    def _band(self, title: str) -> None:
        for place in range(LAST + 1):
            self._sheet.write_blank(self.row, place, None, self._looks.section)
        put(self._sheet, self.row, 0, title, self._looks.section)
        self._sheet.set_row(self.row, 20)
        self.row += 1

    def texts(self, key: str, lines: Iterable[str], look: Any) -> None:
        """A section of texts that run across the page."""
        self.section(key)
        for line in lines:
            prose(self._sheet, self.row, (0, LAST), line, look, sum(WIDTHS))
            self.row += 1
        self.row += 1

    def figures(self, found: Sequence[tuple[Fact, Live | float]]) -> None:
        """Every headline figure with its unit and source."""
        self.section("figures")
        heads = ("figure", "value", "unit", "figure_source", "", "how")
        self._headings(heads, numbers=(1,))
        for fact, value in found:
            look = self._looks.of[number_look(fact)]
            label = fact.label.of(self._lang)
            put(self._sheet, self.row, 0, label, self._looks.label)
            self._sheet.set_row(self.row, LINE * lines(label, WIDTHS[0]) + 2)
            write_live(self._sheet, (self.row, 1), value, look)
            unit = "" if fact.unit == SHARE else fact.unit.of(self._lang)
            said = (unit, f"{fact.source.file}: {fact.source.column}", "",
                    fact.source.how.of(self._lang))  # fmt: skip
            for place, text in enumerate(said, 2):
                self._sheet.write_blank(self.row, place, None, self._looks.text)
                put(self._sheet, self.row, place, text, self._looks.text)
            self.row += 1
        self.row += 1

    def _headings(self, keys: Sequence[str], numbers: Sequence[int] = ()) -> None:
        for place, key in enumerate(keys):
            look = self._looks.number_heading if place in numbers else self._looks.heading
            self._sheet.write_blank(self.row, place, None, look)
            put(self._sheet, self.row, place, say(key, self._lang) if key else "", look)
        self.row += 1

    def block(self, block: Block | None) -> None:
        """A block with bars behind its first amounts."""
        if block is None:
            return
        spot = Spot(say("summary", self._lang), self.row + 1)
        write_block(self._sheet, self._looks, block, spot)
        last = spot.heading + len(block.rows)
        for place in (1, 3, 4):
            self._sheet.conditional_format(spot.heading + 1, place, last, place, bar())
        self.row = last + 2

    def grounds(self, grid: Grid | None) -> None:
        """The shares of evidence."""
        if grid is None:
            return
        self._band(say("grounds", self._lang))
        first = self.row + 1
        heads = [grid.first, *(column.label for column in grid.columns)]
        for place, head in enumerate(heads):
            look = self._looks.number_heading if place else self._looks.heading
            put(self._sheet, self.row, place, head.of(self._lang), look)
        for row, line in enumerate(grid.lines, first):
            put(self._sheet, row, 0, line.name.of(self._lang), self._looks.text)
            for place, cell in enumerate(line.cells, 1):
                value = cell if isinstance(cell, float) else None
                put(self._sheet, row, place, value, self._looks.of["part"])
        self.row = first + len(grid.lines) + 1
        self._sheet.conditional_format(first, 1, self.row - 2, len(grid.columns), bar(1.0))

    def verdict(self, verdict: tuple[str, str]) -> None:
        """Whether all checks hold, worked out anew when the workbook is opened."""
        self.section("checks")
        formula(self._sheet, (self.row, 0), verdict[0], self._looks.good, verdict[1])
        self.row += 2

    def sheets(self, found: Sequence[Listing]) -> None:
        """Every sheet as a link, with what it holds."""
        self.section("sheets")
        self._headings(("sheets", "rows", "holds", "", "", ""), numbers=(1,))
        for name, says, rows in found:
            self._sheet.write_url(self.row, 0, f"internal:'{name}'!A1", self._looks.link, name)
            put(self._sheet, self.row, 1, rows or None, self._looks.rows)
            prose(self._sheet, self.row, (2, LAST), says, self._looks.wrapped, sum(WIDTHS[2:]))
            self.row += 1
        self.row += 1

    def about(self, story: Story) -> None:
        """What the run is."""
        self.section("about")
        for key in ABOUT:
            both = story.about[key]
            put(self._sheet, self.row, 0, say(f"about_{key}", self._lang), self._looks.text)
            put(self._sheet, self.row, 1, both.of(self._lang), self._looks.plain)
            self.row += 1
