"""What hangs on indicators and judgments, from what hangs on the logarithm of the index."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from inputs.case import Case
from inputs.judgments import judgments, priorities, strengths
from optimizer.advantage.composite import document_index, weighted_index
from optimizer.advantage.entropy import entropy_weights
from optimizer.advantage.reading import Matrix, read, read_strengths
from optimizer.plan.weights.optimum import Weight

STEP = 1e-5
"""Relative step of differences: rounding (1e-16 / step) and curvature (step²) both stay small."""

Index = Callable[[list[Matrix]], Matrix]


def of_quantity(case: Case, hangs: Matrix) -> Iterator[Weight]:
    """A share over a share: x/Σ_s x, over Σ_r x/Σ x."""
    name = case.settings.advantage.indicator
    amount = read(case, name, 0.0)
    rows, columns = amount.sum(axis=1, keepdims=True), amount.sum(axis=0, keepdims=True)
    known = np.where((rows * columns) > 0, hangs, 0.0)
    by_row = known.sum(axis=1, keepdims=True) / np.where(rows > 0, rows, 1.0)
    by_column = known.sum(axis=0, keepdims=True) / np.where(columns > 0, columns, 1.0)
    whole = known.sum() / (amount.sum() or 1.0)
    weight = known + amount * (whole - by_row - by_column)
    yield from _cells(case, name, weight)


def _cells(case: Case, indicator: str, weight: Matrix) -> Iterator[Weight]:
    for i, sector in enumerate(case.sectors):
        for j, region in enumerate(case.regions):
            yield ("indicators", (indicator, sector, region), "value"), float(weight[i, j])


def of_strengths(case: Case, hangs: Matrix) -> Iterator[Weight]:
    """By differences: a region's indicator is moved in all sectors at once, which do not mix."""
    indicators, names = read_strengths(case), strengths(case)
    index = _index(case)
    for number, name in enumerate(names):
        up, down = (np.log(index(_moved(indicators, number, 1 + step))) for step in (STEP, -STEP))
        apart = (up - down).reshape(len(case.regions), *hangs.shape)
        yield from _cells(case, name, (hangs * apart).sum(axis=2).T / (2 * STEP))
    if case.settings.advantage.method == "ahp":
        yield from _of_judgments(case, indicators, hangs)


def _moved(indicators: list[Matrix], number: int, factor: float) -> list[Matrix]:
    """The indicators, below each other for every region in which the one by its number is moved."""
    regions = indicators[number].shape[1]
    factors = np.where(np.eye(regions, dtype=bool), factor, 1.0)[:, np.newaxis, :]
    found = [np.tile(values, (regions, 1)) for values in indicators]
    found[number] = (indicators[number] * factors).reshape(found[number].shape)
    return found


def _index(case: Case) -> Index:
    """The composite of the method of the case; judged weights do not depend on the indicators."""
    if case.settings.advantage.method == "entropy":
        return lambda given: weighted_index(given, entropy_weights(given))
    table = judgments(case) if case.settings.advantage.method == "ahp" else None
    if table:
        judged = priorities(table).weights
        return lambda given: weighted_index(given, np.tile(judged, (len(given[0]), 1)))
    return document_index


def _of_judgments(case: Case, indicators: list[Matrix], hangs: Matrix) -> Iterator[Weight]:
    """Each judgment of one indicator against another, by differences."""
    names = strengths(case)
    for key, record in case.comparisons.items():
        if not set(key) <= set(names) or key[0] == key[1]:
            continue
        logs = []
        for step in (STEP, -STEP):
            moved = record.model_copy(update={"ratio": record.ratio * (1 + step)})
            rows = {**case.comparisons, key: moved}
            logs.append(np.log(_index(replace(case, comparisons=rows))(indicators)))
        yield ("comparisons", key, "ratio"), float((hangs * (logs[0] - logs[1])).sum()) / 2 / STEP
