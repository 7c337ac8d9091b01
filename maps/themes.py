"""What each of the four maps shows: numbers by region and year, read from a plan's tables."""

from collections.abc import Mapping
from dataclasses import replace

from inputs.case import Case
from maps import readings
from maps.records import Period, Theme
from optimizer.plan.plan import Plan

LEAST_EFLOPS = 1.0
"""Below one EFLOPS in the largest region the maps speak of PFLOPS."""

READERS = {
    "placements": readings.placements,
    "talent": readings.talent,
    "compute": readings.compute,
    "value": readings.value,
}
THEMES = tuple(READERS)
UNITS = {"placements": "yi_cny", "talent": "kperson", "compute": "eflops", "value": "yi_cny"}
SUMMED = ("placements", "value")
"""Amounts of a year that add up over the plan; people and machines do not."""


def themes(plan: Plan, case: Case) -> tuple[Theme, ...]:
    """The four themes, in the order of THEMES."""
    return tuple(theme(plan, case, key) for key in THEMES)


def theme(plan: Plan, case: Case, key: str) -> Theme:
    """One theme of the plan; ValueError names the themes there are."""
    if key not in THEMES:
        raise ValueError(f"theme '{key}' is not one of {', '.join(THEMES)}")
    read = READERS[key]
    years = {year: read(plan, case, (year,)) for year in case.years}
    summed = key in SUMMED
    whole = read(plan, case, tuple(case.years)) if summed else years[case.years[-1]]
    gains = readings.gains(plan, case) if key == "value" else {}
    found = Theme(key, UNITS[key], summed, whole, years, gains)
    return _in_readable_unit(found) if key == "compute" else found


def _in_readable_unit(found: Theme) -> Theme:
    """The theme in PFLOPS where no region or hub reaches one EFLOPS in any year."""
    periods = found.years.values()
    largest = max((max(_amounts(period), default=0.0) for period in periods), default=0.0)
    if largest >= LEAST_EFLOPS or largest == 0:
        return found
    years = {year: _scaled(period, 1000.0) for year, period in found.years.items()}
    return replace(found, unit="pflops", whole=years[max(years)], years=years)


def _amounts(period: Period) -> list[float]:
    return [*period.values.values(), *period.circles.values(), *(period.outside or {}).values()]


def _scaled(period: Period, factor: float) -> Period:
    def times(amounts: Mapping[str, float]) -> dict[str, float]:
        return {code: amount * factor for code, amount in amounts.items()}

    flows = tuple(flow._replace(amount=flow.amount * factor) for flow in period.flows)
    outside = None if period.outside is None else times(period.outside)
    return Period(times(period.values), times(period.circles), flows, outside)
