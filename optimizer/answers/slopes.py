"""The effect of numbers on money: slopes of least squares."""

from typing import NamedTuple

import numpy as np

from optimizer.answers.records import NAN, Numbers, Varied

ROWS_PER_COLUMN = 2
"""Solved scenarios that a fit of all axes together needs for each of its columns."""


CHANCE = 0.05
"""Probability up to which the luckiest of all axes may pass for an effect that is not there."""


class Slope(NamedTuple):
    """What a number adds to money as it rises by one, 亿元."""

    amount: float
    error: float
    """Standard error; nan where the scenarios leave no freedom."""
    variance: float
    """Share of the variance of money: (slope · s(x) / s(y))²."""
    is_joint: bool
    """Whether all axes were fitted together, so that what the others do is taken out."""


def slopes(axes: tuple[Varied, ...], points: Numbers, outcomes: Numbers) -> dict[str, Slope]:
    """The slope of every number that varies; together where scenarios suffice, else alone.

    y = a + Σ bᵢ xᵢ + Σ c (choice is this one), least squares over the solved scenarios.
    """
    varying = [
        i for i, axis in enumerate(axes) if axis.kind == "number" and np.ptp(points[:, i]) > 0
    ]
    numbers = points[:, varying]
    choices = [_flags(points[:, i]) for i, axis in enumerate(axes) if axis.kind == "choice"]
    joint = _fit(np.column_stack([numbers, *choices]), outcomes) if varying else None
    found: dict[str, Slope] = {}
    for place, column in enumerate(varying):
        alone = joint or _fit(numbers[:, [place]], outcomes, least=1)
        at = place if joint else 0
        if alone is not None:
            spread = np.std(numbers[:, place]) / np.std(outcomes)
            share = float((alone[0][at] * spread) ** 2)
            found[axes[column].name] = Slope(
                float(alone[0][at]), float(alone[1][at]), share, joint is not None
            )
    return found


def beyond_chance(found: Slope, axes: int, scenarios: int) -> bool:
    """Whether a slope stands out though it is one of many that were looked at.

    |slope| > t · error, t the quantile of Student's distribution at 1 − CHANCE/(2·axes) with
    scenarios − 2 degrees of freedom (Bonferroni's correction).
    """
    from scipy.stats import t  # noqa: PLC0415 - start-up

    if scenarios <= 2:
        return False
    return abs(found.amount) > float(t.ppf(1 - CHANCE / (2 * axes), scenarios - 2)) * found.error


def _flags(levels: Numbers) -> Numbers:
    """A column of ones and zeros for each level but the first."""
    flags: Numbers = np.asarray(levels[:, None] == np.unique(levels)[None, 1:], dtype=np.float64)
    return flags


def _fit(
    columns: Numbers, outcomes: Numbers, least: int = ROWS_PER_COLUMN
) -> tuple[Numbers, Numbers] | None:
    """Slopes and their standard errors; None where scenarios are few or columns depend."""
    count, wide = columns.shape
    if count <= least * wide:
        return None
    centred = columns - columns.mean(axis=0)
    sizes = np.sqrt(np.sum(centred**2, axis=0))
    scaled = centred / sizes
    gram = scaled.T @ scaled
    if np.linalg.eigvalsh(gram)[0] < DEPENDENT:
        return None
    target = outcomes - outcomes.mean()
    found = np.linalg.solve(gram, scaled.T @ target)
    free = count - wide - 1
    rest = float(np.sum((target - scaled @ found) ** 2)) / free if free else NAN
    return found / sizes, np.sqrt(rest * np.diag(np.linalg.inv(gram))) / sizes


DEPENDENT = 1e-9
"""Smallest eigenvalue of the correlations below which columns say the same."""
