"""Pies at the seats: what the value of a region is made of."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from maps.flows import Points

LEAST_ANGLE = 2.0
"""Degrees; a thinner slice cannot be seen and is left to its neighbour."""


class Slice(NamedTuple):
    """A kind with its first and last angle: degrees clockwise from the top, as on a clock."""

    kind: str
    begin: float
    end: float


def slices(parts: Mapping[str, float], kinds: Sequence[str]) -> list[Slice]:
    """The slices of a pie in the order of the kinds, without those too thin to be seen.

    >>> [tuple(one) for one in slices({"a": 3.0, "b": 1.0}, ("b", "a"))]
    [('b', 0.0, 90.0), ('a', 90.0, 360.0)]
    """
    shown = [(kind, parts[kind]) for kind in kinds if parts.get(kind, 0.0) > 0]
    whole = sum(amount for _, amount in shown)
    seen = [(kind, amount) for kind, amount in shown if 360 * amount >= LEAST_ANGLE * whole]
    whole, found, begun = sum(amount for _, amount in seen), [], 0.0
    for kind, amount in seen:
        end = begun + 360 * amount / whole
        found.append(Slice(kind, begun, end))
        begun = end
    return found


def wedge(begin: float, end: float, steps: int = 24) -> Points:
    """The outline of a slice of the unit circle, x to the right and y upwards."""
    turned = np.radians(np.linspace(begin, end, max(int(steps * (end - begin) / 360), 2) + 1))
    arc = np.column_stack([np.sin(turned), np.cos(turned)])
    return arc if end - begin >= 360 else np.vstack([np.zeros((1, 2)), arc])
