"""Regions: every city with its figures, its prices and its productivity."""

from collections.abc import Iterator, Mapping

from inputs.columns import number_columns
from inputs.evidence import Evidence
from inputs.regions import Region
from inputs.scaling.basis import Basis
from inputs.scaling.city_figures import CityFigures
from inputs.scaling.factors import PRODUCTIVITY, RENT, Factor, factors
from inputs.scaling.pieces import At, Piece, assumed
from inputs.scaling.spread import Cell, Spread, multiplied, same

PRICES: Mapping[str, Factor | None] = {
    "productivity": PRODUCTIVITY,
    "tariff_yi_cny": None,
    "rent_yi_cny": RENT,
    "grid_wan_t": None,
}
"""Columns that are not shared out, and the factor of a city on them, if any."""

SEAT_DEGREES = 0.05
"""A seat of government is known to about five kilometres."""


def regions(basis: Basis, figures: CityFigures) -> Piece:
    """One region for each city."""
    prices: dict[str, dict[str, float]] = {city: {} for city in basis.sources.cities}
    evidence: list[Evidence] = [*figures.evidence, *_seats(basis)]
    for province, record in basis.case.regions.items():
        for column, spread in _prices(basis, province, record, figures):
            evidence += spread.evidence
            for city, value in spread.values.items():
                prices[city][column] = value
    rows = tuple(_region(basis, city, figures, prices[city]) for city in basis.sources.cities)
    return Piece(rows, tuple(evidence))


def _prices(
    basis: Basis, province: str, record: Region, figures: CityFigures
) -> Iterator[tuple[str, Spread]]:
    """Each price column that a province states, as numbers of its cities."""
    for column, field in number_columns(Region).items():
        if column not in PRICES or field not in record.model_fields_set:
            continue
        cell = Cell(At("regions", province, column), province, getattr(record, field))
        factor = PRICES[column]
        if factor is None:
            yield column, same(basis, cell)
        else:
            found = factors(basis, province, factor, figures, figures.output)
            yield column, multiplied(basis, cell, found)


def _region(basis: Basis, city: str, figures: CityFigures, prices: Mapping[str, float]) -> Region:
    record = basis.sources.cities[city]
    cells: dict[str, object] = {
        "region": city,
        "province": record.province,
        "name_zh": record.name_zh,
        "name_en": record.name_en,
        "lon": record.lon,
        "lat": record.lat,
        "gdp_yi_cny": figures.gdp[city],
        "population_kperson": figures.people[city],
        "industrial_output_yi_cny": figures.output[city],
    }
    return Region.model_validate({**cells, **prices})


def _seats(basis: Basis) -> Iterator[Evidence]:
    reason = "Seat of the city’s government, from an open gazetteer of places."
    for code, city in basis.sources.cities.items():
        for column, value in (("lon", city.lon), ("lat", city.lat)):
            low, high = round(value - SEAT_DEGREES, 5), round(value + SEAT_DEGREES, 5)
            yield assumed(At("regions", code, column), reason, low, high)
