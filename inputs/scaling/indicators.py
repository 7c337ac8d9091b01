"""Indicators of strength: people at work are shared out, ratios are the city's own or inherited.

    research_intensity  research spending over GDP, where a city prints both
    digital_core        core value added over the digital economy, where a city prints both
    industry_weight     the province's, times the city's over the province's share of the
                        secondary sector

A city without a printed figure has the indicator of its province.
"""

from collections.abc import Callable, Mapping

from inputs.regions import Indicator
from inputs.scaling.basis import Basis
from inputs.scaling.industry import sector_weights
from inputs.scaling.pieces import At, Piece, joined, number_text, scaled
from inputs.scaling.spread import Cell, Spread, multiplied, same, shared_out
from inputs.scaling.weights import (
    Weight,
    Weights,
    figures_of,
    industry_share,
    latest,
    of_figure,
    province_share,
)

COUNTED = ("employment", "patents")
"""Indicators that count and are shared out; all others are ratios."""

Own = Callable[[Basis, str], Weight | None]


def own_research(basis: Basis, city: str) -> Weight | None:
    """Research spending over GDP of the same year, per cent, where a city prints both."""
    spent = latest(basis.sources, city, "research")
    gdp = figures_of(basis.sources, city, "gdp").get(spent.year) if spent else None
    if spent is None or gdp is None:
        return None
    text = f"{of_figure(spent).text} / {of_figure(gdp).text} × 100"
    return Weight(spent.value / gdp.value * 100, text)


def own_digital(basis: Basis, city: str) -> Weight | None:
    """Core digital value added over the size of the digital economy, where a city prints both."""
    core, size = latest(basis.sources, city, "core"), latest(basis.sources, city, "digital")
    if core is None or size is None:
        return None
    return Weight(core.value / size.value, f"{of_figure(core).text} / {of_figure(size).text}")


OWN: Mapping[str, Own] = {"research_intensity": own_research, "digital_core": own_digital}
"""Ratios that some cities print themselves."""


def _industry_factor(basis: Basis, province: str) -> Weights:
    """The secondary sector's share in each city over its share in the province."""
    mean = province_share(basis.case, basis.sources, province)
    found: dict[str, Weight] = {}
    for city in basis.cities_of(province):
        own = industry_share(basis.case, basis.sources, city)
        found[city] = Weight(own.value / mean.value, f"({own.text}) / ({mean.text})")
    return found


def indicators(basis: Basis) -> Piece:
    """One row for each indicator, sector and city."""
    return joined(indicators_of(basis, record) for record in basis.case.indicators.values())


def indicators_of(basis: Basis, record: Indicator) -> Piece:
    """The rows of the cities that a row of their province becomes."""
    found = _spread(basis, record)
    name, sector = record.indicator, record.sector
    rows = (
        Indicator(indicator=name, sector=sector, region=city, value=value)
        for city, value in found.values.items()
    )
    return Piece(tuple(rows), found.evidence)


def _spread(basis: Basis, record: Indicator) -> Spread:
    """The indicator of a province for each of its cities."""
    name, sector, province = record.indicator, record.sector, record.region
    cell = Cell(At("indicators", f"{name}/{sector}/{province}", "value"), province, record.value)
    if name in COUNTED:
        has_output = (sector, province) in basis.case.industry
        weights = sector_weights(basis, sector, province) if has_output else basis.gdp
        return shared_out(basis, cell, weights)
    if name == "industry_weight" and len(basis.cities_of(province)) > 1:
        return multiplied(basis, cell, _industry_factor(basis, province))
    inherited = same(basis, cell)
    return _with_own(basis, cell, inherited, OWN[name]) if name in OWN else inherited


def _with_own(basis: Basis, cell: Cell, spread: Spread, own: Own) -> Spread:
    """The cities' own figures in the place of inherited ones."""
    values, evidence = dict(spread.values), list(spread.evidence)
    for place, city in enumerate(spread.values if len(spread.values) > 1 else ()):
        found = own(basis, city)
        if found is not None:
            values[city] = found.value
            text = f"its own figure instead of {number_text(cell.value)}: {found.text}"
            evidence[place] = scaled(cell.at.moved(cell.province, city), cell.province, text)
    return Spread(values, tuple(evidence))
