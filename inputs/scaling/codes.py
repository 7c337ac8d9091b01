"""What a code of the province case is called in the city case."""

from inputs.scaling.basis import Basis
from inputs.scaling.hosts import parts_of
from inputs.scaling.programmes import codes_of

PROJECTS = ("project", "after")
REGIONS = ("region", "from", "to")
PROVINCIAL = ("emissions", "facilities", "sector_policy", "funding", "targets")
"""Tables that go on speaking of provinces."""


def codes_in(basis: Basis, table: str, column: str, code: str) -> tuple[str, ...]:
    """The codes that stand for a code of the province case in a column of a table."""
    if table in PROVINCIAL:
        return (code,)
    if column in PROJECTS:
        return codes_of(basis, code)
    if column in REGIONS:
        return basis.cities_of(code) or (code,)
    if column == "host":
        return tuple(parts_of(basis, code)) or (code,)
    return (code,)
