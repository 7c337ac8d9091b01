"""The interactive page of a batch: what its scenarios say together, and each by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from maps import interactive, places
from maps.batch_maps import findings, texts
from maps.batch_maps.layers import layers_of, of_project, theme_of
from maps.batch_maps.records import Survey
from maps.batch_maps.scenario import Chosen
from maps.batch_maps.scenario_data import common, scenarios_data
from maps.batch_maps.scenario_themes import change_theme, value_theme
from maps.batch_maps.vocabulary import say
from maps.layers.reading import Theme
from maps.pagedata import Heads, page_data
from maps.scene import Scene
from maps.words import Json, Lang


def page(
    survey: Survey,
    chosen: Chosen,
    lang: Lang = "zh",
    first: str | None = None,
    project: str | None = None,
) -> str:
    """The page as HTML, in one file that asks nobody.

    It opens on the layer `first`; with a project it shows how often that one is placed, too.
    """
    ground = places.ground(survey.case)
    together = [theme_of(survey, layer) for layer in layers_of(survey)]
    single = _single(chosen)
    own = [of_project(survey, project)] if project else []
    scenes = [Scene(survey.case, ground, theme, lang) for theme in (*own, *together, *single)]
    heads = Heads(
        texts.title(survey, lang),
        texts.subtitle(survey, lang),
        texts.sources(survey, ground, lang, "mercator"),
    )
    told = {scene.theme.key: _findings(survey, chosen, scene, project) for scene in scenes}
    data = _data(survey, chosen, heads, scenes, told, first)
    return interactive.written(heads, scenes, data)


def _single(chosen: Chosen) -> list[Theme]:
    """The layers of single scenarios that there are numbers for."""
    found = (value_theme(chosen), change_theme(chosen))
    return [theme for theme in found if theme is not None and theme.whole.values]


def _findings(survey: Survey, chosen: Chosen, scene: Scene, project: str | None) -> tuple[str, ...]:
    if scene.theme.years:
        lang = scene.lang
        counts = {"shown": f"{len(chosen.solved):,}", "solved": f"{survey.solved:,}"}
        key = "shown_all" if len(chosen.solved) == survey.solved else "shown"
        return (say(key, lang, **counts), texts.counts(survey, lang))
    if project and scene.layer.key == "project_frequency":
        return findings.of_project(survey, scene, project)
    return findings.of_layer(survey, scene)


def _data(  # noqa: PLR0913, PLR0917 - the parts of a page
    survey: Survey,
    chosen: Chosen,
    heads: Heads,
    scenes: Sequence[Scene],
    told: Mapping[str, Sequence[str]],
    first: str | None,
) -> dict[str, Json]:
    """The data of a page of layers, with those of scenarios in place of years."""
    whole = [replace(scene, theme=replace(scene.theme, years={})) for scene in scenes]
    data = page_data(heads, whole, told, {}, first)
    themes = cast("list[dict[str, Json]]", data["themes"])
    return {
        **data,
        "themes": [_shared(*pair) for pair in zip(themes, scenes, strict=True)],
        "periods": [],
        "scenarios": scenarios_data(survey, chosen, [s for s in scenes if s.theme.years]),
    }


def _shared(theme: dict[str, Json], scene: Scene) -> dict[str, Json]:
    """The layer; one of single scenarios with what they share in place of a period."""
    return {**theme, "periods": [], "common": common(scene)} if scene.theme.years else theme
