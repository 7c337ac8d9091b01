"""At any point, good or bad, the tables cost and earn what the columns do, in each province."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from three_regions import rules, small_case

from geo.links import Links
from inputs.case import Case
from inputs.planner_terms import COLUMNS
from inputs.policy import PlannerTerm
from inputs.settings import Rules
from optimizer.plan.accounts import accounts
from optimizer.plan.facts import facts
from optimizer.plan.readback import decision_tables
from optimizer.prepare import prepare
from optimizer.program.objective import worth_terms

APART = {("hall", "B1"): 400.0, ("hub", "A1"): 600.0, ("A1", "B1"): 400.0, ("B1", "A1"): 400.0}
LACKING = ("uncovered", "missed")
ALL_BUT = ("diminishing_returns", "equity")
"""Crowded capital depends on what stands, so that a point of its own would be no plan."""


def _case() -> Case:
    """The three-region case at 25 %, where every decision is paid for, and B1 once more."""
    case = small_case()
    terms = [
        PlannerTerm(term="all", decision=decision, amount_yi_cny=-amount)
        for amount, decision in enumerate(COLUMNS, 1)
    ]
    terms.append(
        PlannerTerm(term="more", decision="start", where="region=B1,year=2023", amount_yi_cny=7)
    )
    on = tuple(name for name in Rules.model_fields if name not in ALL_BUT)
    changed = {"discount_rate": 0.25, "rules": rules(*on)}
    return replace(
        case,
        settings=case.settings.model_copy(update=changed),
        planner_terms={(term.term, term.decision, term.where): term for term in terms},
    )


READY = prepare(_case(), Links(APART, frozenset()))


def _lacking(values: np.ndarray) -> None:
    """What the rows of coverage and targets lack is in their columns."""
    program = READY.program
    columns = {
        column: None for kind in LACKING for column in dict(READY.decide.kinds)[kind].values()
    }
    for row in range(program.matrix.rows):
        at = slice(program.matrix.start[row], program.matrix.start[row + 1])
        for column in columns.keys() & set(program.matrix.column[at].tolist()):
            left = program.matrix.value[at] @ values[program.matrix.column[at]]
            values[column] = max(program.heads[row].rhs - left, 0.0)


@st.composite
def points(draw: st.DrawFn) -> np.ndarray:
    """Any amounts; no more is closed than was started, and what is lacking follows from them."""
    count = READY.decide.columns
    amounts = st.one_of(st.just(0.0), st.floats(0.001, 8))
    values = np.array(draw(st.lists(amounts, min_size=count, max_size=count)))
    for key, column in READY.decide.close.items():
        values[column] = draw(st.sampled_from([0, 0.25, 1])) * values[READY.decide.start[key]]
    for kind in LACKING:
        values[list(dict(READY.decide.kinds)[kind].values())] = 0.0
    _lacking(values)
    values[list(READY.decide.crowd.values())] = 0.0
    return values


def test_every_kind_of_decision_that_costs_is_in_the_case():
    kinds = {kind for kind, columns in READY.decide.kinds if columns}
    assert kinds >= {*COLUMNS, "close", "voucher"}
    assert all(np.any(brings) for name, brings in READY.terms.items() if name != "crowding")


@settings(max_examples=40, deadline=None)
@given(values=points())
def test_terms_and_worths_of_the_tables_are_those_of_the_columns(values):
    tables = decision_tables(READY.case, READY.decide, values)
    totals = dict.fromkeys((*READY.terms, "fee"), 0.0)
    worth = dict.fromkeys(READY.case.players, 0.0)
    booked = accounts(facts(READY.case, READY.links, tables, {}))
    for (term, region, _), amount in booked.items():
        totals[term] += amount
        worth[READY.case.regions[region].province] += amount
    assert totals == pytest.approx({**READY.money(values), "fee": 0}, rel=1e-9, abs=1e-6)
    by_column = worth_terms(READY.case, READY.links, READY.decide)
    assert worth == pytest.approx(
        {
            province: sum(amount * values[column] for column, amount in own.items())
            for province, own in by_column.items()
        },
        rel=1e-9,
        abs=1e-6,
    )
