"""What a rule hands on: rows of tables, and the evidence for their numbers."""

from collections.abc import Iterable
from typing import NamedTuple

from inputs.base import Record
from inputs.case import Case
from inputs.evidence import Evidence, Parameter
from inputs.evidence_lookup import evidence_of

FROM_PROVINCE = "scaled from province"
"""How the formula of every figure begins that was shared out from its province."""


class Piece(NamedTuple):
    """Rows of any tables, and rows of evidence."""

    rows: tuple[Record, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class At(NamedTuple):
    """Where a number stands: table, key of the row with its parts joined by '/', column."""

    table: str
    key: str
    column: str

    def moved(self, old: str, new: str) -> "At":
        """The same place in the row where a code of the key is another."""
        parts = (new if part == old else part for part in self.key.split("/"))
        return self._replace(key="/".join(parts))


def joined(pieces: Iterable[Piece]) -> Piece:
    """All pieces as one, in their order."""
    rows: list[Record] = []
    evidence: list[Evidence] = []
    for piece in pieces:
        rows += piece.rows
        evidence += piece.evidence
    return Piece(tuple(rows), tuple(evidence))


def derived(at: At, formula: str) -> Evidence:
    """Evidence that a number was worked out."""
    return Evidence.model_validate({**at._asdict(), "grade": "derived", "formula": formula})


def scaled(at: At, province: str, formula: str) -> Evidence:
    """Evidence that a number was shared out from a number of its province."""
    return derived(at, f"{FROM_PROVINCE} {province}: {formula}")


def assumed(at: At, reason: str, low: float, high: float) -> Evidence:
    """Evidence that a number is a judgement within a range."""
    stated = {"grade": "assumption", "reason": reason, "low": low, "high": high}
    return Evidence.model_validate({**at._asdict(), **stated})


def stated_for(case: Case, at: At) -> Evidence | None:
    """The evidence of the province case for a number."""
    return evidence_of(case, at.table, at.key, at.column)


def kept(case: Case, at: At, new_key: str) -> tuple[Evidence, ...]:
    """The evidence of a number of the province case, for the same number under another key."""
    found = stated_for(case, at)
    if found is None:
        return ()
    return (found.model_copy(update={"key": new_key, "column": at.column}),)


def parameter(row: Parameter, source: Evidence) -> Piece:
    """A parameter with its evidence."""
    at = {"table": "parameters", "key": row.parameter, "column": "value"}
    return Piece((row,), (source.model_copy(update=at),))


def judged_parameter(row: Parameter, reason: str, low: float, high: float) -> Piece:
    """A parameter that is a judgement within a range."""
    at = At("parameters", row.parameter, "value")
    return Piece((row,), (assumed(at, reason, low, high),))


def number_text(value: float) -> str:
    """The value with as many digits as a formula needs."""
    return f"{value:.10g}"
