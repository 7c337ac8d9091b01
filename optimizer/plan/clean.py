"""Numbers from the solver, freed of the noise below its tolerance."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Key = TypeVar("Key")

NOISE = 1e-9
"""Values below this are zero: the solver's own feasibility tolerance is 1e-7."""


def chosen(
    columns: Mapping[Key, int], values: npt.NDArray[np.float64]
) -> Iterator[tuple[Key, float]]:
    """Key and value of each decision that was taken."""
    amounts = values[list(columns.values())].tolist()
    for key, value in zip(columns, amounts, strict=True):
        if value > NOISE:
            yield key, value
