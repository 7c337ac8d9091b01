"""Talent: people, training places and recruits of every city, and what they earn there.

    leading people and researchers   by research spending where printed, else by GDP
    digital people                   by core digital value added where printed, else by GDP
    skilled workers                  by industrial output
    all other classes                by GDP and industrial output, half each

Wages follow the wage factor of the city; shares and costs are those of the province.
"""

from collections.abc import Iterator, Mapping

from inputs.columns import number_columns
from inputs.evidence import Evidence
from inputs.scaling.apportion import apportion
from inputs.scaling.basis import Basis
from inputs.scaling.city_figures import CityFigures
from inputs.scaling.factors import WAGE, factors
from inputs.scaling.pieces import At, Piece, number_text
from inputs.scaling.spread import Cell, Spread, multiplied, same, shared_out
from inputs.scaling.weights import Weight, Weights
from inputs.talent import Talent

SHARED = ("stock_kperson", "train_limit_kperson", "recruit_limit_kperson")
"""Columns that count people; all other columns are prices, shares and durations."""


def talent(basis: Basis, figures: CityFigures) -> Piece:
    """One row for each class of the province case and city."""
    cells: dict[tuple[str, str], dict[str, object]] = {}
    evidence: list[Evidence] = []
    for (kind, province), record in basis.case.talent.items():
        for column, spread in _spreads(basis, kind, province, record, figures):
            evidence += spread.evidence
            for city, value in spread.values.items():
                cells.setdefault((kind, city), {})[column] = value
    return Piece(tuple(_rows(cells)), tuple(evidence))


def _rows(cells: Mapping[tuple[str, str], Mapping[str, object]]) -> Iterator[Talent]:
    for (kind, city), given in cells.items():
        yield Talent.model_validate({"class": kind, "region": city, **given})


def people_weights(basis: Basis, kind: str, province: str) -> Weights:
    """What each city counts in a class of people of its province."""
    by_kind = {"lead": basis.research, "research": basis.research, "digital": basis.core}
    if kind in by_kind:
        return by_kind[kind]
    if kind == "skilled":
        return basis.output
    return {city: _both(basis, province, city) for city in basis.cities_of(province)}


def _both(basis: Basis, province: str, city: str) -> Weight:
    """Half by GDP, half by industrial output."""
    whole = sum(basis.gdp[other].value for other in basis.cities_of(province))
    made = sum(basis.output[other].value for other in basis.cities_of(province))
    gdp, output = basis.gdp[city], basis.output[city]
    text = f"({gdp.text} / {number_text(whole)} + {output.text} / {number_text(made)})"
    return Weight(gdp.value / whole + output.value / made, text)


def _spreads(
    basis: Basis, kind: str, province: str, record: Talent, figures: CityFigures
) -> Iterator[tuple[str, Spread]]:
    """Each number that a row of the province case states, for its cities."""
    weights = people_weights(basis, kind, province)
    people = apportion(1.0, {city: weights[city].value for city in basis.cities_of(province)})
    wages = factors(basis, province, WAGE, figures, people)
    for column, field in number_columns(Talent).items():
        if field not in record.model_fields_set:
            continue
        at = At("talent", f"{kind}/{province}", column)
        cell = Cell(at, province, getattr(record, field))
        if column in SHARED:
            yield column, shared_out(basis, cell, weights)
        elif column == "wage_yi_cny":
            yield column, multiplied(basis, cell, wages)
        else:
            yield column, same(basis, cell)
