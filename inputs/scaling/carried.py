"""Tables that the city case takes from the province case as they are, or with other codes.

Markets, budgets, targets and classes belong to provinces or to the whole Delta, so they stay.
"""

from collections.abc import Iterator

from inputs.columns import number_columns
from inputs.evidence import Evidence, Role
from inputs.evidence_lookup import evidence_of, key_text
from inputs.policy import Precedence
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import Piece, joined
from inputs.scaling.programmes import codes_of
from inputs.tables import TABLES

CARRIED = (
    "provinces",
    "sectors",
    "compute_classes",
    "emissions",
    "comparisons",
    "diminishing",
    "demand",
    "sources",
    "funding",
    "vouchers",
    "disciplines",
    "facilities",
    "sector_policy",
    "chokepoints",
    "targets",
    "parameters",
    "papers",
)
"""Tables whose rows name no city and no project."""


def carried(basis: Basis) -> Piece:
    """The rows of these tables with their evidence."""
    return joined(_table(basis, name) for name in CARRIED)


def _table(basis: Basis, name: str) -> Piece:
    record = next(table.record for table in TABLES if table.name == name)
    columns = number_columns(record)
    rows = getattr(basis.case, name)
    evidence: list[Evidence] = []
    for key, row in rows.items():
        for column, field in columns.items():
            stated = field in row.model_fields_set and getattr(row, field) is not None
            found = evidence_of(basis.case, name, key_text(key), column) if stated else None
            evidence += [found] if found else []
    return Piece(tuple(rows.values()), tuple(evidence))


def precedence(basis: Basis) -> Piece:
    """What must come first: every tranche of the follower waits for every tranche of the leader."""
    rows: list[Precedence] = []
    evidence: list[Evidence] = []
    for (project, after), row in basis.case.precedence.items():
        given = row.model_dump(exclude_unset=True)
        for code in codes_of(basis, project):
            for first in codes_of(basis, after):
                rows.append(Precedence.model_validate({**given, "project": code, "after": first}))
                evidence += _moved(basis, project, after, f"{code}/{first}")
    return Piece(tuple(rows), tuple(evidence))


def _moved(basis: Basis, project: str, after: str, new_key: str) -> Iterator[Evidence]:
    for column in ("lag", "replication"):
        found = evidence_of(basis.case, "precedence", (project, after), column)
        if found is not None:
            yield found.model_copy(update={"key": new_key})


def roles(basis: Basis) -> Piece:
    """Roles of the provinces; a role in a programme is a role in each of its tranches."""
    rows: list[Role] = []
    for row in basis.case.roles.values():
        codes = codes_of(basis, row.code) if row.subject == "project" else (row.code,)
        rows += [row.model_copy(update={"code": code}) for code in codes]
    return Piece(tuple(rows))
