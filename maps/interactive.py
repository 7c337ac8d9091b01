"""The interactive page: every layer of a plan, a year slider and all numbers, in one file."""

from collections.abc import Mapping, Sequence
from importlib.resources import files

import folium
from branca.element import Element, MacroElement
from folium.template import Template

from inputs.case import Case
from maps import notes, places, tianditu
from maps.findings import findings
from maps.layers import OVERVIEW, layers_of
from maps.layers.reading import theme
from maps.offline import OfflineFigure, script_json, verbatim
from maps.page_regions import projects_of
from maps.pagedata import Heads, page_data
from maps.scene import Scene
from maps.words import Json, Lang
from optimizer.plan.plan import Plan

LANGUAGE = {"zh": "zh-CN", "en": "en"}
"""Language of the page, as browsers name it."""

SCRIPTS = (
    "parts.js",
    "draw.js",
    "legend.js",
    "popup.js",
    "years.js",
    "scenarios.js",
    "tiles.js",
    "page.js",
)


class _Show(MacroElement):
    """The call that fills the page; the data stand in it as escaped JSON."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "showPlan({{ this._parent.get_name() }}, {{ this.data }});"
        "{% endmacro %}"
    )

    def __init__(self, data: Mapping[str, Json]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "show"
        self.data = script_json(data)


def page(
    plan: Plan, case: Case, lang: Lang = "zh", first: str | None = None, tiles_key: str = ""
) -> str:
    """The page as HTML: self-contained, without a request to anywhere; `first` opens on a layer.

    With a key of Tianditu the reader may tick its tiles; maps.tianditu.TilesKeyError for what is
    no key.
    """
    tiles = {"tiles": tianditu.addresses(tiles_key)} if tiles_key else {}
    ground = places.ground(case)
    shown = layers_of(plan, case) or OVERVIEW
    scenes = [Scene(case, ground, theme(plan, case, layer), lang) for layer in shown]
    heads = Heads(
        notes.title(case, lang),
        notes.subtitle(plan, case, lang),
        notes.sources(plan, case, ground, lang, "mercator"),
    )
    told = {scene.theme.key: findings(plan, scene) for scene in scenes}
    data = page_data(heads, scenes, told, projects_of(plan, case, lang), first)
    return written(heads, scenes, {**data, **tiles})


def written(heads: Heads, scenes: Sequence[Scene], data: Mapping[str, Json]) -> str:
    """A page of these data as HTML, in the language of the scenes."""
    figure = OfflineFigure(title=heads.title)
    figure.images = tianditu.HOSTS if "tiles" in data else ""
    figure.header.add_child(_asset("style", "page.css"), name="page_css")
    web_map = folium.Map(
        tiles=None, zoom_control=True, control_scale=False, zoom_snap=0.1, zoom_delta=0.5
    )
    web_map.add_to(figure)
    web_map.add_child(_Show(data))
    for name in SCRIPTS:
        figure.header.add_child(_asset("script", name), name=name)
    rendered: str = figure.render()
    return rendered.replace("<html>", f'<html lang="{LANGUAGE[scenes[0].lang]}">', 1)


def _asset(tag: str, name: str) -> Element:
    """A file of the page inside its tag."""
    text = files("maps").joinpath("page", name).read_text(encoding="utf-8")
    return verbatim(f"<{tag}>\n{text}</{tag}>")
