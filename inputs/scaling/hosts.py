"""Parts of the hosts: what stands in a city and what may be built there."""

from collections.abc import Iterator, Mapping

from inputs.evidence import Evidence, Parameter
from inputs.scaling.basis import Basis
from inputs.scaling.pieces import At, Piece, assumed, judged_parameter
from inputs.scaling.records import HostPart

INSTALLED = ("installed_eflops", "base_load_eflops", "added_eflops")
"""Columns shared out by what stands in a city."""

PERMITTED = ("build_limit_eflops", "quota_eflops")
"""Columns shared out by what may be built there."""

OWN = ("region", "name_zh", "name_en", "lon", "lat")
"""Columns of a host that a part states itself."""

SEAT_DEGREES = 0.1
"""A host is known to about ten kilometres."""

UNKNOWN_SHARE = 0.2
"""Highest part that can be defended for a host that is taken to have none."""


def parts_of(basis: Basis, host: str) -> Mapping[str, HostPart]:
    """The city hosts that a host of the province case is split into; none for a hub."""
    return {code: part for code, part in basis.sources.hosts.items() if part.of == host}


def share_of(part: HostPart, column: str) -> float:
    """The part of a host in a column that is shared out."""
    return part.permitted if column in PERMITTED else part.installed


def share_code(host: str, column: str) -> str:
    """Code of the parameter that says which part of a province's compute a host has."""
    return f"{'permitted' if column in PERMITTED else 'installed'}_{host.lower()}"


def host_parameters(basis: Basis) -> Iterator[Piece]:
    """The parts of every host as parameters with a range."""
    for code, part in basis.sources.hosts.items():
        for column, what in ((INSTALLED[0], "what is installed"), (PERMITTED[0], "new permits")):
            share = share_of(part, column)
            high = min(share * 1.5, 1.0) if share else UNKNOWN_SHARE
            meaning = f"part of {part.name_en} in {what} of its province"
            row = Parameter(parameter=share_code(code, column), value=share, meaning=meaning)
            yield judged_parameter(row, f"{part.reason}.", share * 0.5, high)


def own_cells(part: HostPart) -> dict[str, object]:
    """What the part of a host states itself."""
    stated: dict[str, object] = {column: getattr(part, column) for column in OWN}
    return stated if part.pue is None else {**stated, "pue": part.pue}


def own_evidence(code: str, part: HostPart) -> Iterator[Evidence]:
    """Evidence for the place of a host, and for its power usage effectiveness if it states one."""
    for column, value in (("lon", part.lon), ("lat", part.lat)):
        low, high = round(value - SEAT_DEGREES, 5), round(value + SEAT_DEGREES, 5)
        reason = "Seat of the city or of the start-up area, to about ten kilometres."
        yield assumed(At("hosts", code, column), reason, low, high)
    if part.pue is not None:
        yield Evidence(
            table="hosts",
            key=code,
            column="pue",
            grade="statistic",
            publisher=part.publisher,
            title=part.title,
            year=part.year,
        )
