"""What near-optimal plans are pushed towards: capital by place and sector, and resources."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import numpy as np

from optimizer.answers.frontier.criteria import electricity
from optimizer.prepare import Prepared
from optimizer.program.expressions import Terms, begun, sized, used
from optimizer.program.options import Option
from optimizer.solver.arrays import Floats

Kind = Literal["province", "resource", "sector", "region"]


class Measure(NamedTuple):
    """A sum over the columns, none of which can make it negative."""

    kind: Kind
    code: str
    unit: str
    weight: Floats

    @property
    def name(self) -> str:
        """Kind and code in one word."""
        return f"{self.kind}/{self.code}"


YI_CNY = "亿元 of capital begun"


def array_of(ready: Prepared, *parts: Terms) -> Floats:
    """The sum of some terms, by column."""
    weight = np.zeros(ready.decide.columns)
    for terms in parts:
        for column, amount in terms.items():
            weight[column] += amount
    return weight


def capital_where(ready: Prepared, holds: Callable[[Option], bool]) -> Floats:
    """Capital that is begun at the options that fit, 亿元."""
    found = [option for option in ready.decide.options.values() if holds(option)]
    return array_of(ready, begun(ready.decide, sized(found, lambda option: option.capital)))


def share_of(ready: Prepared, project: str) -> Floats:
    """Share of a project that is begun anywhere."""
    found = [
        option for option in ready.decide.options.values() if option.project.project == project
    ]
    return array_of(ready, begun(ready.decide, sized(found, lambda option: 1.0)))


def _people(ready: Prepared) -> Floats:
    options = sized(
        ready.decide.options.values(), lambda option: sum(need for _, need in option.talent)
    )
    return array_of(ready, *(used(ready.decide, options, year) for year in ready.case.years))


def _compute(ready: Prepared) -> Floats:
    return array_of(ready, dict.fromkeys(ready.decide.serve.values(), 1.0))


def measures(ready: Prepared) -> Iterator[Measure]:
    """Capital by province, resources used, then capital by sector and by region, as far as a plan
    can have any of it."""
    case = ready.case
    yield from _filled(
        *(
            Measure(
                "province",
                code,
                YI_CNY,
                capital_where(ready, lambda option, code=code: option.province == code),  # type: ignore[misc]
            )
            for code in case.players
        ),
        Measure("resource", "electricity", "亿 kWh in all years", electricity(ready)),
        Measure("resource", "compute", "EFLOPS × years", _compute(ready)),
        Measure("resource", "people", "thousand persons × years", _people(ready)),
    )
    for code in case.sectors:
        weight = capital_where(ready, lambda option, code=code: option.project.sector == code)  # type: ignore[misc]
        yield from _filled(Measure("sector", code, YI_CNY, weight))
    for code in case.regions:
        weight = capital_where(ready, lambda option, code=code: option.region == code)  # type: ignore[misc]
        yield from _filled(Measure("region", code, YI_CNY, weight))


def _filled(*found: Measure) -> Iterator[Measure]:
    return (measure for measure in found if measure.weight.any())
