"""What the pictures of a batch are drawn from."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Ids = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Batch:
    """Which batch a picture shows; names as they are to be read."""

    id: str
    version: str
    sweep: str
    case: str
    total: int
    solved: int


@dataclass(frozen=True)
class Bar:
    """What one axis moves from low to high, 亿元, with its standard error (nan: unknown)."""

    label: str
    amount: float
    error: float
    low: str
    high: str


@dataclass(frozen=True)
class Row:
    """A project: where it stands in which share of the scenarios, by region."""

    label: str
    anywhere: float
    shares: tuple[float, ...]


@dataclass(frozen=True)
class Column:
    """A region, and the province that it belongs to."""

    label: str
    province: str


@dataclass(frozen=True, eq=False)
class Rail:
    """An axis of parallel coordinates and its value in every scenario."""

    label: str
    low: float
    high: float
    choices: tuple[str, ...]
    """Labels of the values 0, 1, …; none where the axis is a number."""
    values: Numbers


@dataclass(frozen=True, eq=False)
class Spread:
    """One measure in every solved scenario, 亿元, and in the base (nan: unknown)."""

    label: str
    values: Numbers
    base: float
