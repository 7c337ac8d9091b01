"""The program of the money with a row for every site of one project.

    site:  low_r ≤ Σ_t start_{p,r,t} ≤ high_r                      (share of the project)

The rows are open at first. Forcing the project somewhere, or out of somewhere, moves their bounds
alone, so that every re-solve goes on from the last basis.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from optimizer.prepare import Prepared
from optimizer.program.standing import Starts
from optimizer.solver.arrays import Floats, Head, Integers, Matrix, Program

NOTHING = 1e-6
"""Share of a project below which nothing stands."""

SITE = "site"
"""What the added rows are called; no rule has this name."""


@dataclass(frozen=True)
class Siting:
    """The program, and for each region with a site its row and its columns by year of start."""

    ready: Prepared
    project: str
    program: Program
    row: Mapping[str, int]
    starts: Mapping[str, Starts]

    def share(self, values: Floats, region: str) -> float:
        """Share of the project that stands in a region."""
        return float(sum(values[column] for _, column in self.starts[region]))

    def bounded(self, low: Mapping[str, float], high: Mapping[str, float]) -> Program:
        """The program in which the project's share in some regions is bounded."""
        row_lower, row_upper = self.program.row_lower.copy(), self.program.row_upper.copy()
        for region, share in low.items():
            row_lower[self.row[region]] = share
        for region, share in high.items():
            row_upper[self.row[region]] = share
        return replace(self.program, row_lower=row_lower, row_upper=row_upper)


def siting(ready: Prepared, project: str) -> Siting:
    """The program of a case with the rows of one project, which leave its optimum as it is."""
    starts = {
        region: found
        for (code, region), found in ready.decide.starts.items()
        if code == project and found
    }
    first = ready.program.matrix.rows
    return Siting(
        ready=ready,
        project=project,
        program=_with_rows(ready.program, project, starts),
        row={region: first + place for place, region in enumerate(starts)},
        starts=starts,
    )


def _with_rows(program: Program, project: str, starts: Mapping[str, Starts]) -> Program:
    matrix, count = program.matrix, len(starts)
    columns: Integers = np.array([c for found in starts.values() for _, c in found], np.int32)
    ends = matrix.start[-1] + np.cumsum([len(found) for found in starts.values()], dtype=np.int32)
    heads = (Head(SITE, (project, region), "<=", math.inf, False, ()) for region in starts)
    return replace(
        program,
        heads=(*program.heads, *heads),
        matrix=Matrix(
            start=np.concatenate([matrix.start, ends]).astype(np.int32),
            column=np.concatenate([matrix.column, columns]),
            value=np.concatenate([matrix.value, np.ones(len(columns))]),
            columns=matrix.columns,
        ),
        row_lower=np.concatenate([program.row_lower, np.full(count, -math.inf)]),
        row_upper=np.concatenate([program.row_upper, np.full(count, math.inf)]),
    )
