"""A layer with the numbers of a plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from inputs.case import Case
from maps.layers.layer import Layer
from maps.readings import has_column
from maps.records import Period
from optimizer.plan.plan import Plan

LEAST_AMOUNT = 1.0
"""Where no amount reaches one, a layer speaks in its smaller unit."""


@dataclass(frozen=True)
class Theme:
    """A layer as a plan fills it. `whole` is the sum over the years, or the last year where sums
    mean nothing; `years` is empty where single years mean nothing."""

    layer: Layer
    unit: str
    whole: Period
    years: Mapping[int, Period]
    bars: Mapping[str, float]
    """Numbers by province beside the legend; empty where the layer shows its own sums."""

    @property
    def key(self) -> str:
        """The key of the layer."""
        return self.layer.key


def has_tables(plan: Plan, layer: Layer) -> bool:
    """Whether the plan has every table, and column, that the layer reads."""
    return all(_has(plan, *needed.partition(".")) for needed in layer.tables)


def _has(plan: Plan, table: str, _: str, column: str) -> bool:
    return has_column(plan, table, column) if column else table in plan.tables


def theme(plan: Plan, case: Case, layer: Layer) -> Theme:
    """The numbers of one layer; none where the plan lacks a table that it reads.

    They are in the layer's smaller unit where no region or hub reaches one in any year.
    """
    found = numbers(plan, case, layer)
    return in_readable_unit(found) if layer.smaller_unit else found


def numbers(plan: Plan, case: Case, layer: Layer) -> Theme:
    """As `theme`, always in the layer's own unit."""
    if not has_tables(plan, layer):
        return Theme(layer, layer.unit, Period({}), dict.fromkeys(case.years, Period({})), {})
    every = tuple(case.years)
    years = {year: layer.read(plan, case, (year,)) for year in every} if layer.by_year else {}
    is_summed = layer.years_add_up or not layer.by_year
    whole = layer.read(plan, case, every) if is_summed else years[every[-1]]
    bars = layer.bars.read(plan, case) if layer.bars else {}
    return Theme(layer, layer.unit, whole, years, bars)


def in_readable_unit(found: Theme) -> Theme:
    """The theme in its smaller unit where no region or hub reaches one in any year."""
    periods = found.years.values()
    largest = max((max(map(abs, _amounts(one)), default=0.0) for one in periods), default=0.0)
    if largest >= LEAST_AMOUNT or largest == 0:
        return found
    years = {year: _scaled(period, 1000.0) for year, period in found.years.items()}
    whole = _scaled(found.whole, 1000.0)
    return replace(found, unit=found.layer.smaller_unit, whole=whole, years=years)


def _amounts(period: Period) -> list[float]:
    return [*period.values.values(), *period.circles.values(), *(period.outside or {}).values()]


def _scaled(period: Period, factor: float) -> Period:
    def times(amounts: Mapping[str, float]) -> dict[str, float]:
        return {code: amount * factor for code, amount in amounts.items()}

    flows = tuple(flow._replace(amount=flow.amount * factor) for flow in period.flows)
    outside = None if period.outside is None else times(period.outside)
    return replace(
        period,
        values=times(period.values),
        circles=times(period.circles),
        flows=flows,
        outside=outside,
    )
