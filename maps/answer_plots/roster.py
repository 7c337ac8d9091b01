"""The plans of a frontier as a list beside its picture."""

from maps import fonts, ink, style, words
from maps.answer_plots.records import Front
from maps.answer_plots.vocabulary import criterion, inside, say
from maps.batch_plots.page import SMALL, Page, box, line
from maps.ink import Pen
from maps.words import Lang

ROSTER = 290.0
"""Width of the list, points."""

ROW, HEAD = 17.0, 34.0
MOST_ROWS = 19


def roster(page: Page, front: Front, lang: Lang) -> None:
    """A row per plan: number, every criterion, and what its last unit costs; the knee is marked."""
    left = page.width - ROSTER
    rates = len(front.axes) - 1
    wide = (ROSTER - 38) / (len(front.axes) + rates)
    rights = [left + 38 + wide * (place + 1) for place in range(len(front.axes) + rates)]
    _heads(page, front, left, rights, lang)
    for row, place in enumerate(_listed(front)):
        y = HEAD + 12 + ROW * row
        if place == front.knee:
            box(page.axes, (left - 4, y - ROW / 2), (ROSTER + 4, ROW), "#FBEADB")
        ink.text(page.axes, (left, y), front.labels[place], Pen(SMALL))
        for right, text in zip(rights, _cells(front, place), strict=True):
            ink.text(page.axes, (right, y), text, Pen(SMALL, ha="right"))
    if len(front.labels) > MOST_ROWS:
        y = HEAD + 12 + ROW * MOST_ROWS
        text = say("rows_left", lang, count=len(front.labels) - MOST_ROWS)
        ink.text(page.axes, (left, y), text, Pen(SMALL, colour=style.SOFT))


def _heads(page: Page, front: Front, left: float, rights: list[float], lang: Lang) -> None:
    """Names of the columns; those of costs name the criterion too."""
    names = [criterion(axis.name, lang)[0] for axis in front.axes]
    costs = [say("column_rate", lang)] * (len(names) - 1)
    if len(names) > 2:
        costs = [say("column_rate_of", lang, name=inside(name, lang)) for name in names[1:]]
    pen = Pen(SMALL - 1, colour=style.SOFT, ha="right", va="center")
    ink.text(page.axes, (left, HEAD - 8), say("column_point", lang), Pen(SMALL - 1, style.SOFT))
    for right, text in zip(rights, [*names, *costs], strict=True):
        room = rights[1] - rights[0] - 5
        lines = [one for part in text.split("\n") for one in fonts.wrapped(part, SMALL - 1, room)]
        for row, one in enumerate(reversed(lines)):
            ink.text(page.axes, (right, HEAD - 8 - 1.15 * SMALL * row), one, pen)
    line(page.axes, (left, HEAD), (page.width, HEAD), style.SOFT, 0.8)


def _listed(front: Front) -> list[int]:
    """Places of the plans that are listed: all, or spread evenly with the knee among them."""
    count = len(front.labels)
    if count <= MOST_ROWS:
        return list(range(count))
    spread = {round(step * (count - 1) / (MOST_ROWS - 2)) for step in range(MOST_ROWS - 1)}
    return sorted(spread | ({front.knee} if front.knee is not None else set()))


def _cells(front: Front, place: int) -> list[str]:
    """The amounts of a row."""
    amounts = [axis.text(place) for axis in front.axes]
    rates = [
        "—" if rate is None else words.amount(rate, words.digits([rate]))
        for rate in front.rates[place]
    ]
    return [*amounts, *rates]
