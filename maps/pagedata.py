"""What the interactive page is told: every number and colour, worked out here, as plain JSON."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from maps.layers.layer import Group
from maps.page_arrows import gate
from maps.page_regions import Projects, regions_data
from maps.page_shapes import shapes_data
from maps.periods import period_data
from maps.places import Ground
from maps.planes import WEB_CRS, projected
from maps.scene import Scene
from maps.words import Json, Lang, word

LABELS = (
    "period",
    "show",
    "show_circles",
    "show_pies",
    "show_flows",
    "show_labels",
    "tiles",
    "no_data",
    "year",
    "years_of_start",
    "project",
    "capital_yi",
    "sum_or_last",
    "largest_projects",
    "outside_popup",
    "findings",
    "leads",
    "colon",
    "pies_alike",
)


class Heads(NamedTuple):
    """What stands around the map."""

    title: str
    subtitle: str
    notes: Sequence[str]
    remarks: Sequence[str] = ()
    """What the colours of every layer mean, where legends alone do not tell."""
    labels: Mapping[str, str] = {}
    """Labels of the page that are others than usual."""


def page_data(
    heads: Heads,
    scenes: Sequence[Scene],
    findings_of: Mapping[str, Sequence[str]],
    projects: Mapping[str, Projects],
    first: str | None = None,
) -> dict[str, Json]:
    """Everything the page shows; `first` is the key of the layer on which it opens."""
    ground, case, lang = scenes[0].ground, scenes[0].case, scenes[0].lang
    web = projected(ground, WEB_CRS)
    west, south, east, north = ground.bounds
    keys = [scene.theme.key for scene in scenes]
    return {
        "lang": lang,
        "first": keys.index(first) if first in keys else 0,
        "title": heads.title,
        "subtitle": heads.subtitle,
        "notes": list(heads.notes),
        "remarks": list(heads.remarks),
        "words": {**{key: word(key, lang) for key in LABELS}, **heads.labels},
        "bounds": [[south, west], [north, east]],
        "periods": [word("whole", lang), *(str(year) for year in case.years)],
        "groups": _groups(scenes, lang),
        "regions": regions_data(scenes[0], projects),
        "shapes": shapes_data(ground),
        "themes": [_theme(scene, web, findings_of[scene.theme.key]) for scene in scenes],
    }


def _groups(scenes: Sequence[Scene], lang: Lang) -> list[Json]:
    """Key and name of every group of layers that are shown, in their order."""
    groups: dict[Group, None] = dict.fromkeys(scene.layer.group for scene in scenes)
    return [[group.key, group.name.told(lang)] for group in groups]


def _theme(scene: Scene, web: Ground, told: Sequence[str]) -> dict[str, Json]:
    years: list[int | None] = [None, *scene.theme.years]
    return {
        "key": scene.theme.key,
        "group": scene.layer.group.key,
        "title": scene.title,
        "legend": scene.legend,
        "amount": scene.amount_legend,
        "unit": scene.unit,
        "second": scene.second_legend,
        "circles": scene.circle_legend,
        "pies": scene.pie_legend,
        "kinds": [[colour, scene.kind(kind)] for kind, colour in scene.kinds.items()],
        "crossed": scene.layer.scale == "bivariate",
        "categorical": scene.layer.scale == "categorical",
        "flows": scene.flow_legend,
        "way": scene.way,
        "note": scene.note,
        "findings": list(told),
        "gate": gate(web) if scene.theme.whole.outside is not None else None,
        "periods": [period_data(scene, web, year) for year in years],
    }
