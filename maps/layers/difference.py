"""How the numbers of any layer differ between two plans: those of the other less the first."""

from collections.abc import Mapping
from dataclasses import replace

from maps.layers.layer import Layer
from maps.layers.reading import Theme
from maps.records import Period
from maps.words import Text


def difference_layer(layer: Layer) -> Layer:
    """The layer that shows a difference of this one: both sides of zero, no circles or arrows."""
    measure = Text(f"{layer.measure.zh}之差", f"Difference in {_lower(layer.measure.en)}")
    title = Text(f"{layer.title.zh}之差", f"Difference: {_lower(layer.title.en)}")
    return replace(
        layer,
        title=title,
        measure=measure,
        part=None,
        scale="diverging",
        circles=None,
        arrows=None,
        pies=None,
        bars=None,
        leading=None,
        is_difference=True,
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def can_differ(layer: Layer) -> bool:
    """Whether a difference of the layer says something: its colour stands for one number."""
    return layer.scale in ("sequential", "diverging")


def of_values(layer: Layer, values: Mapping[str, float]) -> Theme:
    """A difference of the whole plan that was worked out elsewhere."""
    shown = difference_layer(layer)
    return Theme(shown, layer.unit, Period(values), {}, {})


def of_themes(first: Theme, other: Theme) -> Theme:
    """The numbers of the other theme less those of the first, where both have some."""
    years = {
        year: _less(period, other.years[year])
        for year, period in first.years.items()
        if year in other.years
    }
    whole = _less(first.whole, other.whole)
    return Theme(difference_layer(other.layer), other.unit, whole, years, {})


def _less(first: Period, other: Period) -> Period:
    values = {
        code: amount - first.values[code]
        for code, amount in other.values.items()
        if code in first.values
    }
    return Period(values)
