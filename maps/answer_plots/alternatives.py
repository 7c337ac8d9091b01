"""The picture of near-optimal plans: how far capital and projects may move within the gap."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.figure import Figure
from matplotlib.patches import RegularPolygon

from maps import ink, style
from maps.answer_plots.field import Scale
from maps.answer_plots.records import About, Band, Bands
from maps.answer_plots.vocabulary import say
from maps.batch_plots import labels
from maps.batch_plots.page import SMALL, TEXT, Page, box, line, slide, tick_texts, ticks
from maps.ink import Pen
from maps.words import Lang

NAMES, GAP = 118.0, 46.0
"""Width of the names and of the room between the panels, points."""

PROJECT_NAMES = 210.0

MOST_PROJECTS = 26
"""More projects cannot be read on a slide."""

TALLEST = 26.0

MARK = 5.0


class Panel(NamedTuple):
    """A column of bands: where it stands, how wide its names are, and how high a row is."""

    left: float
    right: float
    names: float
    row: float


def alternatives(about: About, bands: Bands, gap: float, lang: Lang = "zh") -> Figure:
    """Capital by province and sector at the left, projects that some plans need at the right."""
    share = f"{100 * gap:g}%"
    finding = say("near_finding", lang, gap=share, **bands.needs)
    subtitle = (say("near_subtitle", lang), say("scenario", lang, scenario=about.scenario))
    page = slide(
        say("title", lang, case=about.case, finding=finding),
        say("dot", lang).join(subtitle),
        _notes(about, bands, lang),
    )
    middle = 0.47 * page.width
    _capital(page, bands, middle - GAP / 2, lang)
    _projects(page, bands, middle + GAP / 2, lang)
    return page.figure


def _notes(about: About, bands: Bands, lang: Lang) -> list[str]:
    stop = say("stop", lang)
    notes = [say("near_note", lang)]
    if len(bands.projects) > MOST_PROJECTS:
        count = len(bands.projects) - MOST_PROJECTS
        notes.append(say("projects_left", lang, count=count))
    version = say("version", lang, version=about.version)
    return [stop.join(notes), stop.join((*about.evidence, say("plan_note", lang), version))]


def _capital(page: Page, bands: Bands, right: float, lang: Lang) -> None:
    """Provinces above, sectors below, each on a scale of its own."""
    groups = [("capital_provinces", bands.provinces), ("capital_sectors", bands.sectors)]
    rows = sum(len(group) for _, group in groups)
    panel = Panel(0.0, right, NAMES, min(TALLEST, (page.height - 2 * 62) / max(rows, 1)))
    top = 0.0
    for key, group in groups:
        if group:
            top = _group(page, panel, top, say(key, lang), group) + 18


def _projects(page: Page, bands: Bands, left: float, lang: Lang) -> None:
    """The projects whose share is least settled come first."""
    order = sorted(bands.projects, key=lambda band: (band.least - band.greatest, band.label))
    shown = order[:MOST_PROJECTS]
    panel = Panel(
        left, page.width, PROJECT_NAMES, min(TALLEST, (page.height - 62) / max(len(shown), 1))
    )
    if shown:
        _group(page, panel, 0.0, say("project_shares", lang), shown)
    else:
        ink.text(page.axes, (left, 10), say("none_open", lang), Pen(TEXT))


def _group(page: Page, panel: Panel, top: float, head: str, bands: Sequence[Band]) -> float:
    """A heading, a row per band, and the scale below; returns where the group ends."""
    ink.text(page.axes, (panel.left, top + 8), head, Pen(TEXT, bold=True))
    most = max(max(band.greatest, band.optimum) for band in bands)
    left = panel.left + panel.names + 10
    scale = Scale(0.0, most or 1.0, left, panel.right - 12)
    start, end = top + 22, top + 22 + panel.row * len(bands)
    marks = ticks(scale.low, scale.high, 6)
    for mark, text in zip(marks, tick_texts(marks), strict=True):
        line(page.axes, (scale.at(mark), start), (scale.at(mark), end), style.RULE, 0.6)
        pen = Pen(SMALL - 1, colour=style.SOFT, ha="center")
        ink.text(page.axes, (scale.at(mark), end + 8), text, pen)
    for row, band in enumerate(bands):
        _band(page, panel, scale, band, start + panel.row * (row + 0.5))
    return end + 18


def _band(page: Page, panel: Panel, scale: Scale, band: Band, y: float) -> None:
    """Name, range and the optimum's amount."""
    size = min(TEXT, 0.82 * panel.row)
    name = labels.one_line(band.label, size, panel.names)
    x = panel.left + panel.names
    ink.text(page.axes, (x, y), name, Pen(size, ha="right", va="center_baseline"))
    low, high = scale.at(band.least), scale.at(band.greatest)
    tall = min(9.0, 0.5 * panel.row)
    box(page.axes, (low, y - tall / 2), (max(high - low, 1.0), tall), style.SEQUENTIAL[2])
    at = (scale.at(band.optimum), y)
    radius = min(MARK, 0.4 * panel.row)
    page.axes.add_artist(
        RegularPolygon(
            at, 4, radius=radius, facecolor=style.CIRCLE, edgecolor=style.PAPER, zorder=7
        )
    )
