r"""Index of several indicators: weighted geometric mean of a region's value over the mean.

    index[s,r] = exp( Σ_j w[s,j]·ln(x_j[s,r] / mean_r x_j[s,·]) / Σ_j w[s,j] )

over the indicators j that have a value for the sector there; what is not printed leaves the index
to the rest. A geometric mean does not depend on the unit of an indicator. The method `document`
weighs all alike.
"""

import numpy as np

from inputs.case import Case
from optimizer.advantage.reading import Matrix, even, read_strengths

LEAST_RATIO = 1e-9
"""Ratio to the mean at which values at or near zero are held, so that logarithms exist."""


def _log_ratio(values: Matrix) -> Matrix:
    """Logarithm of a value over the mean of its sector; NaN where there is no value."""
    present = ~np.isnan(values)
    count = np.maximum(present.sum(axis=1, keepdims=True), 1)
    mean = np.where(present, values, 0).sum(axis=1, keepdims=True) / count
    ratio = np.ones_like(values)
    np.divide(values, mean, out=ratio, where=present & (mean > 0))
    return np.where(present, np.log(np.maximum(ratio, LEAST_RATIO)), np.nan)


def weighted_index(indicators: list[Matrix], weights: Matrix) -> Matrix:
    """The index; `weights` has a row per sector and a column per indicator.

    An entry whose indicators are missing or weigh nothing gets 1.
    """
    logs = np.array([_log_ratio(values) for values in indicators])
    weight = np.where(np.isnan(logs), 0.0, weights.T[:, :, np.newaxis])
    total = weight.sum(axis=0)
    mean = np.zeros_like(total)
    np.divide(np.nansum(logs * weight, axis=0), total, out=mean, where=total > 0)
    return np.asarray(np.exp(mean))


def document_index(indicators: list[Matrix]) -> Matrix:
    """The index with all indicators alike.

    Each matrix has a row per sector and a column per region; NaN where the papers print nothing,
    which counts as the mean.
    """
    return weighted_index(indicators, np.ones((len(indicators[0]), len(indicators))))


def index_from_documents(case: Case) -> Matrix:
    """The index of the case with all its strengths alike; 1 where it has none."""
    indicators = read_strengths(case)
    return document_index(indicators) if indicators else even(case)
