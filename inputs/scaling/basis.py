"""The province case, the sources, and what every city counts in its province by each quantity."""

from collections.abc import Mapping
from dataclasses import dataclass

from inputs.case import Case
from inputs.scaling.apportion import apportion
from inputs.scaling.pieces import number_text
from inputs.scaling.sources import Sources
from inputs.scaling.weights import (
    Weight,
    Weights,
    gdp_weight,
    industry_weight,
    people_weight,
    printed_or_share,
)


@dataclass(frozen=True)
class Basis:
    """All that the rules read: the province case, the sources, and weights of the cities."""

    case: Case
    sources: Sources
    gdp: Weights
    people: Weights
    industry: Weights
    research: Weights
    core: Weights
    power: Weights

    output: Weights
    """Industrial output of the cities themselves, 亿元; what most amounts are shared by."""

    def cities_of(self, province: str) -> tuple[str, ...]:
        """Codes of the cities of a province."""
        return self.sources.cities_of(province)


def basis_of(case: Case, sources: Sources) -> Basis:
    """The weights of every city, worked out once."""
    found: dict[str, dict[str, Weight]] = {name: {} for name in _NAMES}
    for province in case.regions:
        for name, weights in _weights(case, sources, province).items():
            found[name].update(weights)
    return Basis(case, sources, **found)


_NAMES = ("gdp", "people", "industry", "research", "core", "power", "output")


def _weights(case: Case, sources: Sources, province: str) -> Mapping[str, Weights]:
    """The weights of the cities of one province by quantity."""
    cities = sources.cities_of(province)
    if len(cities) == 1:
        return {name: {cities[0]: Weight(1.0, "1")} for name in _NAMES}
    record = case.regions[province]
    gdp = {city: gdp_weight(case, sources, city) for city in cities}
    gdps = _parts(record.gdp_yi_cny, gdp)
    industry = {city: industry_weight(case, sources, city, gdps[city]) for city in cities}
    outputs = _parts(record.industrial_output_yi_cny, industry)
    texts = {city: f"output {number_text(value)}" for city, value in outputs.items()}
    return {
        "gdp": gdp,
        "people": {city: people_weight(case, sources, city) for city in cities},
        "industry": industry,
        "research": dict(printed_or_share(case, sources, "research", f"research_{province}", gdps)),
        "core": dict(printed_or_share(case, sources, "core", f"core_{province}", gdps)),
        "power": dict(printed_or_share(case, sources, "power", f"power_{province}", outputs)),
        "output": {city: Weight(outputs[city], texts[city]) for city in cities},
    }


def _parts(total: float, weights: Weights) -> dict[str, float]:
    return apportion(total, {city: weight.value for city, weight in weights.items()})
