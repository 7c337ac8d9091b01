"""What a layer is: everything that a map says about one subject, before any plan is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from inputs.case import Case
from maps.records import Period
from maps.words import Lang, Text
from optimizer.plan.plan import Plan

Scale = Literal["sequential", "diverging", "categorical", "bivariate"]
"""How values become colours: light to dark, both sides of zero, one hue a kind, 3 × 3 of two."""

Years = tuple[int, ...]
Reader = Callable[[Plan, Case, Years], Period]
Namer = Callable[[Case, str, Lang], str]


class Group(NamedTuple):
    """Layers that stand together in a list of layers."""

    key: str
    name: Text


class Circles(NamedTuple):
    """What the circles at the seats measure; an empty unit is that of the layer."""

    measure: Text
    unit: str = ""
    is_count: bool = False


class Arrows(NamedTuple):
    """What the arrows measure, and from where to where they run."""

    measure: Text
    way: Text


class Pies(NamedTuple):
    """What the parts of a region's value are, by key and name.

    `order` lists the kinds where they have one of their own; else the largest come first.
    """

    measure: Text
    name: Namer
    order: tuple[str, ...] = ()


class Bars(NamedTuple):
    """Numbers by province that stand beside the legend in place of the layer's own sums."""

    measure: Text
    read: Callable[[Plan, Case], Mapping[str, float]]


class Crossing(NamedTuple):
    """The second number of a layer that crosses two, and its unit."""

    measure: Text
    unit: str


def nothing_more(plan: Plan, case: Case, lang: Lang) -> tuple[str, ...]:
    """No findings beyond those of every layer."""
    return ()


@dataclass(frozen=True)
class Layer:
    """One map. `read` gives the numbers of the regions in some years."""

    key: str
    group: Group
    title: Text
    measure: Text
    unit: str
    """A word of the vocabulary."""
    tables: tuple[str, ...]
    """Tables of the plan that it reads, with a column where not every plan has it."""
    read: Reader
    scale: Scale = "sequential"
    years_add_up: bool = False
    """Whether the whole plan is the sum of its years; else it is the last year."""
    regions_add_up: bool = True
    """Whether a sum over regions says something; it does not for shares and prices."""
    by_year: bool = True
    """Whether single years say something."""
    part: Text | None = None
    """The measure inside a sentence: 上海占……的 60%. The measure itself where there is none."""
    amount: Text | None = None
    """What the number of a region is, where the measure names a kind."""
    circles: Circles | None = None
    arrows: Arrows | None = None
    pies: Pies | None = None
    bars: Bars | None = None
    crossing: Crossing | None = None
    leading: Namer | None = None
    """Names what leads in a region, where a number stands for the largest of several."""
    smaller_unit: str = ""
    """A unit of a thousandth, for plans in which no amount reaches one."""
    is_difference: bool = False
    """Whether numbers are those of one plan less those of another, and carry their sign."""
    note: Text | None = None
    """How the numbers come about, where the measure does not say it all."""
    findings: Callable[[Plan, Case, Lang], tuple[str, ...]] = nothing_more
    """What only this layer tells."""
