"""What one column brings to a term of the money, by name."""

from collections.abc import Callable

import pytest

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import decisions
from optimizer.program.objective import TERMS

Brings = dict[str, tuple[tuple[str, float], ...]]


@pytest.fixture
def brings(links: Links) -> Callable[[Case, str], Brings]:
    """Province and amount in 亿元 per unit of each column that a term speaks of."""

    def find(case: Case, name: str) -> Brings:
        decide = decisions(case, links)
        names = list(decide.names())
        term = next(term for term in TERMS if term.name == name)
        found: Brings = {}
        for column, province, amount in term.entries(case, links, decide):
            found[names[column]] = (*found.get(names[column], ()), (province, amount))
        return found

    return find
