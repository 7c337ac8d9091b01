"""The third criterion of a frontier as the colour of its plans."""

import numpy as np

from maps import ink, style, words
from maps.answer_plots.field import Field
from maps.answer_plots.records import Axis
from maps.answer_plots.vocabulary import criterion
from maps.batch_plots.page import SMALL, Page, box
from maps.ink import Pen
from maps.words import Lang

STEPS = 5


def _edges(axis: Axis) -> list[float]:
    """The ends of equal classes from the least to the greatest value."""
    low, high = min(axis.values), max(axis.values)
    return [low + (high - low) * step / STEPS for step in range(STEPS + 1)]


def colours(axis: Axis) -> list[str]:
    """The colour of each plan: the darker, the more."""
    inner = _edges(axis)[1:-1]
    return [style.SEQUENTIAL[int(np.searchsorted(inner, value))] for value in axis.values]


def legend(page: Page, found: Field, axis: Axis, lang: Lang) -> None:
    """The classes with their ends, in a row above the field."""
    edges = _edges(axis)
    places = words.digits([edges[-1] - edges[0]])
    name = criterion(axis.name, lang)[0]
    texts = [words.amount(edge, places) for edge in edges]
    right, y, wide = found.x.end, 10.0, 46.0
    left = right - STEPS * wide
    ink.text(page.axes, (left - 30, y), name, Pen(SMALL, bold=True, ha="right"))
    for step in range(STEPS):
        box(page.axes, (left + step * wide, y - 6), (wide, 8), style.SEQUENTIAL[step])
    for step, text in enumerate(texts):
        pen = Pen(SMALL - 1, colour=style.SOFT, ha="center")
        ink.text(page.axes, (left + step * wide, y + 9), text, pen)
