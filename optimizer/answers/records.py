"""The answers of a batch as arrays, a row per scenario."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Ids = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

NAN = float("nan")
SOLVED = "optimal"
"""The one status that counts: a plan that is optimal and was checked."""

MEASURES = ("money", "objective", "worth", "gain")


class Measure(NamedTuple):
    """What is measured of a scenario, 亿元; of a province where there is a code."""

    kind: Literal["money", "objective", "worth", "gain"]
    code: str = ""


MONEY = Measure("money")


@dataclass(frozen=True)
class Varied:
    """An axis of the sweep; the value of a choice is the position of its label, from 0."""

    name: str
    kind: Literal["number", "choice"]
    choices: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, eq=False)
class Answers:
    """Statuses, values of the axes and money of scenarios; money in 亿元, nan where unknown."""

    scenarios: Ids
    status: npt.NDArray[np.str_]
    axes: tuple[Varied, ...]
    points: Numbers
    """A row per scenario, a column per axis."""
    money: Numbers
    objective: Numbers
    worth: Mapping[str, Numbers]
    """By province."""
    alone: Mapping[str, Numbers]
    """By province, what it is worth by itself; a province may be missing."""

    def gain(self, province: str) -> Numbers:
        """What a province gains over standing alone; nan where that is not known."""
        worth = self.worth[province]
        return worth - self.alone.get(province, np.full(len(worth), NAN))

    def measured(self) -> Iterator[tuple[Measure, Numbers]]:
        """Every measure with its number in every scenario, in reading order."""
        yield MONEY, self.money
        yield Measure("objective"), self.objective
        for code, values in self.worth.items():
            yield Measure("worth", code), values
        for code in self.worth:
            if code in self.alone:
                yield Measure("gain", code), self.gain(code)


def solved(answers: Answers) -> Answers:
    """The scenarios that have a plan which is optimal and was checked, and no others."""
    return taken(answers, (answers.status == SOLVED) & np.isfinite(answers.money))


def taken(answers: Answers, kept: Flags) -> Answers:
    """The scenarios that are kept, in their order."""
    return replace(
        answers,
        scenarios=answers.scenarios[kept],
        status=answers.status[kept],
        points=answers.points[kept],
        money=answers.money[kept],
        objective=answers.objective[kept],
        worth={code: values[kept] for code, values in answers.worth.items()},
        alone={code: values[kept] for code, values in answers.alone.items()},
    )


def is_constant(values: Numbers) -> bool:
    """Whether the values are the same but for rounding, or there are none."""
    if not len(values):
        return True
    return float(np.ptp(values)) <= ROUNDING * max(1.0, float(np.max(np.abs(values))))


ROUNDING = 1e-9
"""Relative difference that a solver's rounding makes."""
