"""What is impossible before anything is solved, with numbers: sums against bounds.

Where a rule asks for at least something, the most that there can be is added up from bounds: of a
project at a place no more than the tightest rule there leaves. Where a rule allows at most
something, what must be built needs at least the least that it needs anywhere, filled into the
places in the order of what it needs there. The same is asked of rules of one year added up over
places. All this is arithmetic on the rows: what it finds is sure, and what it does not find may
clash all the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from optimizer.answers.conflict.bounds import NOWHERE, Bounds, Sites, bounds_of
from optimizer.answers.conflict.bundles import bundles
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats, Integers

SURE = 1e-6
"""Relative to 1 + the larger side: what is missed by less may be rounding."""


@dataclass(frozen=True)
class Impossible:
    """Rows, by number, that together need `least` where there is `most` at most, in their unit.

    `because` are the rows that bound what there can be, the tightest at each place.
    """

    rows: tuple[int, ...]
    least: float
    most: float
    because: tuple[int, ...] = ()


def impossible(ready: Prepared) -> tuple[Impossible, ...]:
    """What no plan can reach, in the order of the rules: single rows, then rows added up."""
    bounds = bounds_of(ready)
    numbered = tuple(enumerate(bounds.halves.row.tolist()))
    above = {row: half for half, row in numbered if bounds.halves.sign[half] > 0}
    single = (((half,), (row,)) for half, row in numbered)
    added = (
        (tuple(above[row] for row in bundle.rows if row in above), bundle.limits)
        for bundle in bundles(ready.case, ready.program)
    )
    found = (_judged(bounds, halves, rows) for halves, rows in chain(single, added))
    return tuple(one for one in found if one is not None)


def _judged(bounds: Bounds, halves: Sequence[int], rows: tuple[int, ...]) -> Impossible | None:
    """What some inequalities added up cannot keep."""
    right = float(sum(bounds.halves.right[half] for half in halves))
    column, value = _added(bounds, halves)
    if right >= 0 and not _must(bounds, column, value):
        return None
    own = frozenset(rows)
    parts = [*_starts(bounds, column, value, own), *_others(bounds, column, value)]
    needs = sum(amount for amount, _ in parts if amount > 0)
    brings = -sum(amount for amount, _ in parts if amount < 0)
    least, most = needs + max(-right, 0.0), brings + max(right, 0.0)
    if not least > most + SURE * (1 + max(least, most)):
        return None
    because = dict.fromkeys(row for amount, why in parts if amount for row in why if row not in own)
    return Impossible(rows, least, most, tuple(because))


def _added(bounds: Bounds, halves: Sequence[int]) -> tuple[Integers, Floats]:
    """Columns and coefficients of inequalities added up."""
    at = [bounds.halves.at(half) for half in halves]
    if len(at) == 1:
        return bounds.halves.column[at[0]], bounds.halves.value[at[0]]
    columns = np.concatenate([bounds.halves.column[one] for one in at])
    values = np.concatenate([bounds.halves.value[one] for one in at])
    found, place = np.unique(columns, return_inverse=True)
    return found, np.bincount(place, values, len(found)).astype(np.float64)


def _must(bounds: Bounds, column: Integers, value: Floats) -> bool:
    """Whether something that must be built needs something here."""
    site = bounds.sites.of_column[column[value > 0]]
    return bool(bounds.sites.must[bounds.sites.project[site[site != NOWHERE]]].any())


Part = tuple[float, tuple[int, ...]]
"""The least that something adds, and the rows that bound it."""


def _others(bounds: Bounds, column: Integers, value: Floats) -> Iterator[Part]:
    """What decisions other than starts take away at most."""
    at = (bounds.sites.of_column[column] == NOWHERE) & (value < 0)
    yield float(np.sum(value[at] * bounds.column[column[at]])), ()


def _starts(bounds: Bounds, column: Integers, value: Floats, own: frozenset[int]) -> Iterator[Part]:
    """The least that each project adds: where it takes most away, and where it must stand where it
    needs least, as much at each site as fits."""
    sites = bounds.sites
    at = sites.of_column[column] != NOWHERE
    site, value = sites.of_column[column[at]], value[at]
    least = _least(sites, site, value)
    taking = np.unique(sites.project[site[value < 0]]).tolist()
    for project in sorted({*taking, *np.flatnonzero(sites.must).tolist()}):
        must = bool(sites.must[project]) and sites.placement[project] not in own
        yield _filled(bounds, least, project, must)


def _least(sites: Sites, site: Integers, value: Floats) -> Floats:
    """The least coefficient of each site; a start that has none counts as zero."""
    least = np.zeros(len(sites.project))
    whole = np.bincount(site, minlength=len(least)) == sites.columns
    least[whole] = np.inf
    np.minimum.at(least, site, value)
    return least


def _filled(bounds: Bounds, needs: Floats, project: int, must: bool) -> Part:
    """A project filled into its sites, the cheapest first.

    What must be built and fits nowhere whole is taken to stand where it needs least.
    """
    every = np.arange(*bounds.sites.ends[project])
    most, least, room = float(bounds.sites.most[project]), needs[every], bounds.site[every]
    if must and room.sum() < most:
        room = np.full(len(every), most)
    total, amount, why = 0.0, 0.0, list[int]()
    for place in np.argsort(least, kind="stable").tolist():
        if not (least[place] < 0 or (must and total < most)):
            break
        share = min(float(room[place]), most - total)
        if share < most - total:
            why.append(int(bounds.because[every[place]]))
        total += share
        amount += share * least[place] if share else 0.0
    if amount > 0 or (amount < 0 and total >= most):
        why.append(int(bounds.sites.placement[project]))
    return amount, tuple(row for row in why if row != NOWHERE)
