"""Pictures of a batch: its layers side by side, or one of them with all that it tells."""

from collections.abc import Callable, Sequence

from matplotlib.figure import Figure

from maps import pages, places, planes, side_by_side, single
from maps.batch_maps import findings, texts
from maps.batch_maps.layers import of_project, theme_of
from maps.batch_maps.records import Survey
from maps.layers.layer import Layer
from maps.layers.reading import Theme
from maps.margins import Told
from maps.pages import Size
from maps.scene import Scene
from maps.side_by_side import Part
from maps.words import Lang

Tell = Callable[[Scene], tuple[str, ...]]


def overview(
    survey: Survey, layers: Sequence[Layer], lang: Lang = "zh", size: Size = "slide"
) -> Figure:
    """Layers side by side at one scale."""
    page = pages.across(size)
    area = planes.metric(places.ground(survey.case), page.detail)
    scenes = [Scene(survey.case, area, theme_of(survey, layer), lang) for layer in layers]
    parts = [
        Part(scene, scene.title, findings.of_layer(survey, scene)[-1], has_bars=False)
        for scene in scenes
    ]
    told = Told(
        texts.title(survey, lang),
        texts.subtitle(survey, lang),
        (),
        texts.sources(survey, area, lang),
    )
    return side_by_side.draw(page, told, parts)


def figure(survey: Survey, layer: Layer, lang: Lang = "zh", size: Size = "slide") -> Figure:
    """One layer on a page."""
    return _one(
        survey,
        theme_of(survey, layer),
        lambda scene: findings.of_layer(survey, scene),
        lang,
        size,
    )


def project_figure(survey: Survey, project: str, lang: Lang = "zh", size: Size = "slide") -> Figure:
    """How often one project stands where, on a page."""
    return _one(
        survey,
        of_project(survey, project),
        lambda scene: findings.of_project(survey, scene, project),
        lang,
        size,
    )


def _one(survey: Survey, theme: Theme, tell: Tell, lang: Lang, size: Size) -> Figure:
    ground = places.ground(survey.case)
    page = pages.page(size, ground.aspect)
    scene = Scene(survey.case, planes.metric(ground, page.detail), theme, lang)
    told = Told(
        texts.title_of(survey, scene),
        texts.subtitle(survey, lang),
        tell(scene),
        texts.sources(survey, scene.ground, lang),
    )
    return single.draw(page, told, scene)
