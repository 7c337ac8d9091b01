r"""How the optimum moves when right-hand sides begin to: a program of directions.

    d(t) = min { cost · δ :  A_i·δ ≤ t_i (= for an equation) for rows that the point exhausts,
                             δ_j ≥ 0 for columns at their lower bound, ≤ 0 at their upper one }

is the slope of the minimum along a change t of the right-hand sides. Its dual asks for the largest
y · t among all optimal prices y, so it also says how much any optimal prices may pay for t; where
the change leaves no plan, it has no point, and prices know no end. Any one optimal point will do.

Source: J. Gauvin, Formules explicites pour le calcul de la dérivée directionnelle (1980); R. T.
Rockafellar, Convex Analysis (1970), theorem 23.4, for the derivative of a convex function.
"""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from optimizer.solver.arrays import NO_INTEGERS, Floats, Matrix, Program
from optimizer.solver.face import PRICED
from optimizer.solver.solution import Solution

REACHED = 1e-7
"""What is nearer to its bound than this, relative to 1 + the bound, stands at it."""

Flags = npt.NDArray[np.bool_]


def toward(program: Program, found: Solution, change: Floats) -> Program:
    """The program of directions at an optimum; `change` is that of each row's right-hand side.

    It has matrix and cost of the program, so a solver goes on from the basis of the optimum. The
    optimum needs prices and reduced costs.
    """
    activity = _activity(program.matrix, found.values)
    tight_low = _at(activity, program.row_lower) | (found.prices > PRICED)
    tight_high = _at(activity, program.row_upper) | (found.prices < -PRICED)
    at_low = _at(found.values, program.lower) | (found.reduced > PRICED)
    at_high = _at(found.values, program.upper) | (found.reduced < -PRICED)
    return replace(
        program,
        lower=np.where(at_low, 0.0, -np.inf),
        upper=np.where(at_high, 0.0, np.inf),
        row_lower=np.where(tight_low & np.isfinite(program.row_lower), change, -np.inf),
        row_upper=np.where(tight_high & np.isfinite(program.row_upper), change, np.inf),
        integer=NO_INTEGERS,
    )


def _activity(matrix: Matrix, values: Floats) -> Floats:
    """The left side of each row."""
    row = np.repeat(np.arange(matrix.rows), np.diff(matrix.start))
    amounts = matrix.value * values[matrix.column]
    return np.bincount(row, amounts, matrix.rows).astype(np.float64)


def _at(values: Floats, bound: Floats) -> Flags:
    """Where values stand at a finite bound."""
    known = np.where(np.isfinite(bound), bound, 0.0)
    near = np.abs(values - known) <= REACHED * (1 + np.abs(known))
    return np.asarray(near & np.isfinite(bound))
