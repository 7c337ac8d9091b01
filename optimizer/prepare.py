"""The program of a case, ready to be solved or written to a file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from geo.links import Links
from inputs.case import Case
from inputs.collector import collector_paused
from optimizer.program.decisions import Decisions, decisions, integers
from optimizer.program.families import FAMILIES
from optimizer.program.objective import TERMS
from optimizer.solver.apart import plan_apart
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.assembly import Block, assemble, block_of, cost_of
from optimizer.solver.coalition import Ownership, ownership


@dataclass(frozen=True)
class Prepared:
    """Columns, program of the money stage, who owns what of it, and what each column brings to each
    term (亿元).

    `blocks` are the rows of each rule that is on.
    """

    case: Case
    links: Links
    decide: Decisions
    blocks: Mapping[str, Block]
    program: Program
    owned: Ownership
    terms: Mapping[str, Floats]

    def money(self, values: Floats) -> Mapping[str, float]:
        """Contribution of each term to the money, 亿元 of present value."""
        return {name: float(np.sum(brings * values)) for name, brings in self.terms.items()}


@collector_paused()
def prepare(case: Case, links: Links) -> Prepared:
    """The program, with the rows of equity still open; provinces apart have no such rows."""
    return _prepared(case, links, decisions(case, links), {}, {})


@collector_paused()
def prepare_again(before: Prepared, case: Case, links: Links, changed: Collection[str]) -> Prepared:
    """The program of a case that differs from another in some tables, or in settings (`case`).

    Only rules that read what has changed are worked out again, and the money where it reads any of
    it; with other columns, or other settings, everything is.
    """
    decide = decisions(case, links)
    if "case" in changed or not _same_columns(decide, before.decide):
        return _prepared(case, links, decide, {}, {})
    kept = {
        family.name: before.blocks[family.name]
        for family in FAMILIES
        if family.name in before.blocks and not set(family.reads) & set(changed)
    }
    reads_money = set(MONEY.reads) & set(changed)
    return _prepared(case, links, decide, kept, {} if reads_money else before.terms)


(MONEY,) = (family for family in FAMILIES if family.name == "equity")
"""The rule that reads every table from which money is worked out."""


def _same_columns(one: Decisions, other: Decisions) -> bool:
    return all(mine.keys() == theirs.keys() for (_, mine), (_, theirs) in zip(
        one.kinds, other.kinds, strict=True
    ))  # fmt: skip


def _prepared(
    case: Case,
    links: Links,
    decide: Decisions,
    blocks: Mapping[str, Block],
    terms: Mapping[str, Floats],
) -> Prepared:
    """What is known already is taken as it is, and the rest worked out."""
    count = decide.columns
    switches = case.settings.rules.model_dump()
    every = {
        family.name: blocks.get(family.name) or block_of(family.rows(case, links, decide))
        for family in FAMILIES
        if switches[family.name]
    }
    brought = terms or {
        term.name: cost_of(term.entries(case, links, decide), count) for term in TERMS
    }
    total = sum(brought.values(), start=np.zeros(count))
    fixed = decide.gain.values()
    program = assemble(tuple(every.values()), total, fixed, integers(decide))
    if case.settings.coordination == "apart":
        program = plan_apart(program, case, decide)
    owned = ownership(program, decide)
    return Prepared(case, links, decide, every, program, owned, brought)
