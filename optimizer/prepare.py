"""The program of a case, ready to be solved or written to a file."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from geo.links import Links
from inputs.case import Case
from optimizer.program.build import rows
from optimizer.program.decisions import Decisions, decisions, integers
from optimizer.program.objective import term_entries
from optimizer.solver.apart import plan_apart
from optimizer.solver.arrays import Floats, Program, assemble, cost_of


@dataclass(frozen=True)
class Prepared:
    """Columns, program of the money stage, and what each column brings to each term (亿元)."""

    case: Case
    links: Links
    decide: Decisions
    program: Program
    terms: Mapping[str, Floats]

    def money(self, values: Floats) -> Mapping[str, float]:
        """Contribution of each term to the money, 亿元 of present value."""
        return {name: float(np.sum(brings * values)) for name, brings in self.terms.items()}


def prepare(case: Case, links: Links) -> Prepared:
    """The program, with the rows of equity still open; provinces apart have no such rows."""
    decide = decisions(case, links)
    count = decide.columns
    terms = {
        name: cost_of(entries, count) for name, entries in term_entries(case, links, decide).items()
    }
    total = sum(terms.values(), start=cost_of((), count))
    program = assemble(rows(case, links, decide), total, decide.gain.values(), integers(decide))
    if case.settings.coordination == "apart":
        program = plan_apart(program, case, decide)
    return Prepared(case, links, decide, program, terms)
