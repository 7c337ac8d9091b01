"""The picture of near-optimal plans: how far capital and projects may move within the gap."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matplotlib.figure import Figure
from matplotlib.patches import RegularPolygon

from maps import fonts, ink, style
from maps.answer_plots.field import Scale
from maps.answer_plots.leading import MOST, shown
from maps.answer_plots.records import About, Band, Bands
from maps.answer_plots.vocabulary import say
from maps.batch_plots import labels
from maps.batch_plots.page import SMALL, TEXT, Page, box, line, slide, tick_texts, ticks
from maps.ink import Pen
from maps.words import Lang

NAMES, PROJECT_NAMES = 196.0, 250.0
"""Most width of the names of places and sectors, and of projects, points; bars take what names
leave."""

GAP = 46.0
"""Width of the room between the panels, points."""

TALLEST = 26.0

MARK = 5.0


MARGINS = 54.0
"""Height of the heading and the scale of a group, points."""


class Panel(NamedTuple):
    """A column of bands: where it stands, and how wide its names are."""

    left: float
    right: float
    names: float


def alternatives(about: About, bands: Bands, gap: float, lang: Lang = "zh") -> Figure:
    """Capital by province and sector at the left, projects that plans need at the right.

    Where projects that some plans need range from nothing to whole all alike, which says no more
    than their number, capital by region stands in their place.
    """
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
    drawn = shown(bands)
    rest = len(bands.always) + len(bands.sometimes)
    rest -= sum(len(drawn.get(key, ())) for key in ("always", "sometimes"))
    if rest:
        notes.append(say("projects_left", lang, count=rest))
    if "capital_regions" in drawn and len(bands.regions) > MOST:
        notes.append(say("regions_left", lang, count=len(bands.regions) - MOST))
    version = say("version", lang, version=about.version)
    return [stop.join(notes), stop.join((*about.evidence, say("plan_note", lang), version))]


def _capital(page: Page, bands: Bands, right: float, lang: Lang) -> None:
    """Provinces above, sectors below, each on a scale of its own."""
    groups = {"capital_provinces": bands.provinces, "capital_sectors": bands.sectors}
    _groups(page, Panel(0.0, right, NAMES), groups, lang)


def _projects(page: Page, bands: Bands, left: float, lang: Lang) -> None:
    _groups(page, Panel(left, page.width, PROJECT_NAMES), shown(bands), lang)


def _groups(page: Page, panel: Panel, groups: Mapping[str, Sequence[Band]], lang: Lang) -> None:
    """The groups that are not empty, one below the other."""
    filled = {key: group for key, group in groups.items() if group}
    rows = sum(map(len, filled.values()))
    row = min(TALLEST, (page.height - MARGINS * len(filled)) / max(rows, 1))
    size = min(TEXT, 0.82 * row)
    widest = max(
        (fonts.width(band.label, size) for group in filled.values() for band in group), default=0.0
    )
    fitted = panel._replace(names=min(panel.names, widest + 1))
    top = 0.0
    for key, group in filled.items():
        top = _group(page, fitted, (top, row), say(key, lang), group) + 14


def _group(
    page: Page, panel: Panel, place: tuple[float, float], head: str, bands: Sequence[Band]
) -> float:
    """A heading, a row per band, and the scale below; returns where the group ends.

    `place` is where it begins and how high a row is.
    """
    top, tall = place
    ink.text(page.axes, (panel.left, top + 8), head, Pen(TEXT, bold=True))
    most = max(max(band.greatest, band.optimum) for band in bands)
    left = panel.left + panel.names + 10
    scale = Scale(0.0, most or 1.0, left, panel.right - 12)
    start, end = top + 22, top + 22 + tall * len(bands)
    marks = ticks(scale.low, scale.high, 6)
    for mark, text in zip(marks, tick_texts(marks), strict=True):
        line(page.axes, (scale.at(mark), start), (scale.at(mark), end), style.RULE, 0.6)
        pen = Pen(SMALL - 1, colour=style.SOFT, ha="center")
        ink.text(page.axes, (scale.at(mark), end + 8), text, pen)
    for row, band in enumerate(bands):
        _band(page, panel, scale, band, (start + tall * (row + 0.5), tall))
    return end + 18


def _band(page: Page, panel: Panel, scale: Scale, band: Band, place: tuple[float, float]) -> None:
    """Name, range and the optimum's amount; `place` is the middle of the row and its height."""
    y, row = place
    size = min(TEXT, 0.82 * row)
    name = labels.one_line(band.label, size, panel.names)
    x = panel.left + panel.names
    ink.text(page.axes, (x, y), name, Pen(size, ha="right", va="center_baseline"))
    low, high = scale.at(band.least), scale.at(band.greatest)
    tall = min(9.0, 0.5 * row)
    box(page.axes, (low, y - tall / 2), (max(high - low, 1.0), tall), style.SEQUENTIAL[2])
    at = (scale.at(band.optimum), y)
    radius = min(MARK, 0.4 * row)
    page.axes.add_artist(
        RegularPolygon(
            at, 4, radius=radius, facecolor=style.CIRCLE, edgecolor=style.PAPER, zorder=7
        )
    )
