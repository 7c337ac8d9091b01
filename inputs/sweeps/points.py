"""At which values the axes of a sweep stand: samples, and the product of all groups."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from inputs.sweeps.axis import Axis
from inputs.sweeps.sample import Sampling

Points = npt.NDArray[np.float64]
"""A row per scenario, a column per axis."""


def unit_points(sampling: Sampling, axes: int) -> Points:
    """Points of the unit cube, the same for the same seed.

    lhs: each axis is cut into as many strata of equal width as there are points, and each holds
    one of them (McKay, Beckman and Conover, Technometrics 21, 1979). sobol: the first points of
    the scrambled sequence (Owen, Journal of Complexity 14, 1998).
    """
    from scipy.stats import qmc  # noqa: PLC0415 - slow

    seed = np.random.default_rng(sampling.seed)
    if sampling.method == "lhs":
        drawn = qmc.LatinHypercube(axes, seed=seed).random(sampling.size)
    else:
        power = (sampling.size - 1).bit_length()
        drawn = qmc.Sobol(axes, scramble=True, seed=seed).random_base2(power)[: sampling.size]
    points: Points = np.asarray(drawn, dtype=np.float64)
    return points


def sample_points(sampling: Sampling, axes: Sequence[Axis]) -> Points:
    """Points between the ends of the axes; of whole numbers each is as likely as another."""
    points = unit_points(sampling, len(axes))
    low = np.array([axis.low for axis in axes])
    width = np.array([axis.high for axis in axes]) - low
    whole = np.array([axis.is_whole for axis in axes], dtype=bool)
    points[:, ~whole] = low[~whole] + points[:, ~whole] * width[~whole]
    steps = np.minimum(np.floor(points[:, whole] * (width[whole] + 1)), width[whole])
    points[:, whole] = low[whole] + steps
    return points


def product_points(levels: Sequence[Sequence[float]], sample: Points) -> Points:
    """Every combination of the levels with every row of the sample; what comes last varies first.

    The columns are the levels' axes and then those of the sample.
    """
    sizes = [len(values) for values in levels]
    count = int(np.prod(sizes, dtype=np.int64)) * len(sample)
    points: Points = np.empty((count, len(levels) + sample.shape[1]))
    for column, values in enumerate(levels):
        before = int(np.prod(sizes[:column], dtype=np.int64))
        filled = points[:, column].reshape(before, sizes[column], -1)
        filled[:] = np.asarray(values, dtype=np.float64)[None, :, None]
    rest = points[:, len(levels) :].reshape(-1, *sample.shape) if sample.shape[1] else None
    if rest is not None:
        rest[:] = sample
    return points


MOST_SOBOL = 21_201
"""Axes for which there are direction numbers (Joe and Kuo, SIAM J. Sci. Comput. 30, 2008)."""

NO_SAMPLE: Points = np.zeros((1, 0))
"""A single point without axes: the sample of a sweep that has none."""
