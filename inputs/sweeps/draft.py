"""The axes of a sweep brought to points: how many scenarios there are, and which."""

import math
from typing import NamedTuple

from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.sweeps.axis import Axis, Levelled
from inputs.sweeps.points import MOST_SOBOL, NO_SAMPLE, Points, product_points, sample_points
from inputs.sweeps.sample import ASSUMPTIONS, SAMPLE, Place, Sampling
from inputs.sweeps.varied_assumptions import assumption_axes
from inputs.sweeps.written import Written

MOST_SCENARIOS = 10_000_000
"""Scenarios of a sweep; at a hundred in a second they take a day."""

MOST_NUMBERS = 250_000_000
"""Values of all axes in all scenarios, 2 GB."""

WAYS = "Write grid, sample, axes, list, or levers: all."


class Draft(NamedTuple):
    """What a sweep states, before assumptions become axes and points are drawn."""

    written: Written
    base: Case
    levelled: tuple[Levelled, ...]
    sampled: tuple[Axis, ...]
    sampling: Sampling | None
    place: Place | None
    ends: tuple[Case, ...]
    """The base with each axis alone at its ends."""
    notes: tuple[Problem, ...]


class Drawn(NamedTuple):
    """All axes of a sweep, its points, and notes."""

    axes: tuple[Axis, ...]
    points: Points
    notes: tuple[Problem, ...]


def drawn(draft: Draft) -> Drawn:
    """The axes in their order of effect, and every point; refuses none of either, and too many."""
    if not draft.levelled and draft.sampling is None:
        message = "varies nothing"
        raise InputProblems([Problem(draft.written.file, message=message, fix=WAYS)])
    _refuse_many(draft)
    sampled, notes = _sampled(draft)
    axes = (*(axis for axis, _ in draft.levelled), *sampled)
    _refuse_wide(draft, axes)
    sampling = draft.sampling
    sample = sample_points(sampling, sampled) if sampling else NO_SAMPLE
    points = product_points([values for _, values in draft.levelled], sample)
    return Drawn(axes, points, (*draft.notes, *notes, *_uneven(draft)))


def _sampled(draft: Draft) -> tuple[tuple[Axis, ...], tuple[Problem, ...]]:
    """The axes of the sample, and notes on assumptions that are none."""
    place = draft.place
    if place is None or not place.is_assumptions:
        return draft.sampled, ()
    axes, notes = assumption_axes(draft.written, draft.base, place.at, draft.ends)
    if axes:
        return axes, notes
    message = "mean no axis: none of the case has a range and can vary by itself"
    problem = draft.written.problem(place.at, ASSUMPTIONS, message, "Write ranges by path.")
    raise InputProblems([problem, *notes])


def _count(draft: Draft) -> int:
    combinations = math.prod(len(values) for _, values in draft.levelled)
    return combinations * (draft.sampling.size if draft.sampling else 1)


def _refuse_many(draft: Draft) -> None:
    count = _count(draft)
    if count > MOST_SCENARIOS:
        message = f"makes {count:,} scenarios, and the limit is {MOST_SCENARIOS:,}"
        fix = "Leave axes or levels out, or draw a sample."
        raise InputProblems([Problem(draft.written.file, message=message, fix=fix)])


def _refuse_wide(draft: Draft, axes: tuple[Axis, ...]) -> None:
    held = _count(draft) * len(axes)
    file = draft.written.file
    if held > MOST_NUMBERS:
        message = f"holds {held:,} numbers, scenarios × axes, and the limit is {MOST_NUMBERS:,}"
        raise InputProblems([Problem(file, message=message, fix="Leave scenarios or axes out.")])
    is_sobol = draft.sampling is not None and draft.sampling.method == "sobol"
    if is_sobol and len(axes) - len(draft.levelled) > MOST_SOBOL:
        message = f"has more than {MOST_SOBOL:,} axes, for which there is no Sobol sequence"
        raise InputProblems([Problem(file, message=message, fix="Use the method lhs.")])


def _uneven(draft: Draft) -> tuple[Problem, ...]:
    """A note where a Sobol sequence is cut off before its ranges are evenly filled."""
    sampling = draft.sampling
    if sampling is None or sampling.method != "sobol" or sampling.size.bit_count() == 1:
        return ()
    power = 1 << sampling.size.bit_length()
    message = "is no power of two, so the points of the sobol sequence fill the ranges unevenly"
    fix = f"Choose {power // 2:,} or {power:,}."
    return (draft.written.problem((SAMPLE, "count"), str(sampling.size), message, fix),)
