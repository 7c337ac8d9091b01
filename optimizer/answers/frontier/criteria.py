"""Criteria of a frontier: what each is, in which unit, and what every column adds to it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from inputs.case import Case
from inputs.fingerprint import with_fingerprint
from optimizer.prepare import Prepared
from optimizer.program.constraints.emissions import emitted
from optimizer.program.constraints.energy import drawn_by_hosts
from optimizer.program.expressions import Terms, active, sized, used
from optimizer.program.objective import TERMS
from optimizer.solver.arrays import Floats
from optimizer.stages.supply import lacking

MONEY, EQUITY = "money", "equity"

YI_CNY = "亿元, present value"


@dataclass(frozen=True, eq=False)
class Criterion:
    """What a plan is judged by: a sum over its columns, of which more or less is better; `step` is
    one unit for the better in words."""

    name: str
    unit: str
    step: str
    more: bool
    weight: Floats

    def of(self, values: Floats) -> float:
        """What the columns add up to, in its unit."""
        return float(self.weight @ values)

    @property
    def cost(self) -> Floats:
        """The cost whose minimum is the best of the criterion."""
        return -self.weight if self.more else self.weight

    def gain(self, amount: float) -> float:
        """The amount with a sign that makes more the better."""
        return amount if self.more else -amount


class _Kind(NamedTuple):
    """A criterion before there is a program."""

    name: str
    unit: str
    step: str
    more: bool
    weigh: Callable[[Prepared], Floats]
    lacks: str
    """Why it may be zero everywhere."""


def _array(ready: Prepared, parts: list[Terms]) -> Floats:
    weight = np.zeros(ready.decide.columns)
    for terms in parts:
        for column, amount in terms.items():
            weight[column] += amount
    return weight


def _gain(ready: Prepared) -> Floats:
    return _array(ready, [dict.fromkeys(ready.decide.gain.values(), 1.0)])


def electricity(ready: Prepared) -> Floats:
    """What projects use as they age and what compute draws in the regions that host it, 亿 kWh in
    all years, before what energy projects set free."""
    options = sized(ready.decide.options.values(), lambda option: option.energy)
    using = [used(ready.decide, options, year) for year in ready.case.years]
    return _array(ready, [*using, *drawn_by_hosts(ready.case, ready.decide).values()])


def _emissions(ready: Prepared) -> Floats:
    """As the rule of emissions counts them."""
    case, hosted = ready.case, drawn_by_hosts(ready.case, ready.decide)
    return _array(
        ready,
        [
            emitted(case, ready.decide, hosted.get((region, year), {}), region, year)
            for region in case.regions
            for year in case.years
        ],
    )


def _land(ready: Prepared) -> Floats:
    options = sized(ready.decide.options.values(), lambda option: option.land)
    return _array(ready, [active(ready.decide, options, ready.case.years[-1])])


KINDS = (
    _Kind(
        MONEY, YI_CNY, "亿元", True, lambda ready: -ready.program.cost,
        "nothing earns or costs money",
    ),
    _Kind(
        EQUITY, "亿元 by size: a province's gain over standing alone, divided by its share of "
        "size; the least of all",
        "亿元 of least gain by size", True, _gain, "no province can be compared with itself alone",
    ),
    _Kind(
        "energy", "亿 kWh in all years, before what energy projects set free", "亿 kWh saved",
        False, electricity, "no project and no host uses electricity",
    ),
    _Kind(
        "security", "products whose supply can be cut off, times the coverage each lacks",
        "product covered", False, lacking,
        "no product that can be cut off has a target that is reported",
    ),
    _Kind(
        "emissions", "万吨 CO₂ in all years", "万吨 CO₂ saved", False, _emissions,
        "nothing emits anything",
    ),
    _Kind(
        "land", "km² in use in the last year", "km² saved", False, _land, "no project uses land",
    ),
)  # fmt: skip
"""The criteria by name."""

TERM = "term."
"""Before the name of a term of the money, where a criterion has the same name."""


def _term(name: str) -> _Kind:
    """A term of the money; costs are negative, so that more is better."""
    return _Kind(
        name,
        YI_CNY,
        f"亿元 of {name.removeprefix(TERM)}",
        True,
        lambda ready: ready.terms[name.removeprefix(TERM)],
        "it is always zero",
    )


def names() -> tuple[str, ...]:
    """Every name that a criterion may have, in reading order."""
    own = tuple(kind.name for kind in KINDS)
    terms = tuple(term.name for term in TERMS)
    short = tuple(name for name in terms if name not in own)
    return (*own, *short, *(TERM + name for name in terms))


def criterion(ready: Prepared, name: str) -> Criterion | str:
    """The criterion of a name for a program; or why it says nothing there."""
    kind = next((kind for kind in KINDS if kind.name == name), None) or _term(name)
    weight = kind.weigh(ready)
    if not weight.any():
        return kind.lacks
    return Criterion(kind.name, kind.unit, kind.step, kind.more, weight)


def with_gains(case: Case, chosen: Collection[str]) -> Case:
    """The case with the stage whose column measures the least gain, where equity is a criterion."""
    stages = case.settings.stages
    if EQUITY not in chosen or EQUITY in stages:
        return case
    settings = case.settings.model_copy(update={"stages": (*stages, EQUITY)})
    return with_fingerprint(replace(case, settings=settings))


def incomparable(case: Case) -> str:
    """Why gains of provinces cannot be compared; empty where they can."""
    if not case.settings.rules.equity:
        return "needs rules.equity, which is off"
    if len(case.players) < 2:
        return "compares provinces, and the case has only one"
    if case.settings.coordination == "apart":
        return "compares a joint plan with provinces alone, and here they plan apart"
    return ""
