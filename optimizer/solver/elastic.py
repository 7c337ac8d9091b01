"""How little must give way so that a plan exists: of one row alone, or of many at a price.

    minimise  Σ_i price_i·s_i     with  a_i·x − s_i ≤ b_i,  or  a_i·x + s_i ≥ b_i,  s_i ≥ 0

An identity gives way downwards only: what must be whole may be less than whole. Where some row has
to give way, the rows that have a price at the optimum cannot all hold, by duality: those without
one could be left out, and as much would still have to give way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from optimizer.solver.arrays import Floats, Integers, Matrix, Program
from optimizer.solver.highs import FEASIBILITY, Basis, Highs
from optimizer.solver.solution import Solution

NEEDED = 1e-10
"""Prices below this are noise. A row that gives way pays its own price, the reciprocal of its size:
1e-9 where it bounds the largest amount that a cell may hold."""

NOISE = 10 * FEASIBILITY
"""What gives way by less, relative to 1 + the right-hand side, does so by rounding."""

PATIENCE = 10_000
"""Iterations of the simplex method after which interior point is asked. It begins where only what
gives way costs anything, which is optimal but for the rows that are missed: at 4 provinces it ends
after some hundreds, in 0.1 s."""

MOST_SECONDS = 300.0
"""Longest solve: a search over whole numbers may otherwise go on for hours."""


class UndecidedError(Exception):
    """The solver could not say whether rules can hold; `status` is limit or failed."""

    def __init__(self, status: str) -> None:
        super().__init__(f"whether the rules can hold together was not found out: {status}")
        self.status = status


@dataclass(frozen=True)
class Least:
    """What gives way: amount by row, in the row's unit; the plan; rows that have a price.

    Those that weigh least come first: a row weighs its price times its right-hand side. `bounded`
    are columns whose bounds have a price. `holds` says that nothing gives way by more than what the
    solver lets pass, so that the plan keeps all rows.
    """

    amounts: Mapping[int, float]
    values: Floats
    priced: tuple[int, ...] = ()
    bounded: tuple[int, ...] = ()
    holds: bool = False


def loosened(program: Program, rows: Iterable[int]) -> Program:
    """The program in which some rows say nothing; an identity still bounds from above."""
    low, high = program.row_lower.copy(), program.row_upper.copy()
    for row in rows:
        if low[row] != high[row]:
            high[row] = np.inf
        low[row] = -np.inf
    return replace(program, row_lower=low, row_upper=high)


def side(program: Program, row: int) -> tuple[float, float]:
    """The bound that would give way, and whether it bounds from above (1) or below (−1)."""
    low, high = float(program.row_lower[row]), float(program.row_upper[row])
    return (high, 1.0) if low == -np.inf else (low, -1.0)


def least_of_all(program: Program, prices: Mapping[int, float]) -> Least | None:
    """The cheapest way out where the priced rows give way.

    None where no plan exists even so. Whole numbers have no prices. Raises UndecidedError.
    """
    return Giving(program, prices).least(())


class Giving:
    """A program in which priced rows give way, asked again and again with others left out."""

    def __init__(self, program: Program, prices: Mapping[int, float]) -> None:
        self._program, self._rows = program, np.array(sorted(prices), np.int32)
        self._given = _with_slack(program, self._rows)
        self._given.cost[program.matrix.columns :] = [prices[row] for row in self._rows.tolist()]
        self._engine = Highs(patience=PATIENCE)
        self._bases: dict[frozenset[int], Basis] = {}

    def least(self, loose: Iterable[int]) -> Least | None:
        """The cheapest way out where some rows say nothing; None where no plan exists even so.

        It goes on from where fewer rows were left out, which is a way out still. Raises
        UndecidedError.
        """
        left_out, count = frozenset(loose), self._program.matrix.columns
        before = max((one for one in self._bases if one <= left_out), key=len, default=None)
        if before is not None:
            self._engine.stand_at(self._without(before), self._bases[before])
        found = self._engine.solve(self._without(left_out), MOST_SECONDS)
        if not _is_found(found):
            return None
        if self._engine.basis is not None:
            self._bases[left_out] = self._engine.basis
        program = loosened(self._program, left_out)
        slack = found.values[count:]
        gives = zip(self._rows.tolist(), slack.tolist(), strict=True)
        return Least(
            {row: amount for row, amount in gives if amount > _noise(program, row)},
            found.values[:count],
            _priced(program, found.prices),
            tuple(np.flatnonzero(np.abs(found.reduced[:count]) > NEEDED).tolist()),
            bool(slack.max(initial=0.0) <= FEASIBILITY),
        )

    def _without(self, loose: Iterable[int]) -> Program:
        """The program with what gives way, and some rows that say nothing."""
        program = loosened(self._program, loose)
        return replace(self._given, row_lower=program.row_lower, row_upper=program.row_upper)


def _priced(program: Program, prices: Floats) -> tuple[int, ...]:
    """Rows with a price, those that weigh least first."""
    rows = np.flatnonzero(np.abs(prices) > NEEDED)
    low, high = program.row_lower[rows], program.row_upper[rows]
    right = np.where(np.isfinite(high), high, np.where(np.isfinite(low), low, 0.0))
    order = np.argsort(np.abs(prices[rows] * right), kind="stable")
    return tuple(rows[order].tolist())


def least_of_one(program: Program, row: int) -> Least | None:
    """How little one row must give way while all others hold; None where that is not enough.

    Raises UndecidedError.
    """
    return least_of_all(program, {row: 1.0})


def _is_found(found: Solution) -> bool:
    """Whether there is an optimum, and not none for want of a plan. Raises UndecidedError."""
    if found.status not in ("optimal", "infeasible"):
        raise UndecidedError(found.status)
    return found.status == "optimal"


def _noise(program: Program, row: int) -> float:
    return NOISE * (1 + abs(side(program, row)[0]))


def _with_slack(program: Program, rows: Integers) -> Program:
    """The program with a column behind its own that lets each of the rows give way, free of
    charge."""
    matrix, count = program.matrix, len(rows)
    sign = np.array([-side(program, row)[1] for row in rows.tolist()])
    ends, lengths = matrix.start[rows + 1], np.diff(matrix.start)
    lengths[rows] += 1
    columns = matrix.columns + np.arange(count, dtype=np.int32)
    return replace(
        program,
        matrix=Matrix(
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
            np.insert(matrix.column, ends, columns).astype(np.int32),
            np.insert(matrix.value, ends, sign),
            matrix.columns + count,
        ),
        cost=np.zeros(matrix.columns + count),
        lower=np.concatenate([program.lower, np.zeros(count)]),
        upper=np.concatenate([program.upper, np.full(count, np.inf)]),
    )
