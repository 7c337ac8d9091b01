"""Talent classes: those of the province case, with a reach between cities."""

from inputs.columns import number_columns
from inputs.evidence import Evidence
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At, Piece, assumed, stated_for
from inputs.talent import TalentClass

REACH_KM = {"lead": 300.0, "research": 200.0, "hybrid": 200.0, "digital": 200.0, "skilled": 150.0}
"""Farthest place of work by class; a class that is not listed works anywhere."""

REASON = (
    "Those who work elsewhere are back within the week: one to two hours by rail, less for those "
    "who earn less. No figure in the papers."
)

LEAST, MOST = 0.5, 2.0
"""Range of a reach, as multiples of it."""


def talent_classes(basis: Basis) -> Piece:
    """One row for each class; a reach that the province case states is kept."""
    rows: list[TalentClass] = []
    evidence: list[Evidence] = []
    for kind, record in basis.case.talent_classes.items():
        reach = REACH_KM.get(kind) if record.reach_km is None else record.reach_km
        given = record.model_dump(exclude_unset=True, by_alias=True)
        rows.append(TalentClass.model_validate({**given, "reach_km": reach}))
        if record.reach_km is None and reach is not None:
            at = At("talent_classes", kind, "reach_km")
            evidence.append(assumed(at, REASON, reach * LEAST, reach * MOST))
        places = (At("talent_classes", kind, column) for column in number_columns(TalentClass))
        evidence += [found for at in places if (found := stated_for(basis.case, at)) is not None]
    return Piece(tuple(rows), tuple(evidence))
