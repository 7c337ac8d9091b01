"""The optimum of the money stage as the weights read it: what was decided, what each row pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from geo.links import Links
from inputs.case import Case
from inputs.evidence_lookup import Key
from optimizer.plan.clean import chosen
from optimizer.plan.facts import Facts
from optimizer.plan.prices import UNPRICED
from optimizer.plan.standing import Stand
from optimizer.plan.weights.spans import Pair, Span, spans
from optimizer.program.decisions import Decisions
from optimizer.program.money.discount import discount
from optimizer.solver.arrays import Floats, Program

Cell = tuple[str, Key, str]
"""Table, key of the row as the case holds it, and column of a number."""

Weight = tuple[Cell, float]
"""A number θ and θ·∂Z/∂θ, 亿元 of present value that moves in proportion to it."""

RowKey = tuple[str | int, ...]
Amounts = Mapping[RowKey, float]
ByRule = Mapping[str, Amounts]
NOTHING: Amounts = {}
_Filling = dict[str, dict[RowKey, float]]


class Rows(NamedTuple):
    """Rows whose right-hand side is worth something, by rule and key.

    `prices` holds the gain in money, 亿元 per unit of the right-hand side. Where provinces plan
    apart each has rows of its own, and `right` holds its part of their right-hand sides; else it
    is empty.
    """

    province: str
    prices: ByRule
    right: ByRule


def priced_rows(case: Case, program: Program, prices: Floats) -> tuple[Rows, ...]:
    """The rows with a price, without what is noise: those of all, or of each province apart.

    `prices` are those of the solver, which minimises the negative of the money.
    """
    is_apart = case.settings.coordination == "apart"
    found: dict[str, tuple[_Filling, _Filling]] = {}
    for number in np.flatnonzero(np.abs(prices) > UNPRICED).tolist():
        head = program.heads[number]
        owner = str(head.key[-1]) if is_apart else ""
        key = head.key[:-1] if is_apart else head.key
        worth, right = found.setdefault(owner, ({}, {}))
        worth.setdefault(head.family, {})[key] = -float(prices[number])
        if is_apart:
            right.setdefault(head.family, {})[key] = head.rhs
    return tuple(Rows(owner, *filled) for owner, filled in found.items())


def decided(case: Case, links: Links, decide: Decisions, values: Floats) -> Facts:
    """What a solution says, without the way over its tables."""
    return Facts(
        case=case,
        links=links,
        options=decide.options,
        started=dict(chosen(decide.start, values)),
        closed=dict(chosen(decide.close, values)),
        moved=dict(chosen(decide.move, values)),
        trained=dict(chosen(decide.train, values)),
        recruited=dict(chosen(decide.recruit, values)),
        served=dict(chosen(decide.serve, values)),
        ordered=dict(chosen(decide.build, values)),
        drawn=dict(chosen(decide.fund, values)),
        spent=dict(chosen(decide.voucher, values)),
        alone={},
    )


@dataclass(frozen=True)
class Optimum:
    """Decisions and priced rows of the money stage, and what every group of weights needs of them.

    `spans` holds what stands by site in present value; `ages` the ages of each project that a row
    of its own describes, ascending.
    """

    facts: Facts
    rows: Rows
    factor: Mapping[int, float]
    spans: Mapping[Pair, Span]
    ages: Mapping[str, tuple[int, ...]]

    @property
    def case(self) -> Case:
        """The case that was solved."""
        return self.facts.case

    @property
    def stands(self) -> tuple[Stand, ...]:
        """Every start in every year from its own on."""
        return self.facts.stands

    def of(self, family: str) -> Amounts:
        """Prices of the rows of a rule."""
        return self.rows.prices.get(family, NOTHING)

    def share(self, family: str, key: RowKey, whole: float) -> float:
        """Part of a right-hand side that those who plan here hold; all of it where all plan."""
        held = self.rows.right.get(family, NOTHING).get(key, whole)
        return held / whole if whole else 1.0


def optimum_of(facts: Facts, rows: Rows) -> Optimum:
    """The optimum with its spans and ages looked up once."""
    case = facts.case
    ages: dict[str, tuple[int, ...]] = {}
    for project, age in sorted(case.project_ages):
        ages[project] = (*ages.get(project, ()), age)
    factor = discount(case)
    return Optimum(
        facts=facts,
        rows=rows,
        factor=factor,
        spans=spans(facts.stands, factor),
        ages=ages,
    )
