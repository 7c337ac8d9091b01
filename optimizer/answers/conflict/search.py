"""All conflicts of a case: for every demand that cannot be met, the limits that keep it from it.

A demand asks for something, as a mandate, a hard target or a least amount does; without demands
nothing need be built, and no limit is too tight. So every conflict holds at least one, and the
search goes by them: first each demand alone against all limits, then what is left of them together.
Two conflicts are independent if they hold different demands; they may share limits.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.answers.conflict.alone import Alone, Changes
from optimizer.answers.conflict.joint import sizes
from optimizer.answers.conflict.varied import names_of
from optimizer.plan.prices import activity
from optimizer.prepare import Prepared
from optimizer.program.decisions import Decisions, integers
from optimizer.solver.arrays import Integers, Program
from optimizer.solver.clashing import Clashing
from optimizer.solver.conflict_set import Clash, clash
from optimizer.solver.elastic import loosened

MOST_FURTHER = 3
"""Further conflicts of the same demands that are named: there can be as many as there are ways to
combine limits."""

Prices = Mapping[int, float]
Whole = Mapping[str, Integers]
"""Columns that take whole numbers, by project."""


@dataclass(frozen=True)
class Conflict:
    """Rules that clash, by row number: demands first, and what each must give way alone.

    `shares` are the positions of conflicts with which it shares rules; `whole` are projects that
    clash only because they are indivisible.
    """

    clash: Clash
    alone: Mapping[int, Alone]
    shares: tuple[int, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """The conflicts, independent ones first. `is_whole` is false where there may be more."""

    conflicts: tuple[Conflict, ...]
    is_whole: bool


class _Search:
    """A program whose conflicts are sought."""

    def __init__(self, ready: Prepared) -> None:
        self.ready, self.program = ready, ready.program
        self.prices: Prices = {row: 1 / size for row, size in sizes(ready.program).items()}
        self.demands = _demands(ready.program, self.prices)
        self.whole = _whole(ready.decide)

    def without(self, loose: Collection[int]) -> Clash | None:
        """The conflict that is left where some rows say nothing."""
        held = {row: price for row, price in self.prices.items() if row not in loose}
        demands = self.demands.difference(loose)
        return clash(loosened(self.program, loose), held, tuple(self.whole.values()), demands)

    def demands_of(self, clashes: Iterable[Clash]) -> frozenset[int]:
        """The demands of conflicts; of one without any, all that can move."""
        return frozenset(
            row for one in clashes for row in self.demands.intersection(one.movable) or one.movable
        )


def is_infeasible(ready: Prepared) -> bool:
    """Whether not all rules can hold. Raises UndecidedError where the solver cannot tell."""
    seek = _Search(ready)
    return Clashing(seek.program, {row: seek.prices[row] for row in seek.demands}).without(())


def search(ready: Prepared) -> Found:
    """Every independent conflict, and some further ones of the same demands.

    Raises UndecidedError where the solver cannot tell.
    """
    seek = _Search(ready)
    clashes = list(_independent(seek))
    count, is_whole = len(clashes), True
    changes: list[Mapping[int, Alone]] = []
    for one in clashes:
        own = seek.demands_of([one])
        others = frozenset(seek.demands_of(clashes[:count]) - own)
        asked = {row: seek.prices[row] for row in seek.demands.intersection(own)}
        alone = Changes(ready, names_of(seek.program, others), asked)
        changed = {row: alone.of(row) for row in one.movable}
        changes.append(changed)
        limits = [row for row in one.movable if row not in own]
        if limits and all(changed[row].amount is None for row in limits):
            is_whole = False
            if len(clashes) - count < MOST_FURTHER:
                beside = seek.without({*others, limits[0]})
                if beside is not None and all(beside.movable != old.movable for old in clashes):
                    clashes.append(beside)
    return Found(tuple(_gathered(seek, clashes, changes)), is_whole)


def _independent(seek: _Search) -> Iterator[Clash]:
    """Conflicts of one demand each, then those of several of the demands that are left."""
    loose: set[int] = set()
    for demand in sorted(seek.demands):
        found = seek.without(seek.demands - {demand})
        if found is not None:
            loose.add(demand)
            yield found
    while (left := seek.without(loose)) is not None:
        yield left
        if not left.movable:
            return
        loose |= seek.demands_of([left])


def _demands(program: Program, rows: Iterable[int]) -> frozenset[int]:
    """Rows that nothing at all does not keep."""
    empty = activity(program, program.lower)
    return frozenset(
        row for row in rows if not program.row_lower[row] <= empty[row] <= program.row_upper[row]
    )


def _meet(one: Clash, other: Clash) -> bool:
    return not set(one.movable).isdisjoint(other.movable)


def _gathered(
    seek: _Search, clashes: Sequence[Clash], changes: Sequence[Mapping[int, Alone]]
) -> Iterator[Conflict]:
    for one, changed in zip(clashes, changes, strict=True):
        shares = (at for at, other in enumerate(clashes) if other is not one and _meet(other, one))
        needed = frozenset(one.needs_whole)
        whole = (code for code, held in seek.whole.items() if needed.intersection(held.tolist()))
        order = sorted(changed, key=lambda row: (row not in seek.demands, row))
        yield Conflict(one, {row: changed[row] for row in order}, tuple(shares), tuple(whole))


def _whole(decide: Decisions) -> Whole:
    """The columns that take whole numbers, by project."""
    numbers = frozenset(integers(decide))
    found: dict[str, list[int]] = {}
    for columns in (decide.start, decide.close, decide.open):
        for key, column in columns.items():
            if column in numbers:
                found.setdefault(str(key[0]), []).append(column)
    return {code: np.array(columns, np.int32) for code, columns in found.items()}
