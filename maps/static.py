"""Static maps: all four themes on one slide, and one theme as a sheet."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from inputs.case import Case
from maps import (
    bars,
    encoding,
    findings,
    fonts,
    ink,
    key,
    legend,
    notes,
    panel,
    places,
    planes,
    style,
)
from maps.frame import Frame
from maps.ink import POINTS, Rect
from maps.layers import OVERVIEW, layer_named
from maps.layers.placements import PLACEMENTS
from maps.layers.reading import theme as theme_of
from maps.scene import Scene
from maps.words import Lang
from optimizer.plan.plan import Plan

SLIDE = (13.333, 7.5)
"""Inches of a 16:9 slide."""

SHEET = (11.7, 11.2)
EDGE = 0.4
"""Margin of the page, inches."""

SIDE = 3.3
"""Width of the legend beside a single map, inches."""

HEADINGS = {SLIDE: (21.0, 11.0), SHEET: (23.0, 12.0)}
DETAIL = {SLIDE: 1000.0, SHEET: 400.0}
"""Metres that are less than a third of a point on the page."""

NOTE = {SLIDE: 7.6, SHEET: 8.4}


def overview(plan: Plan, case: Case, lang: Lang = "zh") -> Figure:
    """The four themes side by side on a slide, at one scale."""
    figure = Figure(figsize=SLIDE, facecolor=style.PAPER)
    area = planes.metric(places.ground(case), DETAIL[SLIDE])
    head(figure, notes.title(case, lang), notes.subtitle(plan, case, lang))
    low = foot(figure, notes.sources(plan, case, area, lang))
    gap = 0.2
    width = (SLIDE[0] - 2 * EDGE - 3 * gap) / 4
    for column, layer in enumerate(OVERVIEW):
        left = EDGE + column * (width + gap)
        scene = Scene(case, area, theme_of(plan, case, layer), lang)
        _column(figure, plan, scene, Rect(left, low, width, SLIDE[1] - 1.2 - low))
    return figure


def figure(plan: Plan, case: Case, theme: str = "placements", lang: Lang = "zh") -> Figure:
    """One theme as a sheet: map, legend, bars by province and findings."""
    found = Figure(figsize=SHEET, facecolor=style.PAPER)
    area = planes.metric(places.ground(case), DETAIL[SHEET])
    scene = Scene(case, area, theme_of(plan, case, layer_named(theme, lang=lang)), lang)
    name = notes.case_name(case, lang)
    title = scene.say("title_one", case=name, theme=scene.title)
    head(found, title, notes.subtitle(plan, case, lang))
    low = foot(found, notes.sources(plan, case, area, lang))
    high = SHEET[1] - 1.3 - low
    wide = SHEET[0] - 2 * EDGE - SIDE - 0.2
    frame = panel.draw(found, Rect(EDGE, low, wide, high), scene, style.SHEET)
    side = Rect(SHEET[0] - EDGE - SIDE, low, SIDE, high)
    _beside(ink.sheet(found, side), plan, frame)
    return found


def head(figure: Figure, title: str, subtitle: str) -> None:
    """Title, subtitle and a rule over the whole width."""
    encoding.label(figure, title, subtitle)
    wide, high = figure.get_size_inches()
    size, small = HEADINGS[wide, high]
    room = (wide - 2 * EDGE) * POINTS
    axes = ink.sheet(figure, Rect(EDGE, high - 1.15, wide - 2 * EDGE, 0.85))
    fitted = size * min(1.0, room / fonts.width(fonts.checked(title), size))
    ink.text(axes, (0, 14), title, ink.Pen(fitted, bold=True))
    small *= min(1.0, room / fonts.width(fonts.checked(subtitle), small))
    ink.text(axes, (0, 41), subtitle, ink.Pen(small, colour=style.SOFT))
    axes.add_line(Line2D([0, room], [56, 56], color=style.RULE, linewidth=1))


def foot(figure: Figure, lines: tuple[str, ...]) -> float:
    """The source lines at the lower edge; returns where they begin, inches."""
    wide, high = figure.get_size_inches()
    size = NOTE[wide, high]
    room = (wide - 2 * EDGE) * POINTS
    texts = [piece for line in lines for piece in fonts.wrapped(line, size, room)]
    tall = 1.45 * size * len(texts) / POINTS
    axes = ink.sheet(figure, Rect(EDGE, 0.22, wide - 2 * EDGE, tall))
    for row, line in enumerate(texts):
        ink.text(axes, (0, 1.45 * size * (row + 0.5)), line, ink.Pen(size, colour=style.SOFT))
    return float(0.22 + tall + 0.12)


def _column(figure: Figure, plan: Plan, scene: Scene, rect: Rect) -> None:
    """One theme of the slide: heading, its first finding, map, and the legend in two columns."""
    look = style.PANEL
    head = ink.sheet(figure, Rect(rect.left, rect.bottom + rect.height - 0.62, rect.width, 0.62))
    ink.text(head, (0, 9), scene.title, ink.Pen(look.heading, bold=True))
    first = findings.findings(plan, scene)[0]
    for row, line in enumerate(fonts.wrapped(first, look.text, rect.width * POINTS)[:2]):
        ink.text(
            head, (0, 25 + row * 1.25 * look.text), line, ink.Pen(look.text, colour=style.SOFT)
        )
    below = 1.85
    high = rect.height - 0.62 - below - 0.1
    place = Rect(rect.left, rect.bottom + below, rect.width, high)
    frame = panel.draw(figure, place, scene, look)
    axes = ink.sheet(figure, Rect(rect.left, rect.bottom, rect.width, below - 0.08))
    width = rect.width * POINTS
    key.draw(axes, frame, (0, 0), width * 0.49)
    y = legend.circles(axes, frame, (width * 0.54, 0), width * 0.46)
    y = legend.arrows(axes, frame, (width * 0.54, y), width * 0.46)
    if scene.theme.bars or (scene.layer is PLACEMENTS and scene.ground.level == "city"):
        bars.draw(axes, frame, (width * 0.54, y), width * 0.46)


def _beside(axes: Axes, plan: Plan, frame: Frame) -> None:
    """The legend of a single map from the top down, and the findings."""
    width, size = SIDE * POINTS - 4, frame.look.text
    y = 4.0
    for part in (key.draw, legend.pies, legend.circles, legend.arrows, bars.draw):
        end = part(axes, frame, (0, y), width)
        y = end + 1.3 * size if end > y else y
    y = legend.heading(axes, frame, (0, y), width, frame.scene.say("findings"))
    for point in findings.findings(plan, frame.scene):
        for row, line in enumerate(fonts.wrapped(point, size, width - size)):
            ink.text(axes, (0, y + 0.7 * size), "" if row else "・", ink.Pen(size))
            ink.text(axes, (size, y + 0.7 * size), line, ink.Pen(size))
            y += 1.45 * size
