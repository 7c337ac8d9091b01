"""Differences of several plans from one as a picture: a map each, in common classes."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from maps import multiples, notes, pages, places, planes, words
from maps.difference import Difference, Named
from maps.layers.reading import Theme
from maps.margins import Told
from maps.multiples import Tile
from maps.pages import Size
from maps.scene import Scene
from maps.words import Lang, word


def figure(shown: Sequence[Difference], lang: Lang = "zh", size: Size = "slide") -> Figure:
    """The first layer of every difference, all on the regions of the first one's case."""
    case, themes = shown[0].case, [one.themes[0] for one in shown]
    page = pages.across(size)
    area = planes.metric(places.ground(case), page.detail)
    alike = tuple(theme.whole for theme in themes)
    scenes = [Scene(case, area, theme, lang, alike) for theme in themes]
    plans = [shown[0].first.plan, *(one.other.plan for one in shown)]
    told = Told(
        _title(shown, themes[0], lang),
        word("dot", lang).join([notes.horizon(case, lang), _worth(shown[0].first, lang)]),
        (),
        notes.sources_of_several(plans, case, area, lang),
        (word("more_or_less_each", lang, first=shown[0].first.name),),
    )
    tiles = [_tile(one, scene) for one, scene in zip(shown, scenes, strict=True)]
    return multiples.draw(page, told, tiles)


def _title(shown: Sequence[Difference], theme: Theme, lang: Lang) -> str:
    parts = {"case": notes.case_name(shown[0].case, lang), "theme": theme.layer.title.told(lang)}
    return word("title_differences", lang, first=shown[0].first.name, **parts)


def _worth(one: Named, lang: Lang) -> str:
    return word("worth_of", lang, name=one.name, value=words.amount(one.plan.money, 1))


def _tile(one: Difference, scene: Scene) -> Tile:
    """The other plan, and what it is worth more or less than the first."""
    gap = words.signed(one.other.plan.money - one.first.plan.money, 1, plus=True)
    return Tile(scene, one.other.name, scene.say("worth_more", amount=gap))
