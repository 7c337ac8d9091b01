"""The records that every map draws from."""

from collections.abc import Mapping
from dataclasses import dataclass

from maps.flows import Flow


@dataclass(frozen=True)
class Period:
    """One year, or the whole plan, of one theme."""

    values: Mapping[str, float]
    """By region; a region without an entry has no data."""
    circles: Mapping[str, float]
    flows: tuple[Flow, ...] = ()
    outside: Mapping[str, float] | None = None
    """By hub outside the map; None where the theme knows no outside."""


@dataclass(frozen=True)
class Theme:
    """One map. `whole` is the sum over the years, or the last year where sums mean nothing."""

    key: str
    unit: str
    summed: bool
    whole: Period
    years: Mapping[int, Period]
    gains: Mapping[str, float]
    """Value theme: what a province gains over standing alone, 亿元; empty elsewhere."""
