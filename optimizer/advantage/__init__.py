r"""Comparative advantage: what a sector earns more in one region than in another.

    advantage[s,r] = clip(index[s,r]^θ, low, high), scaled to mean 1 over regions and over sectors

Both means are 1, so no region is better at everything by construction; an absolute level is a
separate number (`regions.productivity`). Source: the roles that paper fusion gives the four
provinces (section 三(八)). The index is measured by the method that `advantage.method` in
`case.yaml` names: `none` (1 everywhere), `document`, `location_quotient`, `revealed`, `entropy` or
`ahp`.
"""

from collections.abc import Callable, Mapping

import numpy as np

from inputs.case import Case
from inputs.judgments import consistency_ratio
from optimizer.advantage.ahp import index_from_judgments
from optimizer.advantage.composite import document_index, index_from_documents
from optimizer.advantage.entropy import index_from_entropy
from optimizer.advantage.quotient import index_from_quantity, location_quotient
from optimizer.advantage.reading import Matrix, even
from optimizer.advantage.scaling import biproportional

Pair = tuple[str, str]

METHODS: Mapping[str, Callable[[Case], Matrix]] = {
    "none": even,
    "document": index_from_documents,
    "location_quotient": index_from_quantity,
    "revealed": index_from_quantity,
    "entropy": index_from_entropy,
    "ahp": index_from_judgments,
}


def advantage(case: Case) -> Mapping[Pair, float]:
    """Advantage of each (sector, region), without unit, mean 1 over regions and over sectors."""
    chosen = case.settings.advantage
    index = METHODS[chosen.method](case)
    scaled = biproportional(np.clip(index**chosen.theta, chosen.low, chosen.high))
    return {
        (sector, region): float(scaled[i, j])
        for i, sector in enumerate(case.sectors)
        for j, region in enumerate(case.regions)
    }


__all__ = [
    "METHODS",
    "advantage",
    "biproportional",
    "consistency_ratio",
    "document_index",
    "location_quotient",
]
