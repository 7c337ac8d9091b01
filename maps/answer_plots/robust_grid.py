"""The cells of the picture of robust plans: where they lie, and how regret is coloured."""

from math import isnan
from typing import NamedTuple

from maps import fonts, ink, style, words
from maps.answer_plots.robust_words import say
from maps.batch_plots.page import SMALL, Page, box, frame, tick_texts, ticks
from maps.ink import Pen
from maps.words import Lang

NAMES, NUMBERS = 190.0, 186.0
"""Width of the names at the left and of the three columns at the right, points."""

LEGEND, HEAD = 26.0, 20.0
"""Height of the legend and of the head of the columns, points."""

WIDEST, TALLEST = 110.0, 28.0
"""Largest cell, points."""

NOTHING = 1e-6
"""Regret below which there is none to be coloured, 亿元."""

SMALLEST = 6.5
"""Smallest letters of a number; where it does not fit so, the cell has its colour alone."""

CROSS = "×"
DARK = 3
"""Class of colour from which letters are light."""


class Grid(NamedTuple):
    """Size of a cell and the ends of the classes of regret, 亿元."""

    wide: float
    tall: float
    bounds: tuple[float, ...]

    def step(self, regret: float) -> int:
        """The class of a regret, from 0."""
        return sum(regret >= bound for bound in self.bounds)


def grid_of(page: Page, size: tuple[int, int], below: float, most: float) -> Grid:
    """The grid of rows and columns that fits on the page above so many points.

    Classes have round ends up to the largest regret.
    """
    wide = min(WIDEST, (page.width - NAMES - NUMBERS) / max(size[1], 1))
    tall = min(TALLEST, (page.height - LEGEND - HEAD - below) / max(size[0], 1))
    ends = ticks(0.0, most, 5) if most > NOTHING else []
    return Grid(wide, tall, tuple(end for end in ends if end > 0)[: len(style.SEQUENTIAL) - 1])


def cell(page: Page, grid: Grid, place: tuple[float, float], regret: float, text: str) -> None:
    """The cell of a regret: its colour, its number where there is room; a cross if impossible."""
    size = grid.wide - 0.8, grid.tall - 0.8
    corner = place[0] + 0.4, place[1] + 0.4
    middle = place[0] + grid.wide / 2, place[1] + grid.tall / 2
    if isnan(regret):
        box(page.axes, corner, size, style.PAPER)
        pen = Pen(min(SMALL, 0.8 * grid.wide), style.SOFT, ha="center", va="center_baseline")
        ink.text(page.axes, middle, CROSS, pen)
        return
    step = grid.step(regret)
    box(page.axes, corner, size, style.SEQUENTIAL[step])
    number(page, grid, middle, text, style.PAPER if step >= DARK else style.INK)


def number(page: Page, grid: Grid, middle: tuple[float, float], text: str, colour: str) -> None:
    """A number in the middle of a cell, if it fits in letters that can be read."""
    fits = (grid.wide - 3) / max(fonts.width(text, 1.0), 1e-9)
    small = min(SMALL, 0.8 * grid.tall, fits)
    if small >= SMALLEST:
        ink.text(page.axes, middle, text, Pen(small, colour, ha="center", va="center_baseline"))


def legend(page: Page, grid: Grid, lang: Lang) -> None:
    """The classes of regret in a row, and the mark of what is impossible."""
    y, x = 8.0, NAMES
    title = say("legend", lang)
    ink.text(page.axes, (x, y), title, Pen(SMALL, bold=True))
    x += fonts.width(title, SMALL) + 12
    ends = tick_texts(grid.bounds) if grid.bounds else []
    texts = [f"<{ends[0]}", *(f"≥{end}" for end in ends)] if ends else [words.amount(0.0, 0)]
    entries = [(text, style.SEQUENTIAL[step], "") for step, text in enumerate(texts)]
    entries.append((say("impossible", lang), style.PAPER, CROSS))
    for text, colour, mark in entries:
        box(page.axes, (x, y - 6), (18, 12), colour)
        frame(page.axes, (x, y - 6), (18, 12))
        if mark:
            ink.text(page.axes, (x + 9, y), mark, Pen(SMALL, style.SOFT, ha="center"))
        ink.text(page.axes, (x + 23, y), text, Pen(SMALL))
        x += 23 + fonts.width(text, SMALL) + 14
