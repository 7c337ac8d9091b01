"""What stands for a system in the model, and how it is switched: a change of a case.

    rule:facility                                        the rule is switched off
    lever:g60_corridor                                   the lever is applied
    scenario:chokepoint-shock                            the scenario is applied
    project:P17                                          the project is taken out of the case
    table:vouchers                                       the table loses all its rows
    cell:talent[class=skilled].train_limit_kperson*0.5   the cells are multiplied
    cell:consortia[project=P09].least_share=0            the cells are set
    setting:floors.data_security=0                       the setting is set

`REFERENCE under REFERENCE` makes the second change first and compares with that case.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from inputs.case import Case
from inputs.columns import column_fields
from inputs.errors import InputProblems, Problem, did_you_mean, quoted
from inputs.load import Loaded
from inputs.scenarios.paths import PathError, read_path
from inputs.scenarios.scenario import Variation, vary
from inputs.tables import TABLES

KINDS = ("rule", "lever", "scenario", "project", "table", "cell", "setting")
"""What can stand for a system."""

COLUMN = "represented_by"
"""Column of the list that holds references."""

UNDER = " under "

OPERATION = re.compile(r"(.+)([*=])([^*=\]]*)")
"""A path, `*` or `=`, and a value; signs within brackets belong to the path."""


class Reference(NamedTuple):
    """One thing of the model that is switched: its kind, and which one or how."""

    kind: str
    body: str

    def text(self) -> str:
        """The reference as it is written."""
        return f"{self.kind}:{self.body}"


class Switch(NamedTuple):
    """A reference, and the one that changes the case before it; none: the case as it is."""

    what: Reference
    under: Reference | None = None

    def text(self) -> str:
        """The switch as it is written."""
        return self.what.text() + (UNDER + self.under.text() if self.under else "")


def read_switch(text: str) -> Switch:
    """The switch that the text writes; raises PathError where it breaks the grammar."""
    first, under, second = text.partition(UNDER)
    return Switch(_reference(first), _reference(second) if under else None)


def _reference(text: str) -> Reference:
    kind, _, body = (part.strip() for part in text.partition(":"))
    if kind not in KINDS:
        raise PathError(kind, "is no kind of reference", did_you_mean(kind, KINDS))
    if not body:
        raise PathError(text, "names nothing", "Write it as project:P17.")
    if kind in ("cell", "setting"):
        _operation(body)
    return Reference(kind, body)


def _operation(body: str) -> tuple[str, str, str]:
    """Path, `*` or `=`, and value."""
    found = OPERATION.fullmatch(body)
    if not found:
        raise PathError(body, "says not what to do", "Write *FACTOR or =VALUE behind the path.")
    path, sign, value = found.groups()
    return path.strip(), sign, value.strip()


def switched(loaded: Loaded, source: str | Path, reference: Reference) -> Loaded:
    """The case with the reference switched; raises InputProblems where it names nothing known."""
    try:
        varied = vary(loaded, source, Variation(_chosen(loaded.case, reference)))
    except PathError as error:
        message = f"{error.message}, in {reference.text()}"
        problem = Problem("systems.csv", 0, COLUMN, error.value, message, error.fix)
        raise InputProblems([problem]) from error
    return Loaded(varied.case, varied.notes)


def _chosen(case: Case, reference: Reference) -> str | Mapping[str, object]:
    """The scenario that switches the reference: a name, or a mapping."""
    kind, body = reference
    if kind == "scenario":
        return body
    if kind == "project":
        return {"remove": list(_removals(case, body))}
    if kind in ("cell", "setting"):
        return _assigned(kind, body)
    whole: Mapping[str, Mapping[str, object]] = {
        "rule": {"rules": {body: False}},
        "lever": {"levers": [body]},
        "table": {"remove": [{"table": body}]},
    }
    return whole[kind]


def _assigned(kind: str, body: str) -> Mapping[str, object]:
    """A cell or a setting with its new value, or a cell multiplied."""
    path, sign, value = _operation(body)
    if sign == "=":
        return {"set": {path: value}}
    names, where = read_path(path)
    if kind == "setting" or len(names) != 2:
        raise PathError(path, "is no column, and only cells are multiplied", "Write =VALUE.")
    rows = {column: list(values) for column, values in where}
    change = {"table": names[0], "where": rows, "column": names[1], "multiply": value}
    return {"change": [change]}


def _removals(case: Case, project: str) -> Iterator[Mapping[str, object]]:
    """Every row of the project, and of those that may only follow it."""
    if project not in case.projects:
        fix = did_you_mean(project, case.projects)
        raise PathError(project, f"is not a project of the case {quoted(case.settings.name)}", fix)
    gone = _with_followers(case, project)
    for table in TABLES:
        rows = vars(case)[table.name].values()
        if table.name != "evidence" and "project" in column_fields(table.record):
            held = sorted(gone & {row.project for row in rows})
            if held:
                yield {"table": table.name, "where": {"project": held}}


def _with_followers(case: Case, project: str) -> frozenset[str]:
    """The project, and all that can stand only after it."""
    gone = {project}
    while True:
        after = {row.project for row in case.precedence.values() if row.after in gone}
        if after <= gone:
            return frozenset(gone)
        gone |= after
