"""The printed figures of the cities, as parameters of the case with their sources."""

from collections.abc import Iterator, Mapping

from inputs.evidence import Evidence, Parameter
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import Piece, parameter
from inputs.scaling.records import Figure, Quantity

WORDS: Mapping[Quantity, tuple[str, str]] = {
    "gdp": ("亿元", "gross domestic product"),
    "people": ("thousand persons", "residents"),
    "secondary": ("亿元", "value added of the secondary sector"),
    "added": ("亿元", "value added of industry"),
    "research": ("亿元", "spending on research and development"),
    "core": ("亿元", "value added of the core digital industry"),
    "digital": ("亿元", "size of the digital economy"),
    "power": ("亿 kWh", "electricity used"),
    "wage": ("yuan a year", "average wage in urban non-private units"),
}
"""Unit and words of each quantity."""

SOURCE = {
    "grade",
    "publisher",
    "title",
    "paper",
    "section",
    "printed",
    "reason",
    "low",
    "high",
}
"""Fields of a figure that say where it comes from."""


def figure_parameters(basis: Basis) -> Iterator[Piece]:
    """The figures of the cities, but for those that the province case has as parameters."""
    for figure in basis.sources.figures.values():
        if figure.code in basis.case.parameters:
            continue
        unit, words = WORDS[figure.quantity]
        row = Parameter(
            parameter=figure.code,
            value=figure.value,
            unit=unit,
            meaning=f"{words}, {_place(basis, figure.region)} {figure.year}",
        )
        yield parameter(row, _source(figure))


def _source(figure: Figure) -> Evidence:
    stated = figure.model_dump(include=SOURCE)
    year = str(figure.year) if figure.grade == "statistic" else ""
    return Evidence.model_validate({**stated, "table": "parameters", "year": year})


def _place(basis: Basis, region: str) -> str:
    city = basis.sources.cities.get(region)
    return city.name_en if city else basis.case.regions[region].name_en
