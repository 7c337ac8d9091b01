"""Every table that speaks of projects, with tranches in the place of programmes."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inputs.base import Record
from inputs.columns import column_fields, number_columns
from inputs.evidence import Evidence
from inputs.evidence_lookup import key_text
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At, Piece, derived, joined, number_text, stated_for
from inputs.scaling.programmes import capital_code, part_text, split, tranches_of
from inputs.scaling.records import Tranche

AMOUNTS: Mapping[str, tuple[str, ...]] = {
    "projects": (
        "value_yi_cny",
        "capital_yi_cny",
        "energy_yi_kwh",
        "land_km2",
        "emissions_wan_t",
        "sales_yi_cny",
        "addressed_yi_cny",
    ),
    "project_rights": (),
    "project_ages": ("cash",),
    "provides": ("amount",),
    "project_talent": ("need_kperson",),
    "project_compute": ("need_eflops",),
    "facility_use": ("use",),
    "consortia": (),
    "chokepoint_coverage": ("coverage",),
    "target_contributions": ("amount",),
    "derivations": (),
}
"""Columns that a programme shares out among its tranches, by table; all others are inherited."""

TAKEN = {"chokepoint_coverage": "chokepoint", "target_contributions": "target"}
"""Column whose code some tranches may take whole."""


class Line(NamedTuple):
    """A row of the province case that speaks of a project."""

    table: str
    key: str
    record: Record

    @property
    def project(self) -> str:
        """The project that the row speaks of."""
        return self.key.split("/")[0]

    def at(self, column: str) -> At:
        """The place of a number of the row."""
        return At(self.table, self.key, column)

    def stated(self, column: str) -> float:
        """A number of the row."""
        return float(getattr(self.record, column_fields(type(self.record))[column]))


def project_tables(basis: Basis) -> Piece:
    """The rows of all tables that speak of projects."""
    return joined(
        split_line(basis, Line(table, key_text(key), record))
        for table in AMOUNTS
        for key, record in getattr(basis.case, table).items()
    )


def split_line(basis: Basis, line: Line) -> Piece:
    """The rows of the tranches, with their evidence; the row itself for a whole project."""
    tranches = tranches_of(basis, line.project)
    if not tranches:
        found = (stated_for(basis.case, line.at(column)) for column in _columns(line.record))
        return Piece((line.record,), tuple(row for row in found if row is not None))
    amounts = _amounts(line, tranches)
    given = line.record.model_dump(exclude_unset=True, by_alias=True)
    rows: list[Record] = []
    evidence: list[Evidence] = []
    for code, tranche in tranches.items():
        own = {column: shares[code] for column, shares in amounts.items() if code in shares}
        if len(own) == len(amounts):
            names = _names(tranche) if line.table == "projects" else {}
            cells = {**given, "project": code, **own, **names}
            rows.append(type(line.record).model_validate(cells))
            evidence += _evidence(basis, line, code, own)
    return Piece(tuple(rows), tuple(evidence))


def _amounts(line: Line, tranches: Mapping[str, Tranche]) -> dict[str, dict[str, float]]:
    """The amounts of a row by column and tranche."""
    fields = column_fields(type(line.record))
    takers = getattr(line.record, fields[TAKEN[line.table]]) if line.table in TAKEN else ""
    return {
        column: split(tranches, line.stated(column), takers)
        for column in AMOUNTS[line.table]
        if fields[column] in line.record.model_fields_set
    }


def _names(tranche: Tranche) -> dict[str, str]:
    names = {"name_zh": tranche.name_zh, "name_en": tranche.name_en}
    return {**names, "sector": tranche.sector} if tranche.sector else names


def _columns(record: Record) -> Iterator[str]:
    """Columns with numbers that the row states."""
    for column, field in number_columns(type(record)).items():
        if field in record.model_fields_set and getattr(record, field) is not None:
            yield column


def _evidence(basis: Basis, line: Line, code: str, own: Mapping[str, float]) -> Iterator[Evidence]:
    """Evidence for the numbers of a tranche."""
    for column in _columns(line.record):
        found = stated_for(basis.case, line.at(column))
        if found is None:
            continue
        if column in own:
            formula = _formula(basis, line, code, column)
            yield derived(line.at(column).moved(line.project, code), formula)
        else:
            yield found.model_copy(update={"key": _moved(found.key, line.project, code)})


def _moved(pattern: str, project: str, code: str) -> str:
    """A pattern of keys that speaks of a tranche where it spoke of its programme."""
    return At("", pattern, "").moved(project, code).key


def _formula(basis: Basis, line: Line, code: str, column: str) -> str:
    """How an amount of a tranche was found.

    Where the programme's amount was worked out from its capital, so is the tranche's; else it is
    a part of the programme's amount.
    """
    tranches = tranches_of(basis, line.project)
    whole = basis.case.projects[line.project].capital_yi_cny
    found = stated_for(basis.case, line.at(column))
    start = f"capital {whole:g} "
    if found and column != "capital_yi_cny" and found.formula.startswith(start):
        capital = number_text(split(tranches, whole)[code])
        return f"capital {capital} {found.formula.removeprefix(start)}"
    name = capital_code(line.project) if column == "capital_yi_cny" else f"{line.project}:"
    taken = _amounts(line, tranches)[column]
    if len(taken) < len(tranches):
        part = f"taken by {len(taken)} of {len(tranches)} tranches"
        return f"{name} {number_text(line.stated(column))}, {part} by weight"
    return f"{name} {number_text(line.stated(column))} × {part_text(tranches, code)}"
