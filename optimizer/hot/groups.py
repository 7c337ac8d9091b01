"""Scenarios of one structure, which share a loaded model."""

from collections.abc import Iterator

import numpy as np

from inputs.errors import InputProblems
from inputs.sweeps.sweep import Sweep
from optimizer.hot.evaluation import Evaluation
from optimizer.hot.measuring import Group
from optimizer.hot.moves import middle_point
from optimizer.hot.numbers import same_structure


def structural_axes(sweep: Sweep) -> tuple[int, ...]:
    """Choice axes of which some choice changes the structure of the program."""
    middle = middle_point(sweep, {})
    chosen = [number for number, axis in enumerate(sweep.axes) if axis.kind == "choice"]
    if not chosen:
        return ()
    evaluation = Evaluation(sweep, middle)
    return tuple(number for number in chosen if _changes(sweep, evaluation, middle, number))


def _changes(sweep: Sweep, evaluation: Evaluation, middle: tuple[float, ...], number: int) -> bool:
    for choice in range(1, len(sweep.axes[number].choices)):
        point = (*middle[:number], float(choice), *middle[number + 1 :])
        try:
            found = evaluation.at(point)
        except InputProblems:
            return True
        if not same_structure(found.ready, evaluation.first.ready):
            return True
    return False


def group_of(sweep: Sweep, structural: tuple[int, ...], number: int) -> Group:
    """The scenarios that have the structure of one of them."""
    axes = list(structural)
    same = (sweep.points[:, axes] == sweep.points[number, axes]).all(axis=1)
    fixed = {axis: float(sweep.points[number, axis]) for axis in structural}
    return Group(tuple(np.flatnonzero(same).tolist()), fixed, middle_point(sweep, fixed))


def groups_of(sweep: Sweep, structural: tuple[int, ...]) -> Iterator[Group]:
    """The scenarios, one group for each combination of choices that change the structure."""
    left = np.ones(sweep.count, bool)
    while left.any():
        group = group_of(sweep, structural, int(np.argmax(left)))
        left[list(group.scenarios)] = False
        yield group
