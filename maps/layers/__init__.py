"""The layers of a map of a plan: each a file, a record and a line here, in the order of lists."""

from collections.abc import Iterable
from difflib import get_close_matches

from inputs.case import Case
from maps.layers.capacity import CAPACITY
from maps.layers.compute import COMPUTE
from maps.layers.compute_use import COMPUTE_USE
from maps.layers.energy import ENERGY, ENERGY_SHARE
from maps.layers.equity import EQUITY
from maps.layers.evidence import EVIDENCE
from maps.layers.gain import GAIN
from maps.layers.land import LAND, LAND_SHARE
from maps.layers.layer import Layer
from maps.layers.placements import PLACEMENTS
from maps.layers.prices import COMPUTE_PRICE, ENERGY_PRICE, LAND_PRICE, TALENT_PRICE
from maps.layers.reading import has_tables
from maps.layers.sectors import SECTORS
from maps.layers.talent import TALENT
from maps.layers.value import VALUE
from maps.layers.worth import WORTH
from maps.unfit import UnfitError
from maps.words import Lang
from optimizer.plan.plan import Plan

LAYERS: tuple[Layer, ...] = (
    PLACEMENTS,
    SECTORS,
    TALENT,
    COMPUTE,
    CAPACITY,
    COMPUTE_USE,
    ENERGY,
    ENERGY_SHARE,
    LAND,
    LAND_SHARE,
    VALUE,
    WORTH,
    GAIN,
    EQUITY,
    TALENT_PRICE,
    COMPUTE_PRICE,
    ENERGY_PRICE,
    LAND_PRICE,
    EVIDENCE,
)

OVERVIEW = (PLACEMENTS, TALENT, COMPUTE, VALUE)
"""The layers of the slide that shows a plan at a glance."""


class NoLayerError(UnfitError):
    """A layer was asked for that does not exist, or that the plan does not have."""


def layers_of(plan: Plan, case: Case) -> tuple[Layer, ...]:
    """The layers that the plan has numbers for."""
    return tuple(layer for layer in LAYERS if is_told(plan, case, layer))


def is_told(plan: Plan, case: Case, layer: Layer) -> bool:
    """Whether the plan has the tables of the layer, and a number in at least one region."""
    return has_tables(plan, layer) and bool(layer.read(plan, case, tuple(case.years)).values)


def layer_named(key: str, among: Iterable[Layer] = LAYERS, lang: Lang = "zh") -> Layer:
    """The layer of this key; NoLayerError names those there are, the nearest first."""
    known = {layer.key: layer for layer in among}
    if key in known:
        return known[key]
    near = get_close_matches(key, known, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    raise NoLayerError(
        f"there is no layer '{key}'.{hint} There are: {listed(known.values(), lang)}"
    )


def listed(layers: Iterable[Layer], lang: Lang) -> str:
    """The keys with their names."""
    return ", ".join(f"{layer.key} ({layer.title.told(lang)})" for layer in layers)
