"""Planner's terms: what a planner adds for a project or a place, in the codes of the city case.

A term for a programme becomes one for each tranche; an amount for a whole programme is shared out.
A term for a region becomes one for its province, unless the province is one city.
"""

from collections.abc import Iterator
from itertools import product

from inputs.planner_terms import asked
from inputs.policy import PlannerTerm
from inputs.scaling.basis import Basis
from inputs.scaling.codes import codes_in
from inputs.scaling.pieces import At, Piece, joined, kept
from inputs.scaling.programmes import split, tranches_of


def terms(basis: Basis) -> Piece:
    """The terms of the province case in the codes of the city case."""
    return joined(_with_evidence(basis, row) for row in basis.case.planner_terms.values())


def _with_evidence(basis: Basis, row: PlannerTerm) -> Piece:
    rows = tuple(city_terms(basis, row))
    at = At("planner_terms", f"{row.term}/{row.decision}/{row.where}", "amount_yi_cny")
    keys = (f"{new.term}/{new.decision}/{new.where}" for new in rows)
    return Piece(rows, tuple(found for key in keys for found in kept(basis.case, at, key)))


def city_terms(basis: Basis, row: PlannerTerm) -> Iterator[PlannerTerm]:
    """The terms of the city case that a term of the province case becomes."""
    pairs = [_pairs(basis, column, code) for column, code in asked(row.where).items()]
    for chosen in product(*pairs):
        where = ",".join(f"{column}={code}" for column, code in chosen)
        amount = _amount(basis, row, dict(chosen))
        yield row.model_copy(update={"where": where, "amount_yi_cny": amount})


def _pairs(basis: Basis, column: str, code: str) -> tuple[tuple[str, str], ...]:
    """A column and a code as they are asked in the city case."""
    if column == "region" and len(basis.cities_of(code)) > 1:
        return (("province", code),)
    return tuple((column, new) for new in codes_in(basis, "planner_terms", column, code))


def _amount(basis: Basis, row: PlannerTerm, chosen: dict[str, str]) -> float:
    """The amount of a term; what is paid for a whole programme is shared out."""
    project = asked(row.where).get("project", "")
    tranches = tranches_of(basis, project)
    if row.decision != "start" or not tranches:
        return row.amount_yi_cny
    return split(tranches, row.amount_yi_cny)[chosen["project"]]
