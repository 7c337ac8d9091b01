"""What a plan's money in all scenarios says of it."""

from dataclasses import dataclass

import numpy as np

from optimizer.solver.arrays import Floats


@dataclass(frozen=True)
class Measures:
    """The worst and mean regret, and mean, bad cases, least and greatest of the money (亿元).

    All are nan where the plan is impossible in some scenario; `impossible` counts these.
    """

    impossible: int
    worst_regret: float
    mean_regret: float
    mean: float
    cvar: float
    least: float
    greatest: float


def measures(money: Floats, best: Floats, odds: Floats, tail: float) -> Measures:
    """The measures of a plan; its money is nan in a scenario in which it is impossible."""
    regret = best - money
    return Measures(
        impossible=int(np.isnan(money).sum()),
        worst_regret=float(regret.max()),
        mean_regret=float(odds @ regret),
        mean=float(odds @ money),
        cvar=tail_mean(money, odds, tail),
        least=float(money.min()),
        greatest=float(money.max()),
    )


def tail_mean(money: Floats, odds: Floats, tail: float) -> float:
    """The mean of the money over the worst cases, whose probability adds up to `tail`.

    A case on the edge counts with the part of its probability that is still missing.
    """
    order = np.argsort(money, kind="stable")
    filled = np.minimum(np.cumsum(odds[order]), tail)
    taken = np.diff(filled, prepend=0.0)
    return float(taken @ money[order] / taken.sum())
