"""Indicators as matrices: a row per sector, a column per region."""

import math

import numpy as np
import numpy.typing as npt

from inputs.case import Case
from inputs.judgments import strengths

Matrix = npt.NDArray[np.float64]


def read(case: Case, indicator: str, missing: float) -> Matrix:
    """An indicator by sector and region, `missing` where it has no row."""
    return np.array(
        [
            [
                record.value if (record := case.indicators.get((indicator, s, r))) else missing
                for r in case.regions
            ]
            for s in case.sectors
        ]
    )


def read_strengths(case: Case) -> list[Matrix]:
    """Every indicator but the quantity, in the order of the file; NaN where it has no row."""
    return [read(case, name, math.nan) for name in strengths(case)]


def even(case: Case) -> Matrix:
    """1 for every sector and region: an index that says nothing."""
    return np.ones((len(case.sectors), len(case.regions)))
