"""The effect of a choice on money: differences between the means of its levels."""

from typing import NamedTuple

import numpy as np

from optimizer.answers.records import NAN, Ids, Numbers


class Difference(NamedTuple):
    """What moving from one level to another is worth on average, 亿元."""

    amount: float
    error: float
    """Standard error; nan where a level has one scenario only."""
    scenarios: int
    pairs: int
    """Pairs of scenarios that differ in nothing else; 0 where the levels are not paired."""
    low: float
    high: float
    """The levels moved between."""


def groups(others: Numbers) -> Ids:
    """A number for every scenario, the same where all other axes have equal values."""
    if not others.shape[1]:
        return np.zeros(len(others), dtype=np.int64)
    rows = np.ascontiguousarray(others)
    whole = rows.view([("", rows.dtype)] * rows.shape[1]).ravel()
    return np.asarray(np.unique(whole, return_inverse=True)[1], dtype=np.int64)


def is_paired(levels: Numbers, group: Ids) -> bool:
    """Whether each of two levels stands once with every combination of the other axes."""
    low = np.sort(group[levels == levels.min()])
    high = np.sort(group[levels == levels.max()])
    return len(np.unique(low)) == len(low) and np.array_equal(low, high)


def paired(levels: Numbers, outcomes: Numbers, group: Ids) -> Difference:
    """Mean and standard error of differences within pairs: s(d) / √n; half pairs are left out."""
    low, high = float(levels.min()), float(levels.max())
    before = {int(g): y for g, y in zip(group[levels == low], outcomes[levels == low], strict=True)}
    after = {
        int(g): y for g, y in zip(group[levels == high], outcomes[levels == high], strict=True)
    }
    found = np.array([after[g] - before[g] for g in before if g in after])
    if not len(found):
        return Difference(NAN, NAN, 0, 0, low, high)
    error = float(np.std(found, ddof=1)) / len(found) ** 0.5 if len(found) > 1 else NAN
    return Difference(float(np.mean(found)), error, 2 * len(found), len(found), low, high)


def unpaired(levels: Numbers, outcomes: Numbers) -> Difference:
    """Difference of the means of the highest and the lowest level; √(s₁²/n₁ + s₀²/n₀)."""
    return _between(levels, outcomes, float(levels.min()), float(levels.max()))


def widest(levels: Numbers, outcomes: Numbers) -> Difference:
    """Difference between the levels of a choice with the greatest and the least mean."""
    means = {float(level): float(np.mean(outcomes[levels == level])) for level in np.unique(levels)}
    return _between(
        levels, outcomes, min(means, key=means.__getitem__), max(means, key=means.__getitem__)
    )


def _between(levels: Numbers, outcomes: Numbers, low: float, high: float) -> Difference:
    before, after = outcomes[levels == low], outcomes[levels == high]
    amount = float(np.mean(after) - np.mean(before))
    count = len(before) + len(after)
    if len(before) < 2 or len(after) < 2:
        return Difference(amount, NAN, count, 0, low, high)
    error = np.var(after, ddof=1) / len(after) + np.var(before, ddof=1) / len(before)
    return Difference(amount, float(error**0.5), count, 0, low, high)


def variance_share(levels: Numbers, outcomes: Numbers) -> float:
    """Share of the variance between the means of the levels: Σ n (ȳ_level − ȳ)² / Σ (y − ȳ)²."""
    middle = np.mean(outcomes)
    _, places, counts = np.unique(levels, return_inverse=True, return_counts=True)
    means = np.bincount(places, outcomes) / counts
    whole = float(np.sum((outcomes - middle) ** 2))
    return float(np.sum(counts * (means - middle) ** 2)) / whole
