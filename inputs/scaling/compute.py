"""Compute: the halls of cities as parts of their province's.

A hub outside the Delta stays as it is. Capacity installed, in use and under construction is
shared out by what stands in a city, new capacity by what may be built there.
"""

from collections.abc import Iterator
from typing import NamedTuple

from inputs.base import Record
from inputs.columns import number_columns
from inputs.compute import ComputeDue
from inputs.evidence import Evidence
from inputs.evidence_lookup import key_text
from inputs.scaling.apportion import apportion
from inputs.scaling.basis import Basis
from inputs.scaling.hosts import (
    INSTALLED,
    OWN,
    PERMITTED,
    own_cells,
    own_evidence,
    parts_of,
    share_code,
    share_of,
)
from inputs.scaling.pieces import At, Piece, joined, number_text, scaled, stated_for


class Line(NamedTuple):
    """A row of the province case that speaks of a host."""

    table: str
    key: str
    host: str
    record: Record


def compute(basis: Basis) -> Piece:
    """Hosts, capacity and what is under construction, by city host."""
    return joined(_split(basis, line) for line in _lines(basis))


def _lines(basis: Basis) -> Iterator[Line]:
    case = basis.case
    for host, place in case.hosts.items():
        yield Line("hosts", host, host, place)
    for key, machine in case.compute.items():
        yield Line("compute", key_text(key), machine.host, machine)
    for due_key, due in case.compute_due.items():
        yield Line("compute_due", key_text(due_key), due.host, due)


def _split(basis: Basis, line: Line) -> Piece:
    """The rows of a host's parts; the row itself for a hub."""
    parts = parts_of(basis, line.host)
    if not parts:
        places = (At(line.table, line.key, column) for column, _ in _numbers(line.record))
        found = (stated_for(basis.case, at) for at in places)
        return Piece((line.record,), tuple(row for row in found if row is not None))
    is_host = line.table == "hosts"
    cells = {code: own_cells(part) if is_host else {} for code, part in parts.items()}
    evidence = [e for code, p in parts.items() if is_host for e in own_evidence(code, p)]
    for column, total in _numbers(line.record):
        if not (is_host and column in OWN):
            for code, value in _values(basis, line, column, total).items():
                cells[code].setdefault(column, value)
            evidence += _evidence(basis, line, column, total)
    given = line.record.model_dump(exclude_unset=True, by_alias=True)
    whole = type(line.record)
    rows = [whole.model_validate({**given, "host": code, **own}) for code, own in cells.items()]
    return _without_idle(Piece(tuple(rows), tuple(evidence)))


def _without_idle(piece: Piece) -> Piece:
    """The piece without rows, and their evidence, that say that nothing comes into use."""
    due = [row for row in piece.rows if isinstance(row, ComputeDue)]
    idle = {key_text((r.class_, r.host, r.year)) for r in due if r.added_eflops == 0}
    rows = (r for r in piece.rows if not (isinstance(r, ComputeDue) and r.added_eflops == 0))
    return Piece(tuple(rows), tuple(row for row in piece.evidence if row.key not in idle))


def _numbers(record: Record) -> Iterator[tuple[str, float]]:
    """The numbers that a row states."""
    for column, field in number_columns(type(record)).items():
        value = getattr(record, field)
        if value is not None and field in record.model_fields_set:
            yield column, value


def _values(basis: Basis, line: Line, column: str, total: float) -> dict[str, float]:
    """The number of each part of a host."""
    parts = parts_of(basis, line.host)
    if column not in (*INSTALLED, *PERMITTED):
        return dict.fromkeys(parts, total)
    return apportion(total, {code: share_of(part, column) for code, part in parts.items()})


def _evidence(basis: Basis, line: Line, column: str, total: float) -> Iterator[Evidence]:
    """The evidence for the number of each part."""
    at = At(line.table, line.key, column)
    found = stated_for(basis.case, at)
    is_shared = column in (*INSTALLED, *PERMITTED)
    if not is_shared and found is not None and line.host not in found.key.split("/"):
        yield found
        return
    province = basis.case.hosts[line.host].region
    for code, part in parts_of(basis, line.host).items():
        share = f"{share_code(code, column)} {number_text(share_of(part, column))}"
        text = f" × {share}" if is_shared else ", the same as in the province"
        yield scaled(at.moved(line.host, code), province, f"{number_text(total)}{text}")
