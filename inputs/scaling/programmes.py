"""Programmes and their tranches: which project of the province case becomes which parts.

A tranche has a part of all that its programme brings and needs; the parts add up to it. Rates,
durations and shares are the programme's.
"""

from collections.abc import Iterator, Mapping

from inputs.evidence import Parameter
from inputs.scaling.apportion import apportion, rounded
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import (
    At,
    Piece,
    judged_parameter,
    number_text,
    parameter,
    stated_for,
)
from inputs.scaling.records import Tranche

LEAST, MOST = 0.5, 1.5
"""Range of a tranche's part, as multiples of it."""


def tranches_of(basis: Basis, project: str) -> Mapping[str, Tranche]:
    """The tranches of a project by their codes; none where it stays whole."""
    if project not in basis.sources.programmes:
        return {}
    rows = basis.sources.tranches.values()
    return {row.code: row for row in rows if row.project == project}


def codes_of(basis: Basis, project: str) -> tuple[str, ...]:
    """The projects of the city case that a project of the province case becomes."""
    return tuple(tranches_of(basis, project)) or (project,)


def part_code(tranche: str) -> str:
    """Code of the parameter that says which part of its programme a tranche is."""
    return f"part_{tranche.lower()}"


def capital_code(project: str) -> str:
    """Code of the parameter that holds the capital of a programme."""
    return f"capital_{project.lower()}"


def parts(tranches: Mapping[str, Tranche]) -> dict[str, float]:
    """The part of each tranche in its programme."""
    whole = sum(row.weight for row in tranches.values())
    return {code: rounded(row.weight / whole) for code, row in tranches.items()}


def part_text(tranches: Mapping[str, Tranche], code: str) -> str:
    """The part of a tranche as a formula names it."""
    return f"{part_code(code)} {number_text(parts(tranches)[code])}"


def split(tranches: Mapping[str, Tranche], total: float, takers: str = "") -> dict[str, float]:
    """An amount of a programme by tranche; what some tranches take whole goes to them alone."""
    taking = {code: row for code, row in tranches.items() if takers in row.takes.split()}
    chosen = taking if takers and taking else tranches
    return apportion(total, {code: row.weight for code, row in chosen.items()})


def programme_parameters(basis: Basis) -> Iterator[Piece]:
    """The capital of every programme and the part of every tranche, as parameters."""
    for project in basis.sources.programmes:
        yield from _capital(basis, project)
        yield from _parts(basis, project)


def _capital(basis: Basis, project: str) -> Iterator[Piece]:
    record = basis.case.projects[project]
    source = stated_for(basis.case, At("projects", project, "capital_yi_cny"))
    row = Parameter(
        parameter=capital_code(project),
        value=record.capital_yi_cny,
        unit="亿元",
        meaning=f"capital of the programme {record.name_en}",
    )
    if source is not None:
        yield parameter(row, source)


def _parts(basis: Basis, project: str) -> Iterator[Piece]:
    programme, tranches = basis.sources.programmes[project], tranches_of(basis, project)
    for code, share in parts(tranches).items():
        weight = number_text(tranches[code].weight)
        reason = f"{weight} by {programme.counted}. {programme.reason}"
        meaning = f"part of {project} that is {tranches[code].name_en}"
        row = Parameter(parameter=part_code(code), value=share, meaning=meaning)
        yield judged_parameter(row, reason, share * LEAST, min(share * MOST, 1.0))
