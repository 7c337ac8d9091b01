"""The effect of one axis on one measure: what it is, and how it is worked out."""

from dataclasses import dataclass, replace

import numpy as np

from optimizer.answers import first_order, levels
from optimizer.answers.levels import Difference
from optimizer.answers.records import NAN, Ids, Measure, Numbers, Varied
from optimizer.answers.slopes import Slope, beyond_chance

ROUNDING = 1e-9
"""By which a share of the variance may pass 1 and be one."""


@dataclass(frozen=True)
class Effect:
    """What moving one axis from low to high does to a measure, 亿元; nan where nothing fits."""

    measure: Measure
    axis: Varied
    low: float
    high: float
    method: str = ""
    amount: float = NAN
    error: float = NAN
    """Standard error of the amount."""
    scenarios: int = 0
    variance: float = NAN
    """Share of the variance that goes with the axis along a line, or between its levels; nan where
    axes move together, so that the shares of those that counter each other would pass 1."""
    rank: float = NAN
    """Spearman's rank correlation."""
    first_order: float = NAN
    """First-order Sobol index."""
    noise: float = NAN
    """Standard error of the index where an axis does nothing."""
    reason: str = ""
    """Why something is blank."""


def of_choice(blank: Effect, values: Numbers, outcomes: Numbers, group: Ids | None) -> Effect:
    """The effect of a choice: within pairs where `group` tells them, else between means."""
    several = len(np.unique(values)) > 2
    if several:
        return _differing(
            blank, levels.widest(values, outcomes), "best against worst choice", values, outcomes
        )
    if group is not None:
        found = levels.paired(values, outcomes, group)
        if found.pairs:
            method = f"difference of means, {found.pairs} pairs"
            return _differing(blank, found, method, values, outcomes)
    return _differing(
        blank, levels.unpaired(values, outcomes), "difference of means", values, outcomes
    )


def _differing(
    blank: Effect, found: Difference, method: str, values: Numbers, outcomes: Numbers
) -> Effect:
    reason = "" if np.isfinite(found.error) else "no error: one scenario at a level"
    return replace(
        blank, method=method, amount=found.amount, error=found.error, low=found.low,
        high=found.high, scenarios=found.scenarios,
        variance=levels.variance_share(values, outcomes), reason=reason,
    )  # fmt: skip


def of_number(
    blank: Effect, values: Numbers, outcomes: Numbers, fit: Slope | None, axes: int
) -> Effect:
    """The effect of a number: its slope over the range, and its rank correlation.

    A slope fitted alone, of so many axes, must stand out from what chance does.
    """
    if fit is None:
        return replace(blank, reason="too few scenarios for a slope")
    if not fit.is_joint and not beyond_chance(fit, axes, len(outcomes)):
        reason = f"no more than chance: {len(outcomes)} scenarios for {axes} axes"
        return replace(blank, reason=reason)
    width = blank.high - blank.low
    together = "all axes together" if fit.is_joint else "this axis alone"
    is_share = fit.variance <= 1 + ROUNDING
    return replace(
        blank, method=f"least squares, {together}", amount=fit.amount * width,
        error=fit.error * width, variance=fit.variance if is_share else NAN,
        rank=first_order.rank_correlation(values, outcomes),
        reason="" if is_share else "no share of the variance: it moves with other axes",
    )  # fmt: skip


def with_index(effect: Effect, values: Numbers, index: float | None) -> Effect:
    """The effect with its first-order index, or with the reason why there is none."""
    if index is None:
        count = len(np.unique(values))
        reason = (
            f"no index: RBD-FAST needs {first_order.LEAST_VALUES} values, and there are {count}"
        )
        return replace(effect, reason="; ".join(filter(None, (effect.reason, reason))))
    method = "; ".join(filter(None, (effect.method, "RBD-FAST")))
    return replace(effect, method=method, first_order=index, noise=first_order.noise(len(values)))
