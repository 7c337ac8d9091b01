"""The most telling scenarios of a batch side by side: common classes, and what sets them apart."""

from collections.abc import Sequence
from dataclasses import replace

from matplotlib.figure import Figure

from maps import multiples, pages, places, planes, words
from maps.batch_maps import texts
from maps.batch_maps.apart import apart, differing, telling
from maps.batch_maps.records import Survey
from maps.batch_maps.scenario import Chosen, Scenario
from maps.batch_maps.scenario_data import label
from maps.batch_maps.scenario_themes import CHANGE, change_theme, value_theme
from maps.batch_maps.vocabulary import say
from maps.margins import Told
from maps.multiples import Tile
from maps.pages import Size
from maps.scene import Scene
from maps.words import Lang

MOST = 4
"""Maps on a page: the base, the best, the worst, and what differs most from them."""

MOST_AXES = 6
"""Axes whose values are told."""


def figure(
    survey: Survey, chosen: Chosen, key: str, lang: Lang = "zh", size: Size = "slide"
) -> Figure:
    """A map for each of them, of the layer of this key."""
    shown = telling(chosen, MOST)
    few = _only(chosen, shown)
    theme = change_theme(few) if key == CHANGE.key else None
    theme = theme or value_theme(few)
    page = pages.across(size)
    area = planes.metric(places.ground(survey.case), page.detail)
    alike = tuple(theme.years.values())
    scenes = [Scene(survey.case, area, replace(theme, whole=one), lang, alike) for one in alike]
    tiles = [
        Tile(scene, label(one, lang), _remark(one, few, lang))
        for scene, one in zip(scenes, few.shown, strict=True)
    ]
    told = Told(
        texts.title_of(survey, scenes[0]),
        texts.subtitle(survey, lang),
        tuple(_axes(few, lang)),
        texts.sources(survey, area, lang),
    )
    return multiples.draw(page, told, tiles)


def _only(chosen: Chosen, shown: Sequence[Scenario]) -> Chosen:
    base = next((one for one in shown if one.mark == "base"), None)
    solved = tuple(one for one in shown if one is not base)
    return Chosen(chosen.axes, base, solved, ())


def _remark(one: Scenario, few: Chosen, lang: Lang) -> str:
    """How many projects stand, and how far the values of regions are from those of the base."""
    count = len({project for here in one.placed.values() for project in here})
    if few.base is None or one is few.base:
        return say("standing", lang, count=count)
    moved = words.amount(apart(one, few.base), 1)
    return say("standing_moved", lang, count=count, moved=moved)


def _axes(few: Chosen, lang: Lang) -> list[str]:
    """What the scenarios take for the axes in which they differ."""
    told = differing(few, few.solved)
    stop = "；" if lang == "zh" else "; "
    lines = [
        say("axis", lang, axis=few.axes[at], values=stop.join(
            say("takes", lang, name=say("numbered", lang, number=str(one.number)),
                value=one.points[at])
            for one in few.solved
        ))
        for at in told[:MOST_AXES]
    ]  # fmt: skip
    rest = len(told) - MOST_AXES
    return [*lines, say("axes_left", lang, count=rest)] if rest > 0 else lines
