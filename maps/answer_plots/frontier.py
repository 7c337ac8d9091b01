"""The picture of a frontier: money over a criterion, the knee marked, and a list of the plans."""

from itertools import pairwise

from matplotlib.figure import Figure
from matplotlib.patches import Circle, RegularPolygon

from maps import fonts, ink, style, words
from maps.answer_plots.field import Field, field, frame
from maps.answer_plots.numbers import ASIDE, Room, around, numbered, write
from maps.answer_plots.records import About, Axis, Front
from maps.answer_plots.roster import ROSTER, roster
from maps.answer_plots.shades import colours, legend
from maps.answer_plots.vocabulary import criterion, inside, say
from maps.batch_plots.page import TEXT, Page, line, slide
from maps.ink import Pen
from maps.words import Lang

DOT, KNEE = 4.6, 9.0
"""Radius of a plan and of the knee, points."""


def frontier(about: About, front: Front, lang: Lang = "zh") -> Figure:
    """Money upwards, the second criterion to the right, and a third as the colour of the dots."""
    title = say("title", lang, case=about.case, finding=_finding(front, lang))
    page = slide(title, _subtitle(about, front, lang), _notes(about, lang))
    money, second = front.axes[:2]
    found = field(page, second.values, money.values, page.width - ROSTER - 30)
    side = "better_right" if second.more else "better_left"
    label = say(
        "axis", lang, **dict(zip(("name", "unit"), criterion(second.name, lang), strict=True))
    )
    upright = dict(zip(("name", "unit"), criterion(money.name, lang), strict=True))
    frame(page, found, (f"{label}  {say(side, lang)}", say("axis", lang, **upright)))
    places = _dots(page, found, front)
    taken = _knee(page, found, front, lang)
    aside = ASIDE if second.more else -ASIDE
    write(page.axes, numbered(places, front.labels, taken, aside), front.labels)
    roster(page, front, lang)
    if len(front.axes) > 2:
        legend(page, found, front.axes[2], lang)
    return page.figure


def _finding(front: Front, lang: Lang) -> str:
    """What the knee gives up, and for what."""
    others = [inside(criterion(axis.name, lang)[0], lang) for axis in front.axes[1:]]
    if len(front.labels) < 2:
        return say("no_conflict", lang)
    if front.knee is None:
        return say("no_knee", lang, others=words.listed(others, lang))
    money = front.axes[0].values
    lost = money[0] - money[front.knee]
    changes = [_change(axis, front.knee, lang) for axis in front.axes[1:]]
    return say(
        "to_knee", lang, cost=words.amount(lost, words.digits([lost])),
        share=f"{100 * lost / max(abs(money[0]), 1e-9):.1f}%",
        changes=say("comma", lang).join(changes),
    )  # fmt: skip


def _change(axis: Axis, place: int, lang: Lang) -> str:
    """From what to what a criterion moves between the most money and the knee."""
    key = "raised" if axis.values[place] >= axis.values[0] else "lowered"
    name = inside(criterion(axis.name, lang)[0], lang)
    return say(key, lang, name=name, start=axis.text(0), end=axis.text(place))


def _subtitle(about: About, front: Front, lang: Lang) -> str:
    names = " × ".join(criterion(axis.name, lang)[0] for axis in front.axes)
    count = say("efficient", lang, count=len(front.labels))
    return say("dot", lang).join((names, count, say("scenario", lang, scenario=about.scenario)))


def _notes(about: About, lang: Lang) -> list[str]:
    stop = say("stop", lang)
    version = say("version", lang, version=about.version)
    return [
        stop.join((say("method_note", lang), say("knee_note", lang))),
        stop.join((*about.evidence, say("run_note", lang), version)),
    ]


def _dots(page: Page, found: Field, front: Front) -> list[tuple[float, float]]:
    """The plans are drawn, with two criteria a line through them; returns where they are."""
    money, second = front.axes[:2]
    places = [
        (found.x.at(across), found.y.at(up))
        for across, up in zip(second.values, money.values, strict=True)
    ]
    if len(front.axes) == 2:
        for start, end in pairwise(places):
            line(page.axes, start, end, style.SEQUENTIAL[3], 1.8)
    shades = colours(front.axes[2]) if len(front.axes) > 2 else [style.SEQUENTIAL[4]] * len(places)
    for place, shade in zip(places, shades, strict=True):
        page.axes.add_artist(
            Circle(place, DOT, facecolor=shade, edgecolor=style.INK, linewidth=0.6, zorder=6)
        )
    return places


def _knee(page: Page, found: Field, front: Front, lang: Lang) -> list[Room]:
    """The knee is drawn with its values beside it; returns the room that they take."""
    if front.knee is None:
        return []
    money, second = (axis.values[front.knee] for axis in front.axes[:2])
    x, y = found.x.at(second), found.y.at(money)
    page.axes.add_artist(
        RegularPolygon(
            (x, y), 4, radius=KNEE, facecolor=style.CIRCLE, edgecolor=style.PAPER, zorder=7
        )
    )
    texts = [f"{say('knee', lang)} {front.labels[front.knee]}"]
    texts += [f"{criterion(axis.name, lang)[0]} {axis.text(front.knee)}" for axis in front.axes]
    to_left = front.axes[1].more
    pen = Pen(TEXT, halo=True, bold=True, ha="right" if to_left else "left")
    for row, text in enumerate(texts):
        at = x + (-16 if to_left else 16), y + 22 + 1.3 * TEXT * row
        ink.text(page.axes, at, text, pen)
    wide = max(fonts.width(text, TEXT) for text in texts)
    left = x - 16 - wide if to_left else x + 16
    bottom = y + 22 + 1.3 * TEXT * len(texts)
    return [around((x, y), 2 * KNEE, 2 * KNEE), Room(left, y + 22 - TEXT, left + wide, bottom)]
