"""Rows of a program that cannot all hold, none of which can be left out.

Some rows can give way, as limits of a policy can; the others, and bounds of columns, always hold.
The rows that have a price where as little as possible gives way clash (`elastic`). Of those that
can give way each is tested: what can be left out is, until without any of them the others, and all
that always holds, have a point. The prices of what is left then tell which of what always holds
takes part.

Sources: J. W. Chinneck, Feasibility and Infeasibility in Optimization, 2008, chapter 6 (deletion
and elastic filters); J. Gleeson, J. Ryan, Identifying minimally infeasible subsystems of
inequalities, ORSA Journal on Computing 2, 1990.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Integers, Program
from optimizer.solver.clashing import Clashing
from optimizer.solver.elastic import least_of_all, loosened
from optimizer.solver.irreducible import irreducible, part_of
from optimizer.solver.points import has_point

Prices = Mapping[int, float]
"""What each row that can give way pays for a unit of it, by row number."""

GRAINS = (0, 1, 2, None)
"""How many parts of their keys rows have in common that are left out together: none, which is a
whole rule; one; two; all, which is a single row."""


@dataclass(frozen=True)
class Clash:
    """Rows that cannot all hold, in their order.

    `movable` rows can give way, and each is needed; `fixed` rows and the bounds of `columns` take
    part. `needs_whole` holds columns that clash only because they take whole numbers.
    """

    movable: tuple[int, ...]
    fixed: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    needs_whole: tuple[int, ...] = ()


def clash(
    program: Program,
    prices: Prices,
    whole: Sequence[Integers] = (),
    demands: Collection[int] = (),
) -> Clash | None:
    """Rows that cannot all hold, of which the priced ones can give way; None if all can hold.

    `whole` groups the columns that take whole numbers; where some rows are known without which all
    others hold, `demands` names them, and the search begins there. Raises UndecidedError.
    """
    relaxed = replace(program, integer=NO_INTEGERS)
    asked = {row: price for row, price in prices.items() if row in demands}
    if not Clashing(program, asked).without(()):
        return None
    if len(program.integer) and not Clashing(relaxed, asked).without(()):
        return _of_whole_numbers(program, prices, whole)
    return _of_lines(relaxed, prices, asked)


def _of_lines(program: Program, prices: Prices, asked: Prices) -> Clash:
    """The clash of a linear program; without a way out, of rows that always hold."""
    least = least_of_all(program, asked) if asked else None
    least = least or least_of_all(program, prices)
    if least is None:
        found = irreducible(program, range(program.matrix.rows))
        return Clash((), tuple(row for row in found.rows if row not in prices), found.columns)
    kept = _needed(program, prices, _reduced(program, prices, least.priced, asked), asked)
    return _with_fixed(program, prices, kept)


def _with_fixed(program: Program, prices: Prices, kept: Sequence[int]) -> Clash:
    """The clash of rows that can give way, with what else takes part.

    Where one of them alone gives way, the prices are a vertex of all proofs that the rows clash, so
    that no row or bound that has a price can be left out (Gleeson and Ryan 1990).
    """
    own = least_of_all(_only(program, prices, kept), {row: prices[row] for row in kept[:1]})
    rows, columns = (own.priced, own.bounded) if own else ((), ())
    return Clash(tuple(kept), tuple(sorted(row for row in rows if row not in prices)), columns)


def _reduced(program: Program, prices: Prices, priced: Sequence[int], asked: Prices) -> list[int]:
    """Of rows with a price those that can give way and still clash when as many as may be are left
    out, the lightest first: whole rules, then parts of them, then rows.

    All this in the program of these rows alone, which is small. Sets of few rules are found so,
    though not always the smallest.
    """
    rows = np.array(sorted(priced), np.int32)
    small, _ = part_of(program, rows)
    place = {row: number for number, row in enumerate(rows.tolist())}
    clashing = Clashing(small, {place[row]: asked[row] for row in rows.tolist() if row in asked})
    movable = [row for row in priced if row in prices]
    kept = list(movable)
    for grain in GRAINS:
        groups: dict[tuple[object, ...], set[int]] = {}
        for row in kept:
            head = program.heads[row]
            groups.setdefault((head.family, head.key[:grain]), set()).add(row)
        for group in groups.values():
            rest = [row for row in kept if row not in group]
            if clashing.without(place[row] for row in movable if row not in rest):
                kept = rest
    return kept


def _needed(
    program: Program, prices: Prices, candidates: Iterable[int], asked: Prices
) -> tuple[int, ...]:
    """Candidates that are needed for the clash, the first given up first; should they not clash,
    those that an elastic filter finds."""
    kept, clashing = list(candidates), Clashing(program, asked)
    if not clashing.without(prices.keys() - set(kept)):
        kept = _stretched(program, prices)
    for row in tuple(kept):
        rest = [other for other in kept if other != row]
        if clashing.without(prices.keys() - set(rest)):
            kept = rest
    return tuple(sorted(kept))


def _only(program: Program, prices: Prices, kept: Iterable[int]) -> Program:
    """The program in which of the rows that can give way only some are left."""
    return loosened(program, prices.keys() - set(kept))


def _stretched(program: Program, prices: Prices) -> list[int]:
    """Rows that have to give way, held in turn until nothing can: a clash lies among them."""
    left, held = dict(prices), list[int]()
    while (least := least_of_all(program, left)) is not None and least.amounts:
        held += least.amounts
        left = {row: price for row, price in left.items() if row not in least.amounts}
    return held


def _of_whole_numbers(program: Program, prices: Prices, whole: Sequence[Integers]) -> Clash:
    """The clash of a program whose linear relaxation has a point, and the groups of whole numbers
    that are needed for it: those first, which makes the search for rows quick."""
    groups = _fewer(
        tuple(whole), lambda kept: not has_point(replace(program, integer=_joined(kept)))
    )
    fewer = replace(program, integer=_joined(groups))
    kept = _needed(fewer, prices, (), {})
    needed = _only(fewer, prices, kept)
    last = _fewer(groups, lambda some: not has_point(replace(needed, integer=_joined(some))))
    return Clash(kept, needs_whole=tuple(_joined(last).tolist()))


def _fewer(
    groups: Sequence[Integers], clashes: Callable[[Sequence[Integers]], bool]
) -> Sequence[Integers]:
    """Groups none of which can be left out: halves are tried first, then ever smaller parts."""
    kept, size = tuple(groups), (len(groups) + 1) // 2
    while size:
        at = 0
        while at < len(kept):
            rest = kept[:at] + kept[at + size :]
            if clashes(rest):
                kept = rest
            else:
                at += size
        size //= 2
    return kept


def _joined(groups: Sequence[Integers]) -> Integers:
    return np.sort(np.concatenate(groups)).astype(np.int32) if groups else NO_INTEGERS
