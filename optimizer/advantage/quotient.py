r"""Index of one quantity x: share of a sector in a region over its share in all regions.

    index[s,r] = (x[s,r] / Σ_s' x[s',r]) / (Σ_r' x[s,r'] / Σ_s'r' x[s',r'])

On employment or output it is the location quotient. On exports or patents it is revealed
comparative advantage (Balassa, Trade Liberalisation and "Revealed" Comparative Advantage, The
Manchester School 33, 1965, 99–123), with the regions of the case as the world.
"""

import numpy as np

from inputs.case import Case
from optimizer.advantage.reading import Matrix, read


def location_quotient(quantity: Matrix) -> Matrix:
    """Share of a sector in a region over its share in all regions.

    `quantity` has a row per sector and a column per region, in one unit; entries without any
    quantity in their sector or region get 1, which says nothing either way.
    """
    total = quantity.sum()
    expected = np.outer(quantity.sum(axis=1), quantity.sum(axis=0))
    known = expected > 0
    quotient = np.ones_like(quantity)
    np.divide(quantity * total, expected, out=quotient, where=known)
    return quotient


def index_from_quantity(case: Case) -> Matrix:
    """The quotient of the quantity that the case names; what has no row counts as none."""
    return location_quotient(read(case, case.settings.advantage.indicator, 0.0))
