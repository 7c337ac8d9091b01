"""How money spreads over the solved scenarios of a batch."""

from dataclasses import dataclass

import numpy as np

from optimizer.answers.records import NAN, Answers, Measure, Numbers

PERCENTILES = (5, 25, 50, 75, 95)


@dataclass(frozen=True)
class Distribution:
    """A measure over the solved scenarios, 亿元; nan and None where no scenario has it.

    The standard deviation divides by n − 1; percentiles interpolate between neighbours.
    """

    measure: Measure
    scenarios: int
    mean: float = NAN
    sd: float = NAN
    least: float = NAN
    p5: float = NAN
    p25: float = NAN
    median: float = NAN
    p75: float = NAN
    p95: float = NAN
    most: float = NAN
    least_at: int | None = None
    """The scenario with the least, the first of equals."""
    most_at: int | None = None


def distributions(found: Answers) -> tuple[Distribution, ...]:
    """Every measure of solved scenarios: money, objective, worth and gain of each province."""
    return tuple(_distribution(found, measure, values) for measure, values in found.measured())


def _distribution(found: Answers, measure: Measure, values: Numbers) -> Distribution:
    known = np.isfinite(values)
    if not known.any():
        return Distribution(measure, 0)
    some, names = values[known], found.scenarios[known]
    spread = float(np.std(some, ddof=1)) if len(some) > 1 else NAN
    low, quarter, median, upper, high = map(float, np.percentile(some, PERCENTILES))
    least, most = int(np.argmin(some)), int(np.argmax(some))
    return Distribution(
        measure, len(some), float(np.mean(some)), spread,
        float(some[least]), low, quarter, median, upper, high, float(some[most]),
        int(names[least]), int(names[most]),
    )  # fmt: skip
