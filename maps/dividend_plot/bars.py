"""Bars by province and division: what it reaches alone, and what the division adds."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.figure import Figure

from maps import fonts, ink, style, words
from maps.batch_plots import labels
from maps.batch_plots.lanes import diamond
from maps.batch_plots.page import SMALL, TEXT, Page, box, line, slide, tick_texts, ticks
from maps.dividend_plot.records import Group, Method, Share, Sharing
from maps.dividend_plot.vocabulary import say
from maps.ink import Pen
from maps.words import Lang

COLOURS: dict[Method, str] = {
    "shapley": style.SEQUENTIAL[2],
    "prices": style.SEQUENTIAL[3],
    "nucleolus": style.SEQUENTIAL[4],
    "least_core": "#6B8E5A",
}
BASE, LOSS = "#C9CFD3", style.BELOW[1]

NAMES, METHODS, NUMBERS = 78.0, 84.0, 62.0
"""Width of the names of provinces, of those of divisions, and of a column of numbers, points."""

HEAD, SCALE, ROOM = 44.0, 22.0, 290.0
"""Height of legend and heads, of the scale below, and of the bars where notes are long, points."""

TALLEST, LEAST = 24.0, 10.5
"""Greatest and least height of a row, points; what then does not fit is left out, and told."""

MARK = 6.5
"""Greatest size of the mark of the worth, points."""

GAP = 0.6
"""Rows between two provinces."""


class Frame(NamedTuple):
    """The page, where zero lies, points of an amount, height of a row, decimals of amounts."""

    page: Page
    zero: float
    points: float
    tall: float
    places: int

    def x(self, amount: float) -> float:
        """Where an amount lies."""
        return self.zero + amount * self.points


def bars(sharing: Sharing, lang: Lang = "zh") -> Figure:
    """The slide of a dividend: a block for each province, a bar for each division."""
    shown = _shown(sharing.groups)
    notes = _notes(sharing, len(sharing.groups) - len(shown), lang)
    found = slide(_title(sharing, lang), _subtitle(sharing, lang), notes)
    frame = _frame(found, shown)
    _scale(frame, shown, HEAD + _rows(shown) * frame.tall)
    _legend(found, lang)
    top = HEAD
    for group in shown:
        _group(frame, group, top, lang)
        top += (len(group.shares) + GAP) * frame.tall
    return found.figure


def _rows(groups: Sequence[Group]) -> float:
    """Height of provinces in rows."""
    return sum(len(group.shares) for group in groups) + GAP * (len(groups) - 1)


def _shown(groups: Sequence[Group]) -> list[Group]:
    """The provinces that fit on the slide, in their order: those with the largest worth."""
    ranked = sorted(groups, key=lambda group: -group.worth)
    while len(ranked) > 1 and _rows(ranked) * LEAST > ROOM:
        ranked.pop()
    return [group for group in groups if group in ranked]


def _title(sharing: Sharing, lang: Lang) -> str:
    return say("title", lang, case=words.tidy(sharing.case))


def _subtitle(sharing: Sharing, lang: Lang) -> str:
    """The scenario, the dividend and its parts."""
    named = words.tidy(sharing.scenario)
    place = say("scenario", lang, scenario=named) if named else say("base", lang)
    amounts = {
        "dividend": sharing.together - sharing.alone,
        "together": sharing.together,
        "alone": sharing.alone,
        "reallocation": sharing.reallocation,
        "cross": sharing.cross_boundary,
    }
    parts = {name: _money(amount) for name, amount in amounts.items()}
    if not math.isfinite(sharing.alone):
        return place
    return say("dot", lang).join((place, say("gain", lang, **parts), say("parts", lang, **parts)))


def _notes(sharing: Sharing, left: int, lang: Lang) -> list[str]:
    """What is shown, what the plan gives up, and who could object."""
    missing = sharing.together - sharing.plan
    found = [say("unit", lang)]
    found += [say("provinces_left", lang, count=str(left))] if left else []
    if missing >= 0.005:
        found.append(say("given_up", lang, plan=_money(sharing.plan), missing=_money(missing)))
    outside = words.listed([say(method, lang) for method in sharing.outside], lang)
    found.append(say("outside", lang, methods=outside) if outside else say("inside", lang))
    return [*found, say("version", lang, version=sharing.version)]


def _money(amount: float) -> str:
    return words.amount(amount, 1) if math.isfinite(amount) else "—"


def _frame(page_: Page, groups: Sequence[Group]) -> Frame:
    """The scale over every amount and zero."""
    amounts = [0.0]
    for group in groups:
        amounts += [share.amount for share in group.shares] + [group.worth]
        amounts += [group.alone] if math.isfinite(group.alone) else []
    left = NAMES + METHODS + 12
    room = page_.width - left - 4 * NUMBERS - 16
    spread = max(amounts) - min(amounts) or 1.0
    points = room / spread
    tall = min(TALLEST, (page_.height - HEAD - SCALE) / max(_rows(groups), 1))
    return Frame(page_, left - min(amounts) * points, points, tall, 1 if spread < 10_000 else 0)


def _scale(frame: Frame, groups: Sequence[Group], bottom: float) -> None:
    """Round amounts below the bars, and the line of zero."""
    amounts = [0.0, *(share.amount for group in groups for share in group.shares)]
    amounts += [group.worth for group in groups]
    marks = ticks(min(amounts), max(amounts), 8) if max(amounts) > min(amounts) else [0.0]
    for mark, text in zip(marks, tick_texts(marks), strict=True):
        x = frame.x(mark)
        line(frame.page.axes, (x, HEAD - 4), (x, bottom + 2), style.RULE, 0.6)
        pen = Pen(SMALL, colour=style.SOFT, ha="center")
        ink.text(frame.page.axes, (x, bottom + 11), text, pen)
    line(frame.page.axes, (frame.x(0), HEAD - 4), (frame.x(0), bottom + 2), style.SOFT, 1.2)


def _legend(page_: Page, lang: Lang) -> None:
    """What the colours and the mark mean, and heads of the columns of numbers."""
    x, y = NAMES + METHODS + 12, 9.0
    for key, colours in (("alone", (BASE,)), ("share", tuple(COLOURS.values())), ("loss", (LOSS,))):
        for colour in colours:
            box(page_.axes, (x, y - 5), (16 / len(colours), 10), colour)
            x += 16 / len(colours)
        text = say(key, lang)
        ink.text(page_.axes, (x + 5, y), text, Pen(SMALL))
        x += 5 + fonts.width(text, SMALL) + 16
    diamond(page_.axes, (x + 6, y))
    ink.text(page_.axes, (x + 17, y), say("worth", lang), Pen(SMALL))
    for column, key in enumerate(("head_amount", "head_gain", "head_transfer", "head_year")):
        pen = Pen(SMALL, colour=style.SOFT, ha="right", va="center_baseline")
        ink.text(page_.axes, (_column(page_, column), HEAD - 12), say(key, lang), pen)


def _column(page_: Page, column: int) -> float:
    """Right edge of a column of numbers."""
    return page_.width - (3 - column) * NUMBERS


def _group(frame: Frame, group: Group, top: float, lang: Lang) -> None:
    """A province: its name and a row for each division."""
    size = min(TEXT, 0.8 * frame.tall)
    middle = top + len(group.shares) * frame.tall / 2
    name = labels.one_line(group.label, size + 1, NAMES)
    ink.text(frame.page.axes, (0, middle), name, Pen(size + 1, bold=True))
    for row, share in enumerate(group.shares):
        _row(frame, group, share, top + (row + 0.5) * frame.tall, lang)


def _row(frame: Frame, group: Group, share: Share, y: float, lang: Lang) -> None:
    """A division: bar, mark of the worth, numbers."""
    size = min(SMALL, 0.8 * frame.tall)
    name = say(share.method, lang)
    pen = Pen(size, ha="right", va="center_baseline")
    ink.text(frame.page.axes, (NAMES + METHODS, y), name, pen)
    alone = group.alone if math.isfinite(group.alone) else 0.0
    colour = COLOURS[share.method] if share.amount >= alone else LOSS
    layers = [((0.0, alone), BASE), ((alone, share.amount), colour)]
    # What is lost alone lies left of zero, and would be covered by the gain that begins there.
    for ends, painted in reversed(layers) if alone < 0 else layers:
        _box(frame, ends, y, painted)
    diamond(frame.page.axes, (frame.x(group.worth), y), min(MARK, 0.45 * frame.tall))
    gain = share.amount - group.alone
    numbers = (share.amount, gain, share.transfer, share.a_year)
    for column, amount in enumerate(numbers):
        text = words.amount(amount, frame.places) if math.isfinite(amount) else "—"
        sign = "+" if column and amount > 0 and text.strip("0.,") else ""
        place = _column(frame.page, column), y
        ink.text(frame.page.axes, place, f"{sign}{text}", pen._replace(bold=column == 2))


def _box(frame: Frame, ends: tuple[float, float], y: float, colour: str) -> None:
    """A filled bar from one amount to another."""
    start, end = sorted((frame.x(ends[0]), frame.x(ends[1])))
    high = 0.62 * frame.tall
    box(frame.page.axes, (start, y - high / 2), (end - start, high), colour)
