"""Scenarios in the order of solving: neighbours side by side, cut into chunks."""

import numpy as np
import numpy.typing as npt

from inputs.sweeps.sweep import Sweep
from optimizer.hot.groups import groups_of
from optimizer.hot.job import Job
from optimizer.hot.measuring import Group

NEAR = 2_000
"""Scenarios among which the nearest is looked for: the search takes time with their square."""

Places = npt.NDArray[np.intp]


def chunks(job: Job, size: int) -> tuple[tuple[int, ...], ...]:
    """Scenarios in the order of solving, cut into chunks; a chunk holds one structure."""
    found = list[tuple[int, ...]]()
    for group in groups_of(job.sweep, job.structural):
        walk = ordered(job.sweep, group)
        found += [walk[start : start + size] for start in range(0, len(walk), size)]
    return tuple(found)


def ordered(sweep: Sweep, group: Group) -> tuple[int, ...]:
    """The scenarios of a group, each followed by the nearest of those that are left.

    Distances are between points on axes of equal length. Large groups are walked in blocks along
    their first axis.
    """
    low = np.array([axis.low for axis in sweep.axes])
    span = np.array([axis.high - axis.low for axis in sweep.axes])
    scenarios = np.array(group.scenarios, np.intp)
    unit = (sweep.points[scenarios] - low) / np.where(span > 0, span, 1.0)
    along = np.lexsort(unit.T[::-1])
    blocks = np.array_split(along, -(-len(along) // NEAR))
    walk = np.concatenate([block[_walk(unit[block])] for block in blocks])
    return tuple(scenarios[walk].tolist())


def _walk(points: npt.NDArray[np.float64]) -> Places:
    """The points in the order of a walk from the first, each time to the nearest that is left."""
    is_left = np.ones(len(points), bool)
    path, here = [0], 0
    for _ in range(len(points) - 1):
        is_left[here] = False
        distance = np.square(points - points[here]).sum(axis=1)
        here = int(np.argmin(np.where(is_left, distance, np.inf)))
        path.append(here)
    return np.array(path, np.intp)
