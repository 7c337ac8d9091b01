"""How much of a province each city is: by printed figures, else by the nearest quantity known."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inputs.case import Case
from inputs.scaling.pieces import number_text
from inputs.scaling.records import Figure, Quantity
from inputs.scaling.sources import Sources

SECONDARY = {
    "320000": ("secondary_320000", "gdp21_320000"),
    "330000": ("secondary_330000", "gdp23_330000"),
    "340000": ("secondary_340000", "gdp21_340000"),
}
"""Parameters of a province: value added of its secondary sector, and GDP of the same year."""

INDUSTRY_PART = ("industry_added_320000", "secondary_320000")
"""Parameters whose ratio is industry's part of the secondary sector; printed for Jiangsu alone."""


class Weight(NamedTuple):
    """What a city counts in its province, and the same as a formula with values."""

    value: float
    text: str


Weights = Mapping[str, Weight]


def of_parameter(case: Case, sources: Sources, code: str) -> Weight:
    """A parameter of the province case, or a figure of that code among the sources."""
    if code in case.parameters:
        value = case.parameters[code].value
    else:
        value = next(figure.value for figure in sources.figures.values() if figure.code == code)
    return Weight(value, f"{code} {number_text(value)}")


def of_figure(figure: Figure) -> Weight:
    """A printed figure, by the code that it has among the parameters."""
    return Weight(figure.value, f"{figure.code} {number_text(figure.value)}")


def figures_of(sources: Sources, region: str, quantity: Quantity) -> dict[int, Figure]:
    """The figures of a city for a quantity by year, ascending."""
    found = {
        year: figure
        for (place, name, year), figure in sources.figures.items()
        if (place, name) == (region, quantity)
    }
    return dict(sorted(found.items()))


def latest(sources: Sources, region: str, quantity: Quantity) -> Figure | None:
    """The latest figure of a city for a quantity."""
    found = figures_of(sources, region, quantity)
    return found[max(found)] if found else None


def gdp_weight(case: Case, sources: Sources, region: str) -> Weight:
    """GDP of the base year; a figure of another year grows as its province did."""
    year = case.settings.base_year
    found = figures_of(sources, region, "gdp")
    if year in found:
        return of_figure(found[year])
    nearest = found[min(found, key=lambda given: abs(given - year))]
    province = sources.cities[region].province
    now = case.regions[province].gdp_yi_cny
    then = of_parameter(case, sources, f"gdp{nearest.year % 100:02d}_{province}")
    text = f"{of_figure(nearest).text} × {number_text(now)} / {then.text}"
    return Weight(nearest.value * now / then.value, text)


def people_weight(case: Case, sources: Sources, region: str) -> Weight:
    """Residents of the base year; else the mean of the years around it, else the nearest year."""
    year = case.settings.base_year
    found = figures_of(sources, region, "people")
    before, after = found.get(year - 1), found.get(year + 1)
    if year not in found and before and after:
        text = f"({of_figure(before).text} + {of_figure(after).text}) / 2"
        return Weight((before.value + after.value) / 2, text)
    return of_figure(found[min(found, key=lambda given: abs(given - year))])


def industry_weight(case: Case, sources: Sources, region: str, gdp: float) -> Weight:
    """Value added of the secondary sector: GDP times the sector's share in a printed year.

    Where only industry is printed, its part of the sector stands in; where neither is, the
    share of the province.
    """
    part = industry_share(case, sources, region)
    return Weight(gdp * part.value, f"gdp {number_text(gdp)} × {part.text}")


def industry_share(case: Case, sources: Sources, region: str) -> Weight:
    """Share of the secondary sector in the GDP of a city."""
    quantities: tuple[Quantity, ...] = ("secondary", "added")
    for quantity in quantities:
        figure = latest(sources, region, quantity)
        base = figures_of(sources, region, "gdp").get(figure.year) if figure else None
        if figure and base:
            ratio = figure.value / base.value
            text = f"{of_figure(figure).text} / {of_figure(base).text}"
            return Weight(ratio, text) if quantity == "secondary" else _whole(case, ratio, text)
    return province_share(case, sources, sources.cities[region].province)


def province_share(case: Case, sources: Sources, province: str) -> Weight:
    """Share of the secondary sector in the GDP of a province."""
    above, below = (of_parameter(case, sources, code) for code in SECONDARY[province])
    return Weight(above.value / below.value, f"{above.text} / {below.text}")


def _whole(case: Case, ratio: float, text: str) -> Weight:
    """The secondary sector from industry alone."""
    above, below = (case.parameters[code].value for code in INDUSTRY_PART)
    names = f"{INDUSTRY_PART[1]} {number_text(below)} / {INDUSTRY_PART[0]} {number_text(above)}"
    return Weight(ratio * below / above, f"{text} × {names}")


def printed_or_share(
    case: Case, sources: Sources, quantity: Quantity, total: str, keys: Mapping[str, float]
) -> Iterator[tuple[str, Weight]]:
    """The printed figure of each city; else the province's total by the city's share in a key."""
    whole = sum(keys.values())
    amount = of_parameter(case, sources, total)
    for region, key in keys.items():
        figure = latest(sources, region, quantity)
        if figure:
            yield region, of_figure(figure)
        else:
            text = f"{amount.text} × {number_text(key)} / {number_text(whole)}"
            yield region, Weight(amount.value * key / whole, text)
