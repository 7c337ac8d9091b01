"""GDP, people and industrial output of every city: what all other shares rest on."""

from collections.abc import Mapping
from typing import NamedTuple

from inputs.evidence import Evidence
from inputs.regions import Region
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At
from inputs.scaling.spread import Cell, Spread, shared_out
from inputs.scaling.weights import Weights


class CityFigures(NamedTuple):
    """GDP in 亿元, residents in thousand persons and industrial output in 亿元, by city."""

    gdp: Mapping[str, float]
    people: Mapping[str, float]
    output: Mapping[str, float]
    evidence: tuple[Evidence, ...]


def city_figures(basis: Basis) -> CityFigures:
    """The additive figures of all cities with their evidence; they add up to the provinces'."""
    amounts = {code: _amounts(record) for code, record in basis.case.regions.items()}
    gdp = _of_all(basis, "gdp_yi_cny", amounts, basis.gdp)
    people = _of_all(basis, "population_kperson", amounts, basis.people)
    output = _of_all(basis, "industrial_output_yi_cny", amounts, basis.industry)
    evidence = (*gdp.evidence, *people.evidence, *output.evidence)
    return CityFigures(gdp.values, people.values, output.values, evidence)


def _amounts(record: Region) -> Mapping[str, float]:
    return {
        "gdp_yi_cny": record.gdp_yi_cny,
        "population_kperson": record.population_kperson,
        "industrial_output_yi_cny": record.industrial_output_yi_cny,
    }


def _of_all(
    basis: Basis, column: str, amounts: Mapping[str, Mapping[str, float]], weights: Weights
) -> Spread:
    values: dict[str, float] = {}
    evidence: list[Evidence] = []
    for province, given in amounts.items():
        cell = Cell(At("regions", province, column), province, given[column])
        found = shared_out(basis, cell, weights)
        values.update(found.values)
        evidence += found.evidence
    return Spread(values, tuple(evidence))
