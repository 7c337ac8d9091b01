r"""Comparative advantage: what a sector earns more in one region than in another.

    advantage[s,r] = clip(index[s,r]^θ, low, high), scaled to mean 1 over regions and over sectors

Both means are 1, so no region is better at everything by construction; an absolute level is a
separate number (`regions.productivity`). Source: the roles that paper fusion gives the four
provinces (section 三(八)).
"""

import math
from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from inputs.case import Case

Matrix = npt.NDArray[np.float64]
Pair = tuple[str, str]

SCALING_ROUNDS = 200
"""Rounds of scaling; 4 × 14 and 41 × 14 tables settle to 1e-12 within 30."""


def location_quotient(quantity: Matrix) -> Matrix:
    """Share of a sector in a region over its share in all regions.

    `quantity` has a row per sector and a column per region, in one unit; entries without any
    quantity in their sector or region get 1, which says nothing either way.
    """
    total = quantity.sum()
    expected = np.outer(quantity.sum(axis=1), quantity.sum(axis=0))
    known = expected > 0
    quotient = np.ones_like(quantity)
    np.divide(quantity * total, expected, out=quotient, where=known)
    return quotient


def document_index(indicators: list[Matrix]) -> Matrix:
    """Geometric mean, over the indicators of a sector, of a region's value over the mean.

    Each matrix has a row per sector and a column per region; NaN where the papers print nothing,
    which counts as the mean.
    """
    logs = []
    for values in indicators:
        present = ~np.isnan(values)
        count = np.maximum(present.sum(axis=1, keepdims=True), 1)
        mean = np.where(present, values, 0).sum(axis=1, keepdims=True) / count
        ratio = np.ones_like(values)
        np.divide(values, mean, out=ratio, where=present & (mean > 0))
        logs.append(np.where(present, np.log(np.maximum(ratio, 1e-9)), np.nan))
    stacked = np.array(logs)
    count = np.maximum((~np.isnan(stacked)).sum(axis=0), 1)
    return np.asarray(np.exp(np.nansum(stacked, axis=0) / count))


def biproportional(values: Matrix) -> Matrix:
    """The matrix scaled by row and column factors until every row and column has mean 1."""
    scaled = values.copy()
    for _ in range(SCALING_ROUNDS):
        scaled /= scaled.mean(axis=1, keepdims=True)
        scaled /= scaled.mean(axis=0, keepdims=True)
        if np.allclose(scaled.mean(axis=1), 1, rtol=0, atol=1e-13):
            break
    return scaled


def _read(case: Case, indicator: str, missing: float) -> Matrix:
    """An indicator as a matrix of sectors by regions, `missing` where it has no row."""
    return np.array(
        [
            [
                record.value if (record := case.indicators.get((indicator, s, r))) else missing
                for r in case.regions
            ]
            for s in case.sectors
        ]
    )


def _index_from_documents(case: Case) -> Matrix:
    quantity = case.settings.advantage.indicator
    names = dict.fromkeys(key[0] for key in case.indicators if key[0] != quantity)
    if not names:
        return np.ones((len(case.sectors), len(case.regions)))
    return document_index([_read(case, name, math.nan) for name in names])


def _index_from_quotients(case: Case) -> Matrix:
    return location_quotient(_read(case, case.settings.advantage.indicator, 0.0))


METHODS: Mapping[str, Callable[[Case], Matrix]] = {
    "none": lambda case: np.ones((len(case.sectors), len(case.regions))),
    "document": _index_from_documents,
    "location_quotient": _index_from_quotients,
}


def advantage(case: Case) -> Mapping[Pair, float]:
    """Advantage of each (sector, region), without unit, mean 1 over regions and over sectors."""
    chosen = case.settings.advantage
    index = METHODS[chosen.method](case)
    scaled = biproportional(np.clip(index**chosen.theta, chosen.low, chosen.high))
    return {
        (sector, region): float(scaled[i, j])
        for i, sector in enumerate(case.sectors)
        for j, region in enumerate(case.regions)
    }
