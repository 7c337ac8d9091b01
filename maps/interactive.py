"""The interactive page: four themes, a year slider and all numbers, in one file."""

from importlib.resources import files

import folium
import shapely
from branca.element import Element, MacroElement
from folium.template import Template
from shapely.geometry.base import BaseGeometry

from inputs.case import Case
from maps import notes, places
from maps.layers import OVERVIEW, layers_of
from maps.layers.reading import theme
from maps.offline import OfflineFigure, script_json, verbatim
from maps.pagedata import page_data
from maps.places import Ground
from maps.scene import Scene
from maps.words import Json, Lang
from optimizer.plan.plan import Plan

GRID_DEGREES = 1e-4
"""Coordinates are rounded to 4 decimals, about 10 m: far below what the layers resolve."""

ISLET_DEGREES = 0.01
"""Square degrees, about 100 km²: smaller islands get no heavy border, which would cover them."""


LANGUAGE = {"zh": "zh-CN", "en": "en"}
"""Language of the page, as browsers name it."""


class _Layer(MacroElement):
    """A layer drawn with every vertex: simplified drawing would open seams between regions."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = L.geoJson({{ this.shapes }}, {smoothFactor: 0})"
        ".addTo({{ this._parent.get_name() }});"
        "{% endmacro %}"
    )

    def __init__(self, features: list[dict[str, object]]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "layer"
        self.shapes = script_json({"type": "FeatureCollection", "features": features})


class _Show(MacroElement):
    """The call that fills the page; the data stand in it as escaped JSON."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "showPlan({{ this._parent.get_name() }}, {{ this.layers }}, {{ this.data }});"
        "{% endmacro %}"
    )

    def __init__(self, layers: str, data: dict[str, Json]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "show"
        self.layers, self.data = layers, script_json(data)


def page(plan: Plan, case: Case, lang: Lang = "zh", first: str | None = None) -> str:
    """The page as HTML: self-contained, without a request to anywhere; `first` opens on a theme."""
    ground = places.ground(case)
    shown = layers_of(plan, case) or OVERVIEW
    scenes = [Scene(case, ground, theme(plan, case, layer), lang) for layer in shown]
    figure = OfflineFigure(title=notes.title(case, lang))
    figure.header.add_child(_asset("style", "page.css"), name="page_css")
    web_map = folium.Map(
        tiles=None, zoom_control=True, control_scale=False, zoom_snap=0.1, zoom_delta=0.5
    )
    web_map.add_to(figure)
    layers = [_Layer(_regions(ground)), _Layer(_borders(ground))]
    for layer in layers:
        web_map.add_child(layer)
    names = ", ".join(layer.get_name() for layer in layers)
    web_map.add_child(_Show(names, page_data(plan, case, scenes, lang, first)))
    for name in ("page_parts.js", "page.js"):
        figure.header.add_child(_asset("script", name), name=name)
    rendered: str = figure.render()
    return rendered.replace("<html>", f'<html lang="{LANGUAGE[lang]}">', 1)


def _asset(tag: str, name: str) -> Element:
    """A file of this folder inside its tag."""
    text = files("maps").joinpath(name).read_text(encoding="utf-8")
    return verbatim(f"<{tag}>\n{text}</{tag}>")


def _regions(ground: Ground) -> list[dict[str, object]]:
    shaped = (place for place in (*ground.places, *ground.others) if place.shape is not None)
    return [_feature(place.code, place.shape) for place in shaped if place.shape]


def _borders(ground: Ground) -> list[dict[str, object]]:
    """The provinces' borders without islets; nothing where the regions are the provinces."""
    if ground.level == "province" or not ground.outlines:
        return []
    parts = shapely.get_parts(list(ground.outlines))
    large = parts[shapely.area(parts) >= ISLET_DEGREES]
    edges = shapely.line_merge(shapely.unary_union(list(shapely.boundary(large))))
    return [_feature("", edges)]


def _feature(code: str, shape: BaseGeometry) -> dict[str, object]:
    rounded = shapely.set_precision(shape, GRID_DEGREES, mode="pointwise")
    geometry = shapely.geometry.mapping(rounded)
    return {"type": "Feature", "properties": {"code": code}, "geometry": geometry}
