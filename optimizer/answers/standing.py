"""How regions stand over the solved scenarios of a batch: projects there, and what they yield."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.answers.placements import CORE, Counts
from optimizer.answers.records import Numbers

TAILS = (5, 95)
"""Percentiles between which nine scenarios of ten lie."""


@dataclass(frozen=True)
class Crowd:
    """The projects of a region over the solved scenarios."""

    mean: float
    """How many stand there in a scenario, on average."""
    core: tuple[str, ...]
    """Those that stand there in 95 % of the scenarios or more."""


@dataclass(frozen=True)
class Yield:
    """The value of a region over the scenarios that tell it, 亿元, discounted."""

    mean: float
    low: float
    """5 % of the scenarios have less."""
    high: float
    """5 % of the scenarios have more."""

    @property
    def spread(self) -> float:
        """How wide the middle 90 % of the scenarios lie apart."""
        return self.high - self.low


def crowds(counts: Counts, regions: Sequence[str]) -> dict[str, Crowd]:
    """The projects of every region named; nothing where no scenario is solved."""
    if not counts.solved:
        return {}
    sums = dict.fromkeys(regions, 0)
    core: dict[str, list[str]] = {region: [] for region in regions}
    for (project, region), times in sorted(counts.there.items()):
        if region in sums:
            sums[region] += times
            if times >= CORE * counts.solved:
                core[region].append(project)
    return {region: Crowd(sums[region] / counts.solved, tuple(core[region])) for region in regions}


def yields(values: Mapping[str, Numbers]) -> dict[str, Yield]:
    """Mean and tails of the value by region; a region that no scenario tells is left out."""
    return {region: _yield(found) for region, found in values.items() if np.isfinite(found).any()}


def _yield(values: Numbers) -> Yield:
    known = values[np.isfinite(values)]
    low, high = map(float, np.percentile(known, TAILS))
    return Yield(float(np.mean(known)), low, high)
