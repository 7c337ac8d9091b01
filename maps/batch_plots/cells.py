"""Cells of a heat map: classes of frequency, their colours and numbers."""

from itertools import pairwise

from maps import ink, style
from maps.batch_plots.page import SMALL, TEXT, Page, box, frame
from maps.batch_plots.vocabulary import say
from maps.ink import Pen
from maps.words import Lang

BOUNDS = (0.05, 0.35, 0.65, 0.95)
"""Ends of the classes of frequency; from the last on a project belongs to the robust core."""

LEGEND = 92.0
"""Width of the legend, points."""

SMALLEST = 7.0
"""Smallest letters of a number, points."""

NUMBERS_FROM = 30.0
"""Width of a cell from which it carries its number, points."""


def cell(page_: Page, corner: tuple[float, float], size: tuple[float, float], share: float) -> None:
    """A cell in the colour of its class; with its number where it is wide enough."""
    wide, tall = size
    box(page_.axes, (corner[0] + 0.4, corner[1] + 0.4), (wide - 0.8, tall - 0.8), colour(share))
    if wide >= NUMBERS_FROM and share > 0:
        dark = share >= BOUNDS[2]
        small = max(SMALLEST, min(SMALL, 0.78 * tall))
        pen = Pen(small, style.PAPER if dark else style.INK, ha="center", va="center_baseline")
        ink.text(page_.axes, (corner[0] + wide / 2, corner[1] + tall / 2), percent(share), pen)


def percent(share: float) -> str:
    """The share in whole percent; only 1 is 100, and little is not nothing."""
    number = f"{100 * share:.0f}"
    if number == "100" and share < 1:
        return ">99"
    return "<1" if number == "0" else number


def colour(share: float) -> str:
    """The colour of a frequency; never has one of its own."""
    if share <= 0:
        return style.PAPER
    return style.SEQUENTIAL[sum(share >= bound for bound in BOUNDS)]


def legend(page_: Page, lang: Lang) -> None:
    """The classes with their ends, at the right."""
    x, y = page_.width - LEGEND + 12, 16.0
    ink.text(page_.axes, (x, y), say("frequency", lang), Pen(TEXT, bold=True))
    ends = [round(100 * bound) for bound in BOUNDS]
    texts = [say("step_zero", lang), say("step_below", lang, high=ends[0])]
    texts += [say("step_between", lang, low=low, high=high) for low, high in pairwise(ends)]
    texts.append(say("step_above", lang, low=ends[-1]))
    for place, (text, share) in enumerate(zip(texts, (0.0, 1e-9, *BOUNDS), strict=True)):
        at = y + 18 + 17 * place
        box(page_.axes, (x, at - 6), (20, 12), colour(share))
        frame(page_.axes, (x, at - 6), (20, 12))
        ink.text(page_.axes, (x + 26, at), text, Pen(SMALL))
