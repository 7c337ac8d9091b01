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
        return self.table, "regions" if self.target == "players" else self.target


def _links(column: str, target: str, *tables: str) -> tuple[Reference, ...]:
    return tuple(Reference(table, column, target) for table in tables)


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
    *_links("region", "regions", "emissions", "industry", "indicators", "facilities"),
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
    return "is not a province of regions.csv" if target == "players" else f"is not in {target}.csv"


def _known(case: Case, target: str) -> Mapping[str, None]:
    if target == "players":
        return dict.fromkeys(case.players)
    if target == "targets":
        return dict.fromkeys(target.target for target in case.targets.values())
    return dict.fromkeys(getattr(case, target))


CLASSES: Mapping[str, tuple[str, Callable[[Case], Mapping[str, object]]]] = {
    "training": ("talent_classes", lambda case: case.talent_classes),
    "compute": ("compute_classes", lambda case: case.compute_classes),
}
"""Resources of `provides` that come in classes: file of the classes, and the classes."""


def kinds_of_provides(case: Case) -> Iterator[Problem]:
    """Training and compute name a class that exists; the other resources name none."""
    for row, record in numbered(case.provides):
        target, classes = CLASSES.get(record.resource, ("", lambda _: {}))
        known = classes(case)
        if not target and record.kind:
            message = f"has no meaning for {quoted(record.resource)}"
            yield Problem("provides.csv", row, "kind", record.kind, message, "Leave it blank.")
        elif target and not record.kind:
            fix = f"Name the class that the {record.resource} is of."
            yield Problem("provides.csv", row, "kind", None, "is missing", fix)
        elif known and record.kind not in known:
            fix = did_you_mean(record.kind, known)
            message = _absent_from(target)
            yield Problem("provides.csv", row, "kind", record.kind, message, fix)
