"""How much there can be of each decision, and of each project at each place, by bounds alone."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from optimizer.answers.conflict.halves import Halves, halves
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats, Integers

ROUNDS = 4
"""Rounds in which bounds follow from bounds: orders, then capacity, then what is served."""

NOWHERE = -1

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Sites:
    """Projects at places, as numbers: site of each column, project of each site, starts of a site.

    The sites of a project lie between its `ends`; `must` says whether it must be built whole,
    `most` how much of it may be built, by its row of `placement`.
    """

    of_column: Integers
    project: Integers
    columns: Integers
    ends: tuple[tuple[int, int], ...]
    most: Floats
    must: Flags
    placement: Integers


@dataclass(frozen=True)
class Bounds:
    """Upper bounds of columns that are no starts, and of the share of each project at each site.

    `because` is the row that leaves a site the least, or NOWHERE.
    """

    halves: Halves
    sites: Sites
    column: Floats
    site: Floats
    because: Integers


def bounds_of(ready: Prepared) -> Bounds:
    """Bounds after a few rounds."""
    program = ready.program
    half, sites = halves(program, ready.decide), _sites(ready)
    upper = program.upper.copy()
    started = _least_of_starts(half, sites)
    for _ in range(ROUNDS):
        room = _room(half, sites, upper, started)
        tight = (sites.of_column[half.column] == NOWHERE) & (half.value > 0)
        most = np.maximum(room[half.half[tight]] / half.value[tight], 0.0)
        np.minimum.at(upper, half.column[tight], most)
    site, because = _site_bounds(half, sites, _room(half, sites, upper, started))
    return Bounds(half, sites, upper, site, because)


def _sites(ready: Prepared) -> Sites:
    program, decide = ready.program, ready.decide
    numbers = {pair: number for number, pair in enumerate(decide.starts)}
    projects = {code: number for number, code in enumerate(dict.fromkeys(p for p, _ in numbers))}
    of_column = np.full(program.matrix.columns, NOWHERE, np.int32)
    for pair, starts in decide.starts.items():
        of_column[[column for _, column in starts]] = numbers[pair]
    most, row = np.full(len(projects), np.inf), np.full(len(projects), NOWHERE, np.int32)
    must = np.zeros(len(projects), bool)
    for number, head in enumerate(program.heads):
        if head.family == "placement" and len(head.key) == 1:
            place = projects[str(head.key[0])]
            most[place], row[place] = program.row_upper[number], number
            must[place] = program.row_lower[number] == program.row_upper[number]
    project = np.array([projects[code] for code, _ in numbers], np.int32)
    begin = np.searchsorted(project, np.arange(len(projects) + 1)).tolist()
    return Sites(
        of_column=of_column,
        project=project,
        columns=np.array([len(starts) for starts in decide.starts.values()], np.int32),
        ends=tuple(pairwise(begin)),
        most=most,
        must=must,
        placement=row,
    )


def _least_of_starts(half: Halves, sites: Sites) -> Floats:
    """The least that starts add to each inequality: each project where it takes most away."""
    at = sites.of_column[half.column] != NOWHERE
    project = sites.project[sites.of_column[half.column[at]]]
    place = half.half[at].astype(np.int64) * len(sites.most) + project
    found, number = np.unique(place, return_inverse=True)
    least = np.zeros(len(found))
    np.minimum.at(least, number, half.value[at])
    with np.errstate(invalid="ignore"):
        taken = np.where(least < 0, least * sites.most[found % len(sites.most)], 0.0)
    return np.bincount(found // len(sites.most), taken, len(half.right)).astype(np.float64)


def _room(half: Halves, sites: Sites, upper: Floats, started: Floats) -> Floats:
    """What each inequality leaves to one positive term when all others are as small as can be."""
    other = (sites.of_column[half.column] == NOWHERE) & (half.value < 0)
    least = half.value[other] * upper[half.column[other]]
    return np.asarray(half.right - started - np.bincount(half.half[other], least, len(half.right)))


def _site_bounds(half: Halves, sites: Sites, room: Floats) -> tuple[Floats, Integers]:
    """The share of each project that fits at each site: all its starts need something of a row."""
    count = len(sites.project)
    at = np.flatnonzero(sites.of_column[half.column] != NOWHERE)
    place = half.half[at].astype(np.int64) * count + sites.of_column[half.column[at]]
    found, number, size = np.unique(place, return_inverse=True, return_counts=True)
    least = np.full(len(found), np.inf)
    np.minimum.at(least, number, half.value[at])
    where, site = found // count, found % count
    counts = (size == sites.columns[site]) & (least > 0)
    site, where = site[counts], where[counts]
    share = np.maximum(room[where] / least[counts], 0.0)
    bound, because = np.full(count, np.inf), np.full(count, NOWHERE, np.int32)
    order = np.lexsort((where, share, site))
    first = order[np.unique(site[order], return_index=True)[1]]
    bound[site[first]], because[site[first]] = share[first], half.row[where[first]]
    return bound, because
