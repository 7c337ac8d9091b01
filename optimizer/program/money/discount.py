"""Present value: what 1 in a year, or in every year from a start, is worth in the base year."""

from collections.abc import Mapping

from inputs.case import Case


def discount(case: Case) -> Mapping[int, float]:
    """δ_t = (1+d)^−(t−base year) of each year of the plan."""
    settings = case.settings
    return {
        year: float((1 + settings.discount_rate) ** -(year - settings.base_year))
        for year in case.years
    }


def present_value(
    case: Case, profile: tuple[float, ...] | None = None, age: int = 0
) -> Mapping[int, float]:
    """Σ_{t≥τ+age} δ_t·profile[t−τ] of each start year τ; without a profile, of 1 a year."""
    factor = discount(case)
    years = case.years
    shares = profile or (1.0,) * len(years)
    return {
        start: sum(factor[year] * shares[year - start] for year in years[start - years[0] + age :])
        for start in years
    }
