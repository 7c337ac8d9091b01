r"""Weights from judgments in pairs: the analytic hierarchy process (层次分析法).

The table `comparisons` says how much more one indicator tells than another. The weights are the
principal eigenvector of these ratios, the same for every sector, and the composite is the weighted
geometric mean. Judgments whose consistency ratio is above 0.1 are refused.

Source: Saaty, The Analytic Hierarchy Process, McGraw-Hill, New York, 1980.
"""

import numpy as np

from inputs.case import Case
from inputs.checks.comparisons import check_comparisons
from inputs.errors import refuse_if_any
from inputs.judgments import judgments, priorities
from optimizer.advantage.composite import weighted_index
from optimizer.advantage.reading import Matrix, even, read_strengths


def index_from_judgments(case: Case) -> Matrix:
    """The index of the case with judged weights; 1 where it has no strengths.

    Raises InputProblems for judgments that are incomplete or contradict each other.
    """
    refuse_if_any(list(check_comparisons(case)))
    indicators, table = read_strengths(case), judgments(case)
    if not indicators or not table:
        return even(case)
    weights = np.tile(priorities(table).weights, (len(case.sectors), 1))
    return weighted_index(indicators, weights)
