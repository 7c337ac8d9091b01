"""The numbers of a period that every map draws from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from maps.flows import Flow


@dataclass(frozen=True)
class Period:
    """One year, or the whole plan, of one layer."""

    values: Mapping[str, float]
    """By region; a region without an entry has no data."""
    circles: Mapping[str, float] = field(default_factory=dict)
    flows: tuple[Flow, ...] = ()
    outside: Mapping[str, float] | None = None
    """By hub outside the map; None where the layer knows no outside."""
    parts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """What the value of a region is made of, by kind; drawn as a pie."""
    leading: Mapping[str, str] = field(default_factory=dict)
    """The kind that leads in a region, such as its sector or its scarcest class of people."""
    second: Mapping[str, float] = field(default_factory=dict)
    """The other number of a layer that crosses two, by region."""
