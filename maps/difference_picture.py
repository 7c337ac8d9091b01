"""A difference of two plans as a picture of one layer."""

from matplotlib.figure import Figure

from maps import difference, pages, places, planes, single
from maps.difference import Difference
from maps.margins import Told
from maps.pages import Size
from maps.scene import Scene
from maps.words import Lang


def figure(shown: Difference, lang: Lang = "zh", size: Size = "slide") -> Figure:
    """The map of one layer, with legend, bars by province and key points."""
    ground = places.ground(shown.case)
    page = pages.page(size, ground.aspect)
    chosen = next((one for one in shown.themes if one.key == shown.opens), shown.themes[0])
    scene = Scene(shown.case, planes.metric(ground, page.detail), chosen, lang)
    told = Told(
        difference.title(shown, lang, scene.title),
        difference.subtitle(shown, lang),
        difference.findings(scene),
        difference.sources(shown, scene.ground, lang),
        difference.remarks(shown, lang),
    )
    return single.draw(page, told, scene)
