r"""How unequally gross domestic product is spread over people, region by region.

With Y_r the product and P_r the people of region r, y_r = Y_r/P_r, Y and P the sums, y = Y/P:

    Gini  = Σ_r Σ_q (P_r/P)(P_q/P)·|y_r − y_q| / (2y)
    Theil = Σ_r (Y_r/Y)·ln( (Y_r/Y) / (P_r/P) ) = between + within
    between = Σ_g (Y_g/Y)·ln( (Y_g/Y) / (P_g/P) ),  within = Σ_g (Y_g/Y)·Theil of group g

Every person counts once, with the product per head of the region: what differs inside a region is
not seen. Gini runs from 0 (equal) to 1; Theil from 0 to ln P. Sources: Sen, On Economic
Inequality, Clarendon Press, Oxford, 1973 (Gini as half the mean difference over the mean); Theil,
Economics and Information Theory, North-Holland, Amsterdam, 1967; for provinces and their regions
Akita, The Annals of Regional Science 37 (2003), 55–77.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class Parts(NamedTuple):
    """The Theil index between groups and within them; they add up to the whole."""

    between: float
    within: float


def gini(output: Floats, people: Floats) -> float:
    """Gini coefficient of product per head, every person counting once; all must be above 0."""
    share = people / people.sum()
    head = output / people
    apart = np.abs(head[:, np.newaxis] - head[np.newaxis, :])
    return float(share @ apart @ share / (2 * (share @ head)))


def theil(output: Floats, people: Floats) -> float:
    """Theil index of product per head, every person counting once; all must be above 0."""
    share = output / output.sum()
    return float(share @ np.log(share / (people / people.sum())))


def theil_parts(output: Floats, people: Floats, groups: Sequence[str]) -> Parts:
    """The Theil index between and within groups; `groups` names the group of each region."""
    kind = np.array(groups)
    members = [kind == name for name in dict.fromkeys(groups)]
    outputs = np.array([output[own].sum() for own in members])
    heads = np.array([people[own].sum() for own in members])
    inside = np.array([theil(output[own], people[own]) for own in members])
    return Parts(theil(outputs, heads), float(outputs @ inside / outputs.sum()))
