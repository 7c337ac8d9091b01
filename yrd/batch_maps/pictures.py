"""The picture of a batch that is asked for."""

from matplotlib.figure import Figure

from maps.batch_maps import side_by_side, static
from maps.batch_maps.layers import layers_of
from maps.layers import layer_named
from yrd.batch_maps.asked import Asked
from yrd.batch_maps.reading import Read
from yrd.batch_maps.scenarios import chosen_of

MOST_CANDIDATES = 300
"""Scenarios among which those that differ most are looked for."""


def picture_of(read: Read, asked: Asked) -> Figure:
    """The figure: scenarios side by side, a project, a layer, or all layers side by side."""
    survey, lang, size = read.survey, asked.lang, asked.size
    if asked.is_by_scenario:
        chosen = chosen_of(read, MOST_CANDIDATES, lang)
        return side_by_side.figure(survey, chosen, next(iter(asked.layers), ""), lang, size)
    if asked.project is not None:
        return static.project_figure(survey, asked.project, lang, size)
    layers = [layer_named(key, layers_of(survey), lang) for key in asked.layers]
    if len(layers) == 1:
        return static.figure(survey, layers[0], lang, size)
    return static.overview(survey, layers or layers_of(survey), lang, size)
