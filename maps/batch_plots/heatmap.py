"""Heat map: in which share of the scenarios a project stands in a region."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from maps import fonts, ink, style
from maps.batch_plots import labels
from maps.batch_plots.cells import LEGEND, cell, legend
from maps.batch_plots.page import SMALL, TEXT, Page, page
from maps.batch_plots.records import Batch, Column, Row
from maps.batch_plots.vocabulary import say
from maps.ink import Pen
from maps.words import Lang

MOST_ROWS = 36
MOST_COLUMNS = 45
"""More projects or regions than this cannot be read on a slide."""

NAMES, ANYWHERE = 262.0, 34.0
"""Width of the names and of the column of all regions, points."""

WIDEST, TALLEST = 90.0, 24.0
"""Largest cell, points."""


class Lattice(NamedTuple):
    """Where the cells lie and how large they are, points."""

    left: float
    top: float
    wide: float
    tall: float

    def corner(self, row: int, column: int) -> tuple[float, float]:
        """Upper left corner of a cell."""
        return self.left + column * self.wide, self.top + row * self.tall


def heatmap(
    batch: Batch, rows: Sequence[Row], columns: Sequence[Column], never: int, lang: Lang = "zh"
) -> Figure:
    """Frequencies of the first rows and of the columns that are most used.

    `rows` are the projects that are ever placed, the most contested first; `never` counts others.
    """
    shown = rows[:MOST_ROWS]
    kept = _kept(shown, len(columns))
    found = page(batch, "heatmap", lang, [_notes(len(rows), len(columns), never, lang)])
    head = _head_height(columns, kept, lang)
    wide = min(WIDEST, (found.width - NAMES - LEGEND - ANYWHERE - 16) / max(len(kept), 1))
    tall = min(TALLEST, (found.height - head) / max(len(shown), 1))
    lattice = Lattice(NAMES + 6, head, wide, tall)
    _heads(found, lattice, [columns[i] for i in kept], len(shown), lang)
    for place, row in enumerate(shown):
        _row(found, lattice, place, row, kept)
    legend(found, lang)
    return found.figure


def _kept(rows: Sequence[Row], count: int) -> list[int]:
    """Positions of the columns that are shown, in their order."""
    used = [sum(row.shares[i] for row in rows) for i in range(count)]
    return sorted(sorted(range(count), key=lambda i: (-used[i], i))[:MOST_COLUMNS])


def _notes(rows: int, columns: int, never: int, lang: Lang) -> str:
    """How the rows were chosen, and what is not drawn."""
    notes = [say("heatmap_note", lang)] if rows > MOST_ROWS else []
    if rows > MOST_ROWS:
        notes.append(say("rows_left", lang, count=rows - MOST_ROWS))
    if columns > MOST_COLUMNS:
        notes.append(say("columns_left", lang, count=columns - MOST_COLUMNS))
    notes.append(say("never", lang, count=never))
    return ("；" if lang == "zh" else "; ").join(notes)


def _upright(text: str, lang: Lang) -> bool:
    """Whether a name is written from top to bottom, a character below the other."""
    return lang == "zh" and all(ord(mark) >= 0x2E80 for mark in text)


def _head_height(columns: Sequence[Column], kept: Sequence[int], lang: Lang) -> float:
    """Height of the names of the regions, points."""
    texts = [columns[i].label for i in kept] + [say("anywhere", lang)]
    high = [
        1.15 * SMALL * len(text) if _upright(text, lang) else fonts.width(text, SMALL)
        for text in texts
    ]
    return min(max(high), 110.0) + 6


def _heads(page_: Page, lattice: Lattice, columns: Sequence[Column], rows: int, lang: Lang) -> None:
    """Names of the regions over their columns, and a line where another province begins."""
    bottom = lattice.top + rows * lattice.tall
    texts = [*(column.label for column in columns), say("anywhere", lang)]
    for place, text in enumerate(texts):
        x = lattice.left + (place + 0.5) * lattice.wide
        if place == len(columns):
            x = _anywhere(lattice, len(columns)) + ANYWHERE / 2
        found = labels.one_line(text, SMALL, 105.0)
        upright = _upright(found, lang)
        pen = Pen(SMALL, ha="center", va="bottom", turn=0.0 if upright else 90.0)
        ink.text(page_.axes, (x, lattice.top - 3), "\n".join(found) if upright else found, pen)
    for place in range(1, len(columns)):
        if columns[place].province != columns[place - 1].province:
            x = lattice.left + place * lattice.wide
            top = (x, lattice.top - 4)
            page_.axes.add_line(
                Line2D([x, x], [top[1], bottom], color=style.PROVINCE_BORDER, linewidth=1, zorder=4)
            )


def _anywhere(lattice: Lattice, columns: int) -> float:
    return lattice.left + columns * lattice.wide + 5


def _row(page_: Page, lattice: Lattice, place: int, row: Row, kept: Sequence[int]) -> None:
    """A project: its name and a cell for every region, and one for all of them."""
    size = min(TEXT, 0.86 * lattice.tall)
    middle = lattice.top + (place + 0.5) * lattice.tall
    name = labels.one_line(row.label, size, NAMES)
    ink.text(page_.axes, (NAMES, middle), name, Pen(size, ha="right", va="center_baseline"))
    for column, at in enumerate(kept):
        cell(page_, lattice.corner(place, column), (lattice.wide, lattice.tall), row.shares[at])
    corner = _anywhere(lattice, len(kept)), lattice.top + place * lattice.tall
    cell(page_, corner, (ANYWHERE, lattice.tall), row.anywhere)
