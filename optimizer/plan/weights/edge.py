r"""What hangs on the indicators and settings behind comparative advantage.

With V the value that stands in a sector and region, G the same by the logarithm of the advantage
before it is scaled to mean 1, and H by that of the index:

    G = V − a·(λ_s + μ_r), where λ and μ make the rows and columns of a·(λ_s + μ_r) those of V
    H = θ·G where the index is not clipped, else 0
"""

from collections.abc import Iterator, Mapping

import numpy as np

from inputs.case import Case
from optimizer.advantage import METHODS, advantage
from optimizer.advantage.reading import Matrix
from optimizer.plan.weights.indicators import of_quantity, of_strengths
from optimizer.plan.weights.optimum import Weight


def edge_weights(case: Case, value: Mapping[tuple[str, str], float]) -> Iterator[Weight]:
    """The value that stands, by sector and region, on what its advantage is made of."""
    settings = case.settings.advantage
    if settings.method == "none" or not any(value.values()):
        return
    index = METHODS[settings.method](case)
    before = _unscaled(case, value)
    logs = np.log(np.where(index > 0, index, 1.0))
    raised = index**settings.theta
    is_free = (raised > settings.low) & (raised < settings.high)
    yield ("case", "", "advantage.low"), float(before[raised < settings.low].sum())
    yield ("case", "", "advantage.high"), float(before[raised > settings.high].sum())
    yield ("case", "", "advantage.theta"), float((before * logs)[is_free].sum()) * settings.theta
    hangs = np.where(is_free, before * settings.theta, 0.0)
    if settings.method in ("location_quotient", "revealed"):
        yield from of_quantity(case, hangs)
    else:
        yield from of_strengths(case, hangs)


def _unscaled(case: Case, value: Mapping[tuple[str, str], float]) -> Matrix:
    """G: what hangs on each entry before rows and columns are scaled to mean 1."""
    edge = advantage(case)
    scaled = np.array([[edge[s, r] for r in case.regions] for s in case.sectors])
    stands = np.array([[value.get((s, r), 0.0) for r in case.regions] for s in case.sectors])
    rows, columns = scaled.sum(axis=1), scaled.sum(axis=0)
    system = np.block([[np.diag(rows), scaled], [scaled.T, np.diag(columns)]])
    right = np.concatenate([stands.sum(axis=1), stands.sum(axis=0)])
    found = np.linalg.lstsq(system, right, rcond=None)[0]
    both = found[: len(rows), np.newaxis] + found[np.newaxis, len(rows) :]
    return np.asarray(stands - scaled * both)
