"""The part of the variance of money that one number explains by itself."""

import numpy as np

from optimizer.answers.records import NAN, Numbers

LEAST_VALUES = 100
"""Different values that an axis must take; a sample has them, and a grid of few levels has not."""

HARMONICS = 10
"""Harmonics that are summed, as in SALib."""

SEED = 0


def fits(values: Numbers) -> bool:
    """Whether RBD-FAST can be asked about an axis."""
    return len(np.unique(values)) >= LEAST_VALUES


def first_order(columns: Numbers, outcomes: Numbers) -> Numbers:
    """First-order Sobol index of every column by RBD-FAST, corrected for its bias.

    V(E(y | x)) / V(y) (Tarantola, Gatelli and Mara 2006; Plischke 2010; Tissot and Prieur 2012),
    by SALib. May be a little below 0 where a number does nothing. The scenarios are shuffled
    first: the order among equal values would pass for an effect where levers are crossed with a
    sample.
    """
    from SALib.analyze import rbd_fast  # noqa: PLC0415 - slow

    order = np.random.default_rng(SEED).permutation(len(outcomes))
    names = [str(place) for place in range(columns.shape[1])]
    problem = {"num_vars": len(names), "names": names}
    found = rbd_fast.analyze(
        problem, columns[order], outcomes[order], M=HARMONICS, num_resamples=2, seed=SEED
    )
    return np.asarray(found["S1"], dtype=np.float64)


def noise(scenarios: int) -> float:
    """Standard error of the index of a number that does nothing.

    The raw index of white noise is Beta(M, n/2 − M); the correction divides by 1 − 2M/n.
    """
    half = scenarios / 2
    if half <= HARMONICS:
        return NAN
    spread = HARMONICS * (half - HARMONICS) / (half**2 * (half + 1))
    return float(spread**0.5 / (1 - HARMONICS / half))


def rank_correlation(values: Numbers, outcomes: Numbers) -> float:
    """Spearman's rank correlation; equal values share their mean rank."""
    from scipy.stats import rankdata  # noqa: PLC0415 - slow

    return float(np.corrcoef(rankdata(values), rankdata(outcomes))[0, 1])
