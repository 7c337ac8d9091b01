"""City factors on wages, rents and productivity: richer places pay and earn more, within bounds.

    factor = clip((GDP per head of the city / of the province) ** elasticity, low, high) / mean

The mean is weighted by what the price is paid for, so that the province's own figure stays the
average of its cities. A printed wage of a city stands instead of the power of its GDP per head.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inputs.evidence import Parameter
from inputs.scaling.basis import Basis
from inputs.scaling.city_figures import CityFigures
from inputs.scaling.pieces import Piece, judged_parameter, number_text
from inputs.scaling.weights import Weight, Weights, latest, of_figure


class Factor(NamedTuple):
    """How strongly a price follows GDP per head, and the bounds of the factor."""

    code: str
    elasticity: float
    low: float
    high: float
    meaning: str
    reason: str
    least: float
    most: float


WAGE = Factor(
    "wage_elasticity",
    0.25,
    0.75,
    1.3,
    "rise of wages with GDP per head among the cities of a province",
    "Six cities of Anhui print wages: their logarithms over those of GDP per head give 0.2 to 0.4 "
    "in four of them; mining and steel cities pay more.",
    0.0,
    0.4,
)
RENT = Factor(
    "rent_elasticity",
    0.8,
    0.4,
    2.5,
    "rise of rents with GDP per head among the cities of a province",
    "Between the four provinces rents rise about twice as fast as GDP per head; cities of one "
    "province compete for the same firms, so less. No figure by city.",
    0.0,
    2.0,
)
PRODUCTIVITY = Factor(
    "productivity_elasticity",
    0.1,
    0.9,
    1.1,
    "rise of productivity with GDP per head among the cities of a province",
    "Between Anhui and Shanghai it is 0.2, between Anhui and Jiangsu 0.05. No figure by city.",
    0.0,
    0.2,
)
FACTORS = (WAGE, RENT, PRODUCTIVITY)


def factor_parameters() -> Iterator[Piece]:
    """The elasticities as parameters of the case."""
    for factor in FACTORS:
        row = Parameter(parameter=factor.code, value=factor.elasticity, meaning=factor.meaning)
        yield judged_parameter(row, factor.reason, factor.least, factor.most)


def factors(
    basis: Basis, province: str, factor: Factor, figures: CityFigures, paid_for: Mapping[str, float]
) -> Weights:
    """The factor of each city; weighted by `paid_for` their mean is 1."""
    raw = {city: _raw(basis, province, city, factor, figures) for city in basis.cities_of(province)}
    whole = sum(paid_for[city] for city in raw)
    mean = sum(raw[city].value * paid_for[city] for city in raw) / whole
    return {
        city: Weight(found.value / mean, f"{found.text} / mean {number_text(mean)}")
        for city, found in raw.items()
    }


def _raw(basis: Basis, province: str, city: str, factor: Factor, figures: CityFigures) -> Weight:
    printed = latest(basis.sources, city, "wage") if factor is WAGE else None
    if printed:
        code = f"wage_{province}"
        base = basis.case.parameters[code].value
        text = f"{of_figure(printed).text} / {code} {number_text(base)}"
        return Weight(printed.value / base, text)
    record = basis.case.regions[province]
    own = figures.gdp[city] / figures.people[city]
    mean = record.gdp_yi_cny / record.population_kperson
    value = min(max((own / mean) ** factor.elasticity, factor.low), factor.high)
    ratio = f"({number_text(own)} / {number_text(mean)} GDP per head)"
    power = f"{ratio} ^ {factor.code} {number_text(factor.elasticity)}"
    return Weight(value, f"{power} within {factor.low:g} to {factor.high:g}")
