r"""Weights from how unequally an indicator is spread: the entropy weight method (熵权法).

For each sector, over the m regions that have a value of indicator j,

    p_r = x_j[r] / Σ_r' x_j[r'],  e_j = −(1/ln m)·Σ_r p_r ln p_r,  w_j = (1−e_j) / Σ_j' (1−e_j')

An indicator that is the same everywhere, or known of one region only, has e = 1 and weighs
nothing; where that holds for all, the index is 1. The composite is the weighted geometric mean.

Source: Hwang and Yoon, Multiple Attribute Decision Making, Springer, Berlin, 1981 (entropy of the
shares, after Shannon). Shares instead of minimum–maximum scaling keep the order of magnitude of
differences and do not depend on the unit.
"""

import numpy as np

from inputs.case import Case
from optimizer.advantage.composite import weighted_index
from optimizer.advantage.reading import Matrix, even, read_strengths

EQUAL = 1e-12
"""Divergence 1 − e that counts as none; equal shares reach entropy 1 only up to rounding."""


def entropy(values: Matrix) -> Matrix:
    """Entropy of each row's shares over the columns that are not NaN, 0 to 1; 1 for one column."""
    amounts = np.where(np.isnan(values), 0.0, values)
    total = amounts.sum(axis=1, keepdims=True)
    share = np.zeros_like(amounts)
    np.divide(amounts, total, out=share, where=total > 0)
    spread = -np.sum(share * np.log(np.where(share > 0, share, 1.0)), axis=1)
    count = (~np.isnan(values)).sum(axis=1)
    found = np.ones(len(values))
    np.divide(
        spread, np.log(np.maximum(count, 1)), out=found, where=(count > 1) & (total[:, 0] > 0)
    )
    return found


def entropy_weights(indicators: list[Matrix]) -> Matrix:
    """Weight of each indicator (column) in each sector (row); a row adds up to 1 or is zero."""
    divergence = np.array([1 - entropy(values) for values in indicators]).T
    divergence[divergence < EQUAL] = 0.0
    total = divergence.sum(axis=1, keepdims=True)
    weights = np.zeros_like(divergence)
    np.divide(divergence, total, out=weights, where=total > 0)
    return weights


def index_from_entropy(case: Case) -> Matrix:
    """The index of the case with entropy weights; 1 where it has no strengths."""
    indicators = read_strengths(case)
    return weighted_index(indicators, entropy_weights(indicators)) if indicators else even(case)
