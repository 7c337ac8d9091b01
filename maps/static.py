"""Static maps: several layers of a plan on one page, or one layer with all that it tells."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from inputs.case import Case
from maps import findings, notes, pages, places, planes, side_by_side, single, words
from maps.layers import OVERVIEW, layer_named
from maps.layers.placements import PLACEMENTS
from maps.layers.reading import theme as theme_of
from maps.margins import Told
from maps.pages import NoRoomError, Size
from maps.scene import Scene
from maps.side_by_side import Part
from maps.words import Lang
from optimizer.plan.plan import Plan

MOST_LAYERS = 4
"""Layers side by side, each with its own legend."""


def overview(
    plan: Plan,
    case: Case,
    lang: Lang = "zh",
    shown: Sequence[str] = (),
    size: Size = "slide",
) -> Figure:
    """Themes side by side at one scale, on a slide or on A4 across."""
    if len(shown) > MOST_LAYERS:
        raise NoRoomError(f"one page has room for {MOST_LAYERS} layers, not for {len(shown)}")
    page = pages.across(size)
    area = planes.metric(places.ground(case), page.detail)
    layers = [layer_named(key, lang=lang) for key in shown] or OVERVIEW
    scenes = [Scene(case, area, theme_of(plan, case, layer), lang) for layer in layers]
    told = Told(
        _title(case, lang, [scene.title for scene in scenes] if shown else []),
        notes.subtitle(plan, case, lang),
        (),
        notes.sources(plan, case, area, lang),
    )
    return side_by_side.draw(page, told, [_part(plan, scene) for scene in scenes])


def figure(
    plan: Plan, case: Case, theme: str = "placements", lang: Lang = "zh", size: Size = "slide"
) -> Figure:
    """One theme on a page: map, legend, bars by province and findings."""
    ground = places.ground(case)
    page = pages.page(size, ground.aspect)
    area = planes.metric(ground, page.detail)
    scene = Scene(case, area, theme_of(plan, case, layer_named(theme, lang=lang)), lang)
    name = notes.case_name(case, lang)
    told = Told(
        scene.say("title_one", case=name, theme=scene.title),
        notes.subtitle(plan, case, lang),
        findings.findings(plan, scene),
        notes.sources(plan, case, area, lang),
    )
    return single.draw(page, told, scene)


def _title(case: Case, lang: Lang, layers: Sequence[str]) -> str:
    """What the overview, or a choice of layers, is called."""
    if not layers:
        return notes.title(case, lang)
    listed = words.listed(layers, lang)
    return words.word("title_one", lang, case=notes.case_name(case, lang), theme=listed)


def _part(plan: Plan, scene: Scene) -> Part:
    """A theme of several; bars where they tell what the map does not."""
    has_bars = bool(scene.theme.bars) or (
        scene.layer is PLACEMENTS and scene.ground.level == "city"
    )
    return Part(scene, scene.title, findings.findings(plan, scene)[0], has_bars)
