"""Moves: what differs between two provinces differs between all of their cities."""

from collections.abc import Iterator

from inputs.columns import number_columns
from inputs.evidence import Evidence
from inputs.evidence_lookup import key_text
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At, Piece, kept
from inputs.talent import Move


def moves(basis: Basis) -> Piece:
    """One row for each relation of the province case and pair of cities."""
    rows: list[Move] = []
    evidence: list[Evidence] = []
    for (kind, home, work), record in basis.case.moves.items():
        given = record.model_dump(exclude_unset=True, by_alias=True)
        for start, end in _pairs(basis, home, work):
            pair = {"from": start, "to": end}
            rows.append(Move.model_validate({**given, **pair}))
            for column, field in number_columns(Move).items():
                if field not in record.model_fields_set:
                    continue
                at = At("moves", key_text((kind, home, work)), column)
                evidence += kept(basis.case, at, key_text((kind, start, end)))
    return Piece(tuple(rows), tuple(evidence))


def _pairs(basis: Basis, home: str, work: str) -> Iterator[tuple[str, str]]:
    for start in basis.cities_of(home):
        for end in basis.cities_of(work):
            yield start, end
