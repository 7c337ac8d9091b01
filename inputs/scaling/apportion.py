"""An amount shared out by weights so that the parts add up to it."""

from collections.abc import Mapping
from typing import TypeVar

DIGITS = 10
"""Digits of a part; the largest part takes what rounding leaves, so sums hold to 1e-12."""

Key = TypeVar("Key")


def apportion(total: float, weights: Mapping[Key, float]) -> dict[Key, float]:
    """Parts of a total, proportional to the weights; they add up to the total.

    Without any weight the parts are equal.
    """
    if not weights:
        return {}
    whole = sum(weights.values())
    shares = weights if whole > 0 else dict.fromkeys(weights, 1.0)
    whole = whole if whole > 0 else float(len(weights))
    parts = {key: rounded(total * weight / whole) for key, weight in shares.items()}
    largest = max(parts, key=lambda key: parts[key])
    rest = sum(part for key, part in parts.items() if key != largest)
    parts[largest] = rounded(total - rest, DIGITS + 3)
    return parts


def rounded(value: float, digits: int = DIGITS) -> float:
    """The value with so many significant digits."""
    return float(f"{value:.{digits}g}")
