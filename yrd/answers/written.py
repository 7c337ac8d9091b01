"""Folders of answers: a head in JSON, tables as CSV, pictures and runs; whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from inputs.case import Case
from inputs.folders import Kind, refuse_target, whole_folder
from optimizer.allocate import Allocation
from optimizer.plan.plan import Table
from yrd.runs import RUN, digest, write_json, write_run
from yrd.summary.csv_file import csv_bytes
from yrd.version import VERSION

SCHEMA = 1
"""Version of the format of answers."""

RUNS = "runs"
COLUMNS = "columns.json"


class Form(NamedTuple):
    """What a command writes: its tables with the unit of each column, and names of pictures.

    The head is `<command>.json`.
    """

    command: str
    units: Mapping[str, Mapping[str, str]]
    pictures: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """Name of the file with what was asked and found."""
        return f"{self.command}.json"

    @property
    def kind(self) -> Kind:
        """What may be replaced with --force."""
        own = (self.head, COLUMNS, *(f"{name}.csv" for name in self.units), *self.pictures)
        return Kind(self.head, (*own, *(f"{RUNS}/*/{file}" for file in RUN.holds)))


@dataclass(frozen=True)
class Written:
    """An answer ready to be written.

    `asked` is what the command was given besides the case, `found` the numbers that it states;
    `runs` are plans in full, by folder name; `pictures` are files as bytes.
    """

    form: Form
    case: Case
    scenario: str
    asked: Mapping[str, Any]
    found: Mapping[str, Any]
    tables: Mapping[str, Table]
    seconds: Mapping[str, float]
    runs: Mapping[str, tuple[Case, Allocation]] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def refuse_taken(folder: Path, force: bool, form: Form) -> None:
    """The folder is free, or with `force` holds nothing but an answer of the same command."""
    refuse_target(folder, force, form.kind)


def write_answer(folder: Path, answer: Written, force: bool) -> None:
    """The folder holds the answer. Raises InputProblems where it is taken."""
    with whole_folder(folder, force, answer.form.kind) as part:
        digests = {}
        for name, table in answer.tables.items():
            path = part / f"{name}.csv"
            path.write_bytes(csv_bytes(table.columns, table.rows))
            digests[name] = digest(path)
        for name, content in answer.pictures.items():
            (part / name).write_bytes(content)
        for name, (case, allocation) in answer.runs.items():
            write_run(part / RUNS / name, case, allocation, allocation.seconds, force=False)
        write_json(part / COLUMNS, answer.form.units)
        write_json(part / answer.form.head, _head(answer, digests))


def _head(answer: Written, digests: Mapping[str, str]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "yrd_version": VERSION,
        "command": answer.form.command,
        "case": answer.case.settings.name,
        "case_sha256": answer.case.sha256,
        "scenario": answer.scenario,
        "asked": answer.asked,
        **answer.found,
        "seconds": answer.seconds,
        "tables": digests,
    }
