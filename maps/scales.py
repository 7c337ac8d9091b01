"""How the numbers of a layer become colours: classes of a number, kinds, or thirds of two."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from maps import style
from maps.breaks import Class, class_of, classes, diverging, noise
from maps.layers.layer import Layer
from maps.records import Period

THIRDS = 3
"""Steps of each of two numbers that are crossed."""


class Scale(Protocol):
    """Steps with their colours, and the step of a region."""

    @property
    def steps(self) -> tuple[Class, ...]:
        """The steps, in the order of the legend."""

    def home(self, period: Period, code: str) -> int | None:
        """The index of a region's step; None where there is no data."""


class Graded(NamedTuple):
    """Classes of one number."""

    steps: tuple[Class, ...]
    noise: float
    """Amounts up to this size are nothing."""

    def home(self, period: Period, code: str) -> int | None:
        """The class that holds the value."""
        if code not in period.values or not self.steps:
            return None
        value = period.values[code]
        return class_of(0.0 if abs(value) <= self.noise else value, self.steps)


class Kinds(NamedTuple):
    """One step for every kind that leads somewhere, then one for regions with nothing."""

    kinds: tuple[str, ...]
    steps: tuple[Class, ...]

    def home(self, period: Period, code: str) -> int | None:
        """The step of the kind that leads."""
        if code in period.leading:
            return self.kinds.index(period.leading[code])
        return len(self.kinds) if code in period.values else None


class Crossed(NamedTuple):
    """Three by three steps of two numbers: the first runs to the right, the second upwards."""

    first: tuple[float, ...]
    second: tuple[float, ...]
    steps: tuple[Class, ...]

    def home(self, period: Period, code: str) -> int | None:
        """The step of both thirds; the index is 3 · third of the second + third of the first."""
        if code not in period.values or code not in period.second:
            return None
        across = _third(period.values[code], self.first)
        return THIRDS * _third(period.second[code], self.second) + across


def scale_of(layer: Layer, periods: Sequence[Period]) -> Scale:
    """The scale that these periods share."""
    return MAKERS[layer.scale](layer, periods)


def colours(layer: Layer, periods: Sequence[Period]) -> dict[str, str]:
    """The colour of every kind that these periods' parts are made of, in the order of legends."""
    if layer.pies is None:
        return {}
    sums: dict[str, float] = {}
    for period in periods:
        for parts in period.parts.values():
            for kind, amount in parts.items():
                sums[kind] = sums.get(kind, 0.0) + amount
    if layer.pies.order:
        return dict(zip(layer.pies.order, style.GRADES, strict=True))
    named = sorted((kind for kind in sums if kind), key=lambda kind: (-sums[kind], kind))
    hues = [*style.HUES, *[style.REST] * len(named)]
    found = dict(zip(named, hues, strict=False))
    return {**found, "": style.REST} if "" in sums else found


def _graded(make: Callable[[list[float]], tuple[Class, ...]], periods: Sequence[Period]) -> Graded:
    every = [value for period in periods for value in period.values.values()]
    return Graded(make(every), noise(every))


def _kinds(layer: Layer, periods: Sequence[Period]) -> Kinds:
    led = {kind for period in periods for kind in period.leading.values()}
    shown = {kind: hue for kind, hue in colours(layer, periods).items() if kind in led}
    steps = [Class(0.0, 0.0, 0, hue, kind) for kind, hue in shown.items()]
    idle = any(set(period.values) - set(period.leading) for period in periods)
    nothing = [Class(0.0, 0.0, 0, style.ZERO, NOTHING)] if idle else []
    return Kinds(tuple(shown), (*steps, *nothing))


def _crossed(layer: Layer, periods: Sequence[Period]) -> Crossed:
    first = thirds([value for period in periods for value in period.values.values()])
    second = thirds([value for period in periods for value in period.second.values()])
    steps = tuple(Class(0.0, 0.0, 0, hue) for line in style.CROSSED for hue in line)
    return Crossed(first, second, steps)


def thirds(values: Sequence[float]) -> tuple[float, ...]:
    """Least, upper ends of the lower and of the middle third of the values, and greatest.

    >>> thirds([5.0, 1.0, 3.0, 2.0, 4.0, 6.0])
    (1.0, 2.0, 4.0, 6.0)
    """
    ordered = sorted(map(rounded, values))
    if not ordered:
        return ()
    last = len(ordered) - 1
    ends = [ordered[max(int(np.ceil(len(ordered) * k / THIRDS)) - 1, 0)] for k in (1, 2)]
    return (ordered[0], *ends, ordered[last])


def _third(value: float, edges: tuple[float, ...]) -> int:
    return int(rounded(value) > edges[1]) + int(rounded(value) > edges[2])


def rounded(value: float) -> float:
    """Six leading figures: what two solves of one plan agree on, so that equals stay equal."""
    return float(f"{value:.6g}")


NOTHING = "\u0000"
"""Label of the step of regions where no kind leads; no code of a kind holds it."""

MAKERS: dict[str, Callable[[Layer, Sequence[Period]], Scale]] = {
    "sequential": lambda _, periods: _graded(classes, periods),
    "diverging": lambda _, periods: _graded(diverging, periods),
    "categorical": _kinds,
    "bivariate": _crossed,
}
