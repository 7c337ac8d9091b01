"""The best and the worst scenario of a batch, and how many ended in which status."""

from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from optimizer.answers.records import Answers, Numbers


class Extreme(NamedTuple):
    """A scenario at one end of a criterion."""

    criterion: Literal["money", "least_gain"]
    end: Literal["best", "worst"]
    row: int
    """Where it stands among the solved scenarios."""
    scenario: int
    money: float
    least_gain: float
    """Of the province that gains least over standing alone, 亿元; nan where not known."""
    province: str


class Count(NamedTuple):
    """How many scenarios ended in a status, and their share."""

    status: str
    scenarios: int
    share: float


def extremes(found: Answers) -> tuple[Extreme, ...]:
    """Best and worst solved scenario by money and by the least gain; the first of equals."""
    gains, provinces = _least_gains(found)
    chosen: list[Extreme] = []
    for criterion, values in (("money", found.money), ("least_gain", gains)):
        known = np.flatnonzero(np.isfinite(values))
        if len(known):
            best, worst = known[np.argmax(values[known])], known[np.argmin(values[known])]
            for end, row in (("best", int(best)), ("worst", int(worst))):
                place = row, int(found.scenarios[row]), float(found.money[row])
                chosen.append(Extreme(criterion, end, *place, float(gains[row]), provinces[row]))  # type: ignore[arg-type]
    return tuple(chosen)


def _least_gains(found: Answers) -> tuple[Numbers, npt.NDArray[np.str_]]:
    """The least gain of a province in every scenario, and whose it is; nan without gains."""
    codes = [code for code in found.worth if code in found.alone]
    count = len(found.scenarios)
    if not codes or not count:
        return np.full(count, np.nan), np.full(count, "")
    gains = np.array([found.gain(code) for code in codes])
    known = np.isfinite(gains).any(axis=0)
    filled = np.where(np.isfinite(gains), gains, np.inf)
    whose = np.array(codes)[np.argmin(filled, axis=0)]
    return np.where(known, filled.min(axis=0), np.nan), np.where(known, whose, "")


def statuses(answers: Answers) -> tuple[Count, ...]:
    """Scenarios by status, the most frequent first."""
    names, counts = np.unique(answers.status, return_counts=True)
    found = [
        Count(str(n), int(c), int(c) / len(answers.status))
        for n, c in zip(names, counts, strict=True)
    ]
    return tuple(sorted(found, key=lambda count: (-count.scenarios, count.status)))
