"""Where a row of a table belongs: its province and its zones, even if no column says so."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from inputs.case import Case
from inputs.columns import column_fields
from inputs.scenarios.paths import PathError
from inputs.tables import Table

PLACES = ("province", "zone")
"""Columns that a filter may use in every table whose rows stand somewhere."""

NOWHERE: frozenset[str] = frozenset()
"""Provinces or zones of a row that lies in none, as a western hub does."""

Held = Callable[[Any], Iterable[Hashable]]
"""The codes that a row holds."""


def place_values(case: Case, table: Table, column: str) -> tuple[Held, tuple[str, ...]]:
    """The provinces or zones of a row of the table, and all that there are in the case.

    A row lies where its region lies, else the region of its host; a relation between two regions
    where both lie; a project where its home is.
    """
    if column == "zone":
        return _held(case, table, column, _zones(case)), tuple(case.zones)
    if table.name == "projects":
        return (lambda row: (row.home,)), case.players
    return _held(case, table, column, _provinces(case)), case.players


def _held(case: Case, table: Table, column: str, places: Mapping[str, frozenset[str]]) -> Held:
    fields = column_fields(table.record)
    if "region" in fields:
        return lambda row: places.get(row.region, NOWHERE)
    if "from" in fields:
        return lambda row: places.get(row.from_, NOWHERE) & places.get(row.to, NOWHERE)
    if "host" in fields:
        by_host = {code: places.get(host.region, NOWHERE) for code, host in case.hosts.items()}
        return lambda row: by_host.get(row.host, NOWHERE)
    message = f"means nothing for {table.name}: its rows stand in no region"
    raise PathError(column, message, "Use a column of the table.")


def _provinces(case: Case) -> Mapping[str, frozenset[str]]:
    """The province of every region and province, as a set of one."""
    own = {code: frozenset((code,)) for code in case.players}
    return own | {code: frozenset((region.province,)) for code, region in case.regions.items()}


def _zones(case: Case) -> Mapping[str, frozenset[str]]:
    """The zones of every zone and of every region in one."""
    groups: dict[str, set[str]] = {code: {code} for code in case.zones}
    for zone, region in case.zone_members:
        groups.setdefault(region, set()).add(zone)
    return {code: frozenset(zones) for code, zones in groups.items()}
