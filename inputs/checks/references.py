"""A code that a row names exists in the table that defines it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from inputs.case import Case
from inputs.checks.check import Rule, numbered
from inputs.columns import column_fields
from inputs.errors import Problem, did_you_mean, quoted
from inputs.tables import TABLES


class Reference(NamedTuple):
    """A column whose codes are keys of another table; a blank cell refers to nothing."""

    table: str
    column: str
    target: str

    @property
    def reads(self) -> tuple[str, ...]:
        """Tables that the reference concerns; provinces are known from the regions."""
        return self.table, *GROUPS.get(self.target, (self.target,))


def _links(column: str, target: str, *tables: str) -> tuple[Reference, ...]:
    return tuple(Reference(table, column, target) for table in tables)


GROUPS: Mapping[str, tuple[str, ...]] = {
    "players": ("regions",),
    "places": ("regions",),
    "places_or_zones": ("regions", "zones"),
}
"""Targets that are no table of their own, and the tables that they are known from."""

REFERENCES: tuple[Reference, ...] = (
    *_links("province", "provinces", "regions"),
    *_links("sector", "sectors", "projects", "industry", "indicators", "diminishing", "demand"),
    *_links("sector", "sectors", "sector_policy"),
    *_links("home", "players", "projects"),
    *_links("province", "players", "project_rights", "funding", "vouchers", "consortia"),
    *_links("province", "players", "sector_policy", "targets"),
    *_links("project", "projects", "project_rights", "project_ages", "provides"),
    *_links("project", "projects", "project_talent", "project_compute", "sites"),
    *_links("project", "projects", "facility_use", "precedence", "consortia"),
    *_links("project", "projects", "chokepoint_coverage", "target_contributions", "derivations"),
    *_links("after", "projects", "precedence"),
    *_links("region", "regions", "sites", "talent", "hosts", "routes", "energy", "land"),
    *_links("region", "regions", "industry", "indicators", "zone_members"),
    *_links("region", "places", "emissions"),
    *_links("region", "places_or_zones", "facilities"),
    *_links("zone", "zones", "zone_members"),
    *_links("from", "regions", "moves"),
    *_links("to", "regions", "moves"),
    *_links("class", "talent_classes", "project_talent", "talent", "moves"),
    *_links("class", "compute_classes", "project_compute", "compute", "compute_due", "routes"),
    *_links("host", "hosts", "compute", "compute_due", "routes"),
    *_links("source", "sources", "funding"),
    *_links("facility", "facilities", "facility_use"),
    *_links("chokepoint", "chokepoints", "chokepoint_coverage"),
    *_links("target", "targets", "target_contributions"),
    *_links("investment_ratio", "parameters", "derivations"),
    *_links("cost_effect", "parameters", "derivations"),
    *_links("quality_effect", "parameters", "derivations"),
    *_links("output_ratio", "parameters", "derivations"),
    *_links("margin", "parameters", "derivations"),
)

OPTIONAL_TARGETS = ("provinces", "talent_classes", "compute_classes")
"""Tables that need not list what they name; without rows any code is accepted."""

FIELDS: Mapping[str, Mapping[str, str]] = {
    table.name: column_fields(table.record) for table in TABLES
}


def check_reference(link: Reference) -> Rule:
    """The check that every code of a column exists in its target."""

    def check(case: Case) -> Iterator[Problem]:
        known = _known(case, link.target)
        if not known and link.target in OPTIONAL_TARGETS:
            return
        records = getattr(case, link.table).values()
        codes = list(map(attrgetter(FIELDS[link.table][link.column]), records))
        strange = {*codes} - {"", *known}
        nearest = cache(lambda code: did_you_mean(code, known))
        message = _absent_from(link.target)
        for row, code in enumerate(codes if strange else (), 2):
            if code in strange:
                yield Problem(f"{link.table}.csv", row, link.column, code, message, nearest(code))

    return check


def _absent_from(target: str) -> str:
    return {
        "players": "is not a province of regions.csv",
        "places": "is neither a region nor a province of regions.csv",
        "places_or_zones": "is neither a region, a province nor a zone",
    }.get(target, f"is not in {target}.csv")


def _known(case: Case, target: str) -> Mapping[str, None]:
    if target == "players":
        return dict.fromkeys(case.players)
    if target in ("places", "places_or_zones"):
        zones = case.zones if target == "places_or_zones" else ()
        return dict.fromkeys((*case.regions, *case.players, *zones))
    if target == "targets":
        return dict.fromkeys(target.target for target in case.targets.values())
    return dict.fromkeys(getattr(case, target))


CLASSES: Mapping[str, tuple[str, Callable[[Case], Mapping[str, object]]]] = {
    "training": ("talent_classes", lambda case: case.talent_classes),
    "compute": ("compute_classes", lambda case: case.compute_classes),
    "matching": ("facilities", lambda case: case.facilities),
}
"""Resources of `provides` that come in kinds: file of the kinds, and the kinds."""


def kinds_of_provides(case: Case) -> Iterator[Problem]:
    """Training and compute name a class that exists, matching a facility; energy names nothing.

    A class that no table describes has default terms, so that a case may leave its table out.
    """
    for row, record in numbered(case.provides):
        target, classes = CLASSES.get(record.resource, ("", lambda _: {}))
        known = classes(case)
        if not target and record.kind:
            message = f"has no meaning for {quoted(record.resource)}"
            yield Problem("provides.csv", row, "kind", record.kind, message, "Leave it blank.")
        elif target and not record.kind:
            is_matching = record.resource == "matching"
            of_class = f"Name the class that the {record.resource} is of."
            fix = "Name the facility that it adds to." if is_matching else of_class
            yield Problem("provides.csv", row, "kind", None, "is missing", fix)
        elif record.kind not in known and (known or record.resource == "matching"):
            fix = did_you_mean(record.kind, known)
            message = _absent_from(target)
            yield Problem("provides.csv", row, "kind", record.kind, message, fix)
