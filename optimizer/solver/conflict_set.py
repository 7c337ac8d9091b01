"""Rows of a program that cannot all hold, none of which can be left out.

Some rows can give way, as limits of a policy can; the others, and bounds of columns, always hold.
The rows that have a price where as little as possible gives way clash (`elastic`). Of those that can
give way each is tested: what can be left out is, until without any of them the others, and all that
always holds, have a point. HiGHS then finds which of what always holds takes part.

Source: J. W. Chinneck, Feasibility and Infeasibility in Optimization, 2008, chapter 6 (deletion and
elastic filters).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Thread

import highspy
import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Integers, Matrix, Program
from optimizer.solver.elastic import (
    MOST_SECONDS,
    Least,
    UndecidedError,
    least_of_all,
    loosened,
)
from optimizer.solver.handing import load
from optimizer.solver.highs import FEASIBILITY, HEARING

IRREDUCIBLE = 6
"""What HiGHS calls a set that it finds by linear programs and reduces until every part is needed."""

IIS_SECONDS = 60.0
"""Longest search of HiGHS for an irreducible set; without one, the own filter does the work."""

EMPTY = (
    highspy.HighsModelStatus.kInfeasible,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,
)
"""What it means without a cost that there is no point."""


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


def has_point(program: Program) -> bool:
    """Whether all rows and bounds can hold. Raises UndecidedError where it was not found out."""
    model = _model(replace(program, cost=np.zeros_like(program.cost)))
    model.setOptionValue("time_limit", MOST_SECONDS)
    _in_thread(model.run)
    status = model.getModelStatus()
    if status in EMPTY:
        return False
    if status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
        return True
    is_late = status == highspy.HighsModelStatus.kTimeLimit
    raise UndecidedError("limit" if is_late else "failed")


def clash(
    program: Program, prices: Mapping[int, float], whole: Sequence[Integers] = ()
) -> Clash | None:
    """Rows that cannot all hold, of which the priced ones can give way; None if all can hold.

    `whole` groups the columns that take whole numbers. Raises UndecidedError.
    """
    relaxed = replace(program, integer=NO_INTEGERS)
    least = least_of_all(relaxed, prices)
    if least is None or least.amounts:
        return _of_lines(relaxed, prices, least)
    if not len(program.integer) or has_point(program):
        return None
    return _of_whole_numbers(program, prices, whole)


def _of_lines(program: Program, prices: Mapping[int, float], least: Least | None) -> Clash:
    """The clash of a linear program; without a way out, of rows that always hold."""
    if least is None:
        return _irreducible(program, prices, range(program.matrix.rows))
    kept = _needed(program, prices, _heaviest(program, prices, least.priced))
    again = least_of_all(_only(program, prices, kept), {row: prices[row] for row in kept})
    found = _irreducible(program, prices, again.priced if again else ())
    return replace(found, movable=kept)


def _heaviest(
    program: Program, prices: Mapping[int, float], priced: Sequence[int]
) -> tuple[int, ...]:
    """Rows that can give way and clash already: of those with a price the lighter half is left out
    as long as that may be, and then whatever HiGHS finds that it can do without."""
    kept = [row for row in priced if row in prices]
    while len(kept) > 1 and not has_point(_only(program, prices, kept[len(kept) // 2 :])):
        kept = kept[len(kept) // 2 :]
    held = {*kept, *(row for row in priced if row not in prices)}
    found = frozenset(_irreducible(program, prices, held).movable)
    return tuple(row for row in kept if row in found)


def _needed(
    program: Program, prices: Mapping[int, float], candidates: Iterable[int]
) -> tuple[int, ...]:
    """Candidates that are needed for the clash, the first given up first; should they not clash,
    those that an elastic filter finds."""
    kept = list(candidates)
    if has_point(_only(program, prices, kept)):
        kept = _stretched(program, prices)
    for row in tuple(kept):
        rest = [other for other in kept if other != row]
        if not has_point(_only(program, prices, rest)):
            kept = rest
    return tuple(sorted(kept))


def _only(program: Program, prices: Mapping[int, float], kept: Iterable[int]) -> Program:
    """The program in which of the rows that can give way only some are left."""
    return loosened(program, prices.keys() - set(kept))


def _stretched(program: Program, prices: Mapping[int, float]) -> list[int]:
    """Rows that have to give way, held in turn until nothing can: a clash lies among them."""
    left, held = dict(prices), list[int]()
    while (least := least_of_all(program, left)) is not None and least.amounts:
        held += least.amounts
        left = {row: price for row, price in left.items() if row not in least.amounts}
    return held


def _of_whole_numbers(
    program: Program, prices: Mapping[int, float], whole: Sequence[Integers]
) -> Clash:
    """The clash of a program whose linear relaxation has a point, and the groups of whole numbers
    that are needed for it."""
    kept = _needed(program, prices, ())
    needed = _only(program, prices, kept)
    groups = list(whole)
    for group in tuple(groups):
        rest = [other for other in groups if other is not group]
        if not has_point(replace(needed, integer=_joined(rest))):
            groups = rest
    return Clash(kept, needs_whole=tuple(_joined(groups).tolist()))


def _joined(groups: Sequence[Integers]) -> Integers:
    return np.sort(np.concatenate(groups)).astype(np.int32) if groups else NO_INTEGERS


def _irreducible(program: Program, prices: Mapping[int, float], core: Iterable[int]) -> Clash:
    """Rows and bounds of columns that HiGHS finds among the rows of a core; none where it finds
    none in time."""
    rows = np.array(sorted(core), np.int32)
    part, columns = _part(program, rows)
    model = _model(part)
    model.setOptionValue("iis_strategy", IRREDUCIBLE)
    model.setOptionValue("time_limit", IIS_SECONDS)
    told: list[highspy.HighsIis] = []
    _in_thread(lambda: told.append(model.getIis()[1]))
    if not told or not told[0].valid_:
        return Clash(())
    found = told[0]
    named = sorted(rows[list(found.row_index_)].tolist())
    bounded = [
        int(columns[column])
        for column, bound in zip(found.col_index_, found.col_bound_, strict=True)
        if bound != int(highspy.IisBoundStatus.kIisBoundStatusFree)
    ]
    return Clash(
        tuple(row for row in named if row in prices),
        tuple(row for row in named if row not in prices),
        tuple(sorted(bounded)),
    )


def _part(program: Program, rows: Integers) -> tuple[Program, Integers]:
    """The program of some rows alone, with the columns in them, and the numbers of those."""
    matrix = program.matrix
    at = np.concatenate(
        [np.empty(0, np.int64), *(np.arange(matrix.start[i], matrix.start[i + 1]) for i in rows)]
    ).astype(np.int64)
    columns, place = np.unique(matrix.column[at], return_inverse=True)
    lengths = matrix.start[rows + 1] - matrix.start[rows]
    return Program(
        heads=tuple(program.heads[row] for row in rows.tolist()),
        matrix=Matrix(
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
            place.astype(np.int32),
            matrix.value[at],
            len(columns),
        ),
        cost=np.zeros(len(columns)),
        lower=program.lower[columns],
        upper=program.upper[columns],
        row_lower=program.row_lower[rows],
        row_upper=program.row_upper[rows],
        integer=NO_INTEGERS,
    ), columns.astype(np.int32)


def _model(program: Program) -> highspy.Highs:
    """A silent model of a program, with the tolerances of `highs`."""
    highspy.Highs.resetGlobalScheduler(True)
    model = highspy.Highs()
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", 0),
        ("primal_feasibility_tolerance", FEASIBILITY),
        ("mip_feasibility_tolerance", FEASIBILITY),
    ):
        model.setOptionValue(option, value)
    load(model, program)
    if len(program.integer):
        kinds = np.full(len(program.integer), highspy.HighsVarType.kInteger, np.uint8)
        model.changeColsIntegrality(len(program.integer), program.integer, kinds)
    return model


def _in_thread(work: Callable[[], object]) -> None:
    """The work is done, in a thread of its own so that Ctrl-C is heard meanwhile."""
    worker = Thread(target=work, daemon=True)
    worker.start()
    while worker.is_alive():
        worker.join(HEARING)
