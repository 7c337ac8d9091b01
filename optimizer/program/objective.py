"""The money: named terms, what each column is worth, and what each province is worth."""

from collections.abc import Mapping

from geo.links import Links
from inputs.case import Case
from optimizer.program.decisions import Decisions
from optimizer.program.money import finance, machines, people, planner, projects
from optimizer.program.money.entry import Term

TERMS: tuple[Term, ...] = (
    Term("value", projects.value),
    Term("capital", projects.capital),
    Term("talent", projects.talent),
    Term("energy", projects.energy),
    Term("land", projects.land),
    Term("training", people.training),
    Term("recruitment", people.recruitment),
    Term("moving", people.moving),
    Term("barrier", people.barrier),
    Term("building", machines.building),
    Term("hosting", machines.hosting),
    Term("transit", machines.transit),
    Term("funding", finance.funding),
    Term("crowding", finance.crowding),
    Term("closing", projects.closing),
    Term("vouchers", finance.vouchers),
    Term("planner", planner.planner),
)

TRANSFERS: tuple[Term, ...] = (Term("fee", people.fee),)
"""Payments between provinces: part of worth, zero in the money."""


def worth_terms(case: Case, links: Links, decide: Decisions) -> Mapping[str, dict[int, float]]:
    """What every column brings to each province; over all provinces they add up to the money."""
    worth: dict[str, dict[int, float]] = {province: {} for province in case.players}
    for term in (*TERMS, *TRANSFERS):
        for column, province, amount in term.entries(case, links, decide):
            if amount:
                own = worth[province]
                own[column] = own.get(column, 0.0) + amount
    return worth
