"""Weights of indicators from judgments in pairs, and how far the judgments contradict each other.

The analytic hierarchy process of Saaty (The Analytic Hierarchy Process, McGraw-Hill, New York,
1980): with a_ij the judged ratio of two indicators, A = (a_ij), a_ji = 1/a_ij, a_ii = 1,

    A w = λ w,  Σ w = 1,  λ the largest eigenvalue
    consistency index CI = (λ − n)/(n − 1),  consistency ratio CR = CI / RI(n)

Judgments that agree (a_ij a_jk = a_ik) have λ = n and CR = 0.
"""

import math
from typing import NamedTuple

from inputs.case import Case

RANDOM_INDEX = (
    0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
)  # fmt: skip
"""Mean consistency index of random judgments of 1 to 15 indicators (Saaty 1980)."""

MOST_RATIO = 0.1
"""Consistency ratio above which Saaty (1980) asks for the judgments to be revised."""

SETTLED = 1e-14
"""Change of the weights in a round at which they are found; rounding is 100 times less."""

MOST_ROUNDS = 5000
"""Rounds of the power method; ratios within 1/9 to 9 shrink the error by 0.98 a round or faster."""

Judgments = tuple[tuple[float, ...], ...]
"""Judged ratios: one row and one column per indicator."""


class Priorities(NamedTuple):
    """Weights that add up to 1, the largest eigenvalue, and the consistency ratio."""

    weights: tuple[float, ...]
    eigenvalue: float
    ratio: float


def strengths(case: Case) -> tuple[str, ...]:
    """Indicators that a composite weighs: all but the quantity, in the order of the file."""
    quantity = case.settings.advantage.indicator
    return tuple(dict.fromkeys(name for name, _, _ in case.indicators if name != quantity))


def judged(case: Case, first: str, second: str) -> float | None:
    """How much more the first tells than the second; None where nobody compared the two.

    A pair that is given both ways counts with the geometric mean of the two.
    """
    if first == second:
        return 1.0
    one, other = case.comparisons.get((first, second)), case.comparisons.get((second, first))
    if one is not None and other is not None:
        return math.sqrt(one.ratio / other.ratio)
    if one is not None:
        return one.ratio
    return None if other is None else 1 / other.ratio


def judgments(case: Case) -> Judgments | None:
    """The ratios of all pairs of strengths, or None where a pair is missing."""
    names = strengths(case)
    rows = [[judged(case, first, second) for second in names] for first in names]
    known = tuple(tuple(ratio for ratio in row if ratio is not None) for row in rows)
    return known if all(len(row) == len(names) for row in known) else None


def priorities(table: Judgments) -> Priorities:
    """The weights of up to 15 indicators by the power method."""
    size = len(table)
    weights = [1 / size] * size
    for _ in range(MOST_ROUNDS):
        product = [math.fsum(a * w for a, w in zip(row, weights, strict=True)) for row in table]
        eigenvalue = math.fsum(product)
        found = [entry / eigenvalue for entry in product]
        change = max(abs(new - old) for new, old in zip(found, weights, strict=True))
        weights = found
        if change <= SETTLED:
            break
    random = RANDOM_INDEX[size - 1]
    ratio = max(eigenvalue - size, 0.0) / (size - 1) / random if random else 0.0
    return Priorities(tuple(weights), eigenvalue, ratio)


def farthest(table: Judgments, weights: tuple[float, ...]) -> tuple[int, int]:
    """The judgment a_ij that lies farthest from w_i / w_j, as a ratio."""
    pairs = [(i, j) for i in range(len(table)) for j in range(i + 1, len(table))]

    def distance(pair: tuple[int, int]) -> float:
        i, j = pair
        return abs(math.log(table[i][j] * weights[j] / weights[i]))

    return max(pairs, key=distance)


def consistency_ratio(case: Case) -> float | None:
    """The consistency ratio of the case's judgments, or None where they are not complete."""
    table = judgments(case)
    return priorities(table).ratio if table and len(table) <= len(RANDOM_INDEX) else None
