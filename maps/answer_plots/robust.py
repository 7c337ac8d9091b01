"""The picture of robust plans: the regret of every plan in every scenario."""

from collections.abc import Sequence
from math import isnan

from matplotlib.figure import Figure

from maps import ink, style, words
from maps.answer_plots.robust_grid import (
    HEAD,
    LEGEND,
    NAMES,
    NUMBERS,
    Grid,
    cell,
    grid_of,
    legend,
    number,
)
from maps.answer_plots.robust_records import Circumstance, Contender, Contest
from maps.answer_plots.robust_words import say
from maps.batch_plots import labels
from maps.batch_plots.page import SMALL, TEXT, Page, line, slide
from maps.ink import Pen
from maps.words import Lang

MOST_ROWS, MOST_AXES = 20, 6
"""More plans or axes than this cannot be read on a slide."""

NUMBERED = 30
"""Scenarios up to which their numbers can be read; of more the picture shows colours alone."""

LINE = 13.0
"""Height of a row of small print, points."""

GAP = 8.0
UNKNOWN = "—"


def robust(contest: Contest, lang: Lang = "zh") -> Figure:
    """A row per plan, a column per scenario; worst regret, mean and CVaR at the right.

    Robust plans come first; below the matrix stands what each scenario is.
    """
    rows, small = contest.contenders[:MOST_ROWS], _small_print(contest, lang)
    subtitle = say("subtitle", lang, sweep=words.tidy(contest.sweep), count=len(contest.best))
    page = slide(_title(contest, lang), subtitle, _notes(contest, lang))
    below = GAP + LINE * (1 + len(small))
    known = [regret for row in rows for regret in row.regrets if not isnan(regret)]
    grid = grid_of(page, (len(rows), len(contest.best)), below, max(known, default=0.0))
    places = words.digits(known)
    legend(page, grid, lang)
    _head(page, grid, len(contest.best), lang)
    for number_, row in enumerate(rows):
        _row(page, grid, row, LEGEND + HEAD + number_ * grid.tall, places)
    if small:
        _below(page, grid, LEGEND + HEAD + len(rows) * grid.tall + GAP, small)
    return page.figure


def _title(contest: Contest, lang: Lang) -> str:
    """What the first plan is worth having for."""
    first = contest.contenders[0]
    if first.label == say("regret", lang):
        amount = words.amount(first.worst, words.digits([first.worst]))
        return say("title_regret", lang, case=contest.case, amount=amount)
    mean, cvar = (words.amount(one, words.digits([one])) for one in (first.mean, first.cvar))
    return say("title_cvar", lang, case=contest.case, mean=mean, cvar=cvar)


def _notes(contest: Contest, lang: Lang) -> list[str]:
    """How to read the picture, what is left out, and which program made it."""
    listed = MOST_AXES if len(contest.best) <= NUMBERED else 0
    left = len(contest.contenders) - MOST_ROWS, len(contest.circumstances) - listed
    last = [say("version", lang, version=contest.version)]
    keys = ("rows_left", "axes_left")
    last += [say(key, lang, count=n) for key, n in zip(keys, left, strict=True) if n > 0]
    tail = say("tail_note", lang, tail=f"{100 * contest.tail:g}%")
    return [say("note", lang), tail, say("stop", lang).join(last)]


def _ends(grid: Grid, columns: int) -> tuple[float, float, float]:
    """Right ends of the columns worst regret, mean and CVaR, beside the grid."""
    right = NAMES + columns * grid.wide
    return right + 60, right + 122, right + NUMBERS


def _head(page: Page, grid: Grid, columns: int, lang: Lang) -> None:
    """Numbers of the scenarios, and what the columns at the right hold."""
    y = LEGEND + HEAD / 2
    pen = Pen(SMALL, colour=style.SOFT, ha="right")
    ink.text(page.axes, (NAMES - 8, y), say("scenario", lang), pen)
    step = 1 if columns <= NUMBERED else 10
    for place in range(0, columns, step):
        middle = NAMES + (place + 0.5) * grid.wide, y
        number(
            page, grid._replace(tall=HEAD, wide=step * grid.wide), middle, str(place), style.SOFT
        )
    for x, key in zip(_ends(grid, columns), ("worst", "mean", "tail"), strict=True):
        ink.text(page.axes, (x, y), say(key, lang), pen)


def _row(page: Page, grid: Grid, row: Contender, top: float, places: int) -> None:
    """A plan: its name, a cell per scenario, and its measures."""
    middle = top + grid.tall / 2
    size = min(TEXT, 0.8 * grid.tall)
    name = labels.one_line(row.label, size, NAMES - 10)
    pen = Pen(size, bold=row.is_robust, ha="right", va="center_baseline")
    ink.text(page.axes, (NAMES - 8, middle), name, pen)
    for place, regret in enumerate(row.regrets):
        text = words.amount(regret, places)
        cell(page, grid, (NAMES + place * grid.wide, top), regret, text)
    for x, amount in zip(
        _ends(grid, len(row.regrets)), (row.worst, row.mean, row.cvar), strict=True
    ):
        text = words.amount(amount, places) if not isnan(amount) else UNKNOWN
        ink.text(page.axes, (x, middle), text, pen)


def _small_print(contest: Contest, lang: Lang) -> tuple[Circumstance, ...]:
    """What each scenario reaches by itself, and what it is, where it can be read."""
    if len(contest.best) > NUMBERED:
        return ()
    places = words.digits(contest.best)
    own = tuple(words.amount(amount, places) for amount in contest.best)
    return (Circumstance(say("own", lang), own), *contest.circumstances[:MOST_AXES])


def _below(page: Page, grid: Grid, top: float, rows: Sequence[Circumstance]) -> None:
    """What each scenario is, in small print."""
    right = NAMES + len(rows[0].values) * grid.wide
    line(page.axes, (0, top - GAP / 2), (right, top - GAP / 2), style.RULE, 0.8)
    for row, circumstance in enumerate(rows):
        y = top + LINE * (row + 0.5)
        name = labels.one_line(circumstance.label, SMALL, NAMES - 10)
        pen = Pen(SMALL, colour=style.SOFT, ha="right", va="center_baseline")
        ink.text(page.axes, (NAMES - 8, y), name, pen)
        for place, text in enumerate(circumstance.values):
            middle = NAMES + (place + 0.5) * grid.wide, y
            number(page, grid._replace(tall=LINE), middle, text, style.SOFT)
