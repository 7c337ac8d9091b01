"""Linear programs written down by hand, and one of a synthetic case."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from geo.case_links import links_of
from inputs.synthetic import synthetic_case
from optimizer.prepare import Prepared, prepare
from optimizer.program.rows import Sense
from optimizer.solver.arrays import Head, Matrix, Program, bounds

Line = tuple[Sequence[float], Sense, float]
"""Coefficients of all columns, sense, right-hand side."""


@pytest.fixture(scope="session")
def lp() -> Callable[..., Program]:
    """A minimisation with columns in [0, upper], upper without end unless said."""

    def build(
        cost: Sequence[float],
        lines: Sequence[Line],
        upper: Sequence[float] | None = None,
        whole: Sequence[int] = (),
    ) -> Program:
        dense = np.array([line[0] for line in lines], float).reshape(len(lines), len(cost))
        row, column = np.nonzero(dense)
        limits = np.array([bounds(sense, rhs) for _, sense, rhs in lines]).reshape(-1, 2)
        return Program(
            heads=tuple(
                Head("land", (f"r{i}",), sense, rhs, True, ())
                for i, (_, sense, rhs) in enumerate(lines)
            ),
            matrix=Matrix(
                start=np.searchsorted(row, np.arange(len(lines) + 1)).astype(np.int32),
                column=column.astype(np.int32),
                value=dense[row, column],
                columns=len(cost),
            ),
            cost=np.array(cost, float),
            lower=np.zeros(len(cost)),
            upper=np.full(len(cost), np.inf) if upper is None else np.array(upper, float),
            row_lower=limits[:, 0].copy(),
            row_upper=limits[:, 1].copy(),
            integer=np.array(whole, np.int32),
        )

    return build


@pytest.fixture(scope="module")
def larger() -> Prepared:
    """The program of a synthetic case in which most rules bind."""
    case = synthetic_case(regions=6, projects=24, years=3, seed=1)
    return prepare(case, links_of(case))
