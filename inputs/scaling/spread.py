"""A number of a province becomes one number for each of its cities."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from inputs.evidence import Evidence
from inputs.scaling.apportion import apportion
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At, kept, number_text, scaled, stated_for
from inputs.scaling.weights import Weights


class Cell(NamedTuple):
    """A number of the province case: where it stands, whose it is, and its value."""

    at: At
    province: str
    value: float


class Spread(NamedTuple):
    """The number of each city, and the evidence for it."""

    values: Mapping[str, float]
    evidence: tuple[Evidence, ...]


def shared_out(basis: Basis, cell: Cell, weights: Weights) -> Spread:
    """Parts of an amount by weight; they add up to it. A lone city keeps amount and evidence."""
    cities = basis.cities_of(cell.province)
    if len(cities) == 1:
        return same(basis, cell)
    values = apportion(cell.value, {city: weights[city].value for city in cities})
    whole = number_text(sum(weights[city].value for city in cities))
    total = number_text(cell.value)
    texts = {city: f"{total} × {weights[city].text} / {whole}" for city in cities}
    return Spread(values, tuple(_scaled(cell, texts)))


def same(basis: Basis, cell: Cell) -> Spread:
    """The province's number for every city: prices and shares are not divided.

    Evidence that speaks of every region at once keeps speaking of all cities.
    """
    cities = basis.cities_of(cell.province)
    values = dict.fromkeys(cities, cell.value)
    found = stated_for(basis.case, cell.at)
    if found is not None and cell.province not in found.key.split("/"):
        return Spread(values, (found,))
    if len(cities) == 1:
        return Spread(values, kept(basis.case, cell.at, _at(cell, cities[0]).key))
    text = f"{number_text(cell.value)}, the same as in the province"
    return Spread(values, tuple(_scaled(cell, dict.fromkeys(cities, text))))


def multiplied(basis: Basis, cell: Cell, factors: Weights) -> Spread:
    """The province's number times a factor of the city; a lone city keeps the number."""
    cities = basis.cities_of(cell.province)
    if len(cities) == 1:
        return same(basis, cell)
    values = {city: cell.value * factors[city].value for city in cities}
    total = number_text(cell.value)
    texts = {city: f"{total} × {factors[city].text}" for city in cities}
    return Spread(values, tuple(_scaled(cell, texts)))


def _at(cell: Cell, city: str) -> At:
    return cell.at.moved(cell.province, city)


def _scaled(cell: Cell, texts: Mapping[str, str]) -> Iterator[Evidence]:
    for city, text in texts.items():
        yield scaled(_at(cell, city), cell.province, text)


Rule = Callable[[Cell], Spread]
"""How the number of a column is handed to the cities."""
