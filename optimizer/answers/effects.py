"""The first-order effect of every axis of a sweep on money and on the worth of provinces."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from optimizer.answers import first_order, levels, slopes
from optimizer.answers.effect import Effect, of_choice, of_number, with_index
from optimizer.answers.records import (
    MONEY,
    Answers,
    Ids,
    Measure,
    Numbers,
    Varied,
    is_constant,
    solved,
)

SAME = "same in all scenarios"


def effects(answers: Answers) -> tuple[Effect, ...]:
    """Effects on money, and then on the worth of each province; the largest first in each."""
    found = solved(answers)
    pairing = {axis.name: _pairing(answers, i) for i, axis in enumerate(answers.axes)}
    groups = {
        name: group[_rows(answers, found)] for name, group in pairing.items() if group is not None
    }
    return tuple(
        effect
        for measure, outcomes in found.measured()
        if measure == MONEY or measure.kind == "worth"
        for effect in _sorted(_effects(found, measure, outcomes, groups))
    )


def _rows(answers: Answers, found: Answers) -> Ids:
    """Where the solved scenarios stand among all."""
    return np.flatnonzero(np.isin(answers.scenarios, found.scenarios))


def _pairing(answers: Answers, column: int) -> Ids | None:
    """Which scenarios differ in this axis only, if it has two levels and all come in pairs."""
    if not len(answers.points) or len(np.unique(answers.points[:, column])) != 2:
        return None
    group = levels.groups(np.delete(answers.points, column, axis=1))
    return group if levels.is_paired(answers.points[:, column], group) else None


def _sorted(found: Iterator[Effect]) -> list[Effect]:
    """The largest first; those that nothing is known of last."""
    return sorted(found, key=lambda e: (np.isnan(e.amount), -abs(e.amount), e.axis.name))


def _effects(
    found: Answers, measure: Measure, outcomes: Numbers, groups: dict[str, Ids]
) -> Iterator[Effect]:
    known = np.isfinite(outcomes)
    points, some = found.points[known], outcomes[known]
    flat = is_constant(some)
    fitted = {} if flat else slopes.slopes(found.axes, points, some)
    indices = {} if flat else _indices(found.axes, points, some)
    for column, axis in enumerate(found.axes):
        values, group = points[:, column], groups.get(axis.name)
        blank = Effect(measure, axis, axis.low, axis.high, scenarios=len(some))
        reason = _unknown(values, some)
        if reason:
            yield replace(blank, reason=reason)
        elif flat:
            yield replace(blank, method=SAME, amount=0.0, reason="nothing varies")
        elif axis.kind == "choice":
            yield of_choice(blank, values, some, None if group is None else group[known])
        else:
            fit = fitted.get(axis.name)
            effect = of_number(blank, values, some, fit, len(found.axes))
            yield with_index(effect, values, indices.get(column))


def _unknown(values: Numbers, outcomes: Numbers) -> str:
    """Why the effect of an axis cannot be known; blank where it can."""
    if len(outcomes) < 2:
        return f"{len(outcomes)} solved scenarios"
    if float(np.ptp(values)) == 0.0:
        return "the axis has one value in the solved scenarios"
    return ""


def _indices(axes: tuple[Varied, ...], points: Numbers, outcomes: Numbers) -> dict[int, float]:
    """First-order indices by column, of the numbers that RBD-FAST fits."""
    asked = [
        i for i, axis in enumerate(axes) if axis.kind == "number" and first_order.fits(points[:, i])
    ]
    if not asked:
        return {}
    found = first_order.first_order(points[:, asked], outcomes)
    return dict(zip(asked, map(float, found), strict=True))
