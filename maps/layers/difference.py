"""How the numbers of any layer differ between two plans: those of the other less the first."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from inputs.case import Case
from maps.layers import LAYERS, is_told
from maps.layers.layer import Layer
from maps.layers.reading import Theme, in_readable_unit, numbers
from maps.records import Period
from maps.words import Text
from optimizer.plan.plan import Plan


class Side(NamedTuple):
    """A plan and the case that it was made from."""

    plan: Plan
    case: Case


def difference_layer(layer: Layer) -> Layer:
    """The layer that shows a difference of this one: both sides of zero, no circles or arrows."""
    measure = Text(f"{layer.measure.zh}之差", f"Difference in {_lower(layer.measure.en)}")
    return replace(
        layer,
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
    """The text with a small letter first, unless it begins with an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def of_values(layer: Layer, values: Mapping[str, float]) -> Theme:
    """A difference of the whole plan that was worked out elsewhere."""
    return Theme(difference_layer(layer), layer.unit, Period(values), {}, {})


def differing(first: Side, other: Side) -> tuple[Layer, ...]:
    """The layers that both plans have and whose colour stands for one number, in their order."""
    graded = [layer for layer in LAYERS if layer.scale in ("sequential", "diverging")]
    return tuple(layer for layer in graded if is_told(*first, layer) and is_told(*other, layer))


def of_plans(layer: Layer, first: Side, other: Side) -> Theme:
    """The numbers of the other plan less those of the first, where both have some."""
    before, after = numbers(*first, layer), numbers(*other, layer)
    years = {
        year: _less(before.years[year], period)
        for year, period in after.years.items()
        if year in before.years
    }
    whole = _less(before.whole, after.whole)
    found = Theme(difference_layer(layer), layer.unit, whole, years, {})
    return in_readable_unit(found) if layer.smaller_unit else found


def _less(first: Period, other: Period) -> Period:
    values = {
        code: amount - first.values[code]
        for code, amount in other.values.items()
        if code in first.values
    }
    return Period(values)
