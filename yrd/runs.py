"""Run folders: written whole or not at all."""

import csv
import hashlib
import json
import math
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inputs.case import Case
from inputs.folders import Kind, whole_folder
from inputs.save import FILES, save_case
from optimizer.plan.plan import Cell, Table
from yrd.harmless import harmless
from yrd.units import UNITS
from yrd.version import VERSION

if TYPE_CHECKING:
    from optimizer.allocate import Allocation

SCHEMA = 2
"""Version of the run format; a run of another version is refused."""

HEAD = "run.json"
TABLES = tuple(f"{name}.csv" for name in UNITS)
DRAWN = (
    "map.html",
    "difference.html",
    "map.png",
    "map.svg",
    "map.pdf",
    "report.pptx",
    "report.xlsx",
    "report.html",
    "report.gpkg",
)
"""Maps and reports that may be made anew; one of another name is somebody's own file."""
RUN = Kind(HEAD, (HEAD, "columns.json", *TABLES, *(f"case/{file}" for file in FILES), *DRAWN))
"""What `yrd` writes into a run folder; with anything else in it, a folder is not replaced."""

PLANNED = ("optimal", "limit")
"""Statuses of a run that holds a plan; every other run is its head alone."""


def write_run(
    folder: Path, case: Case, answer: "Allocation", seconds: Mapping[str, float], force: bool
) -> None:
    """The folder holds `run.json`, and with a verified plan its tables and its case."""
    begun = time.perf_counter()
    digests: dict[str, str] = {}
    with whole_folder(folder, force, RUN) as part:
        if answer.plan is not None and answer.status in PLANNED:
            for name, table in answer.plan.tables.items():
                _write_table(part / f"{name}.csv", table)
                digests[name] = digest(part / f"{name}.csv")
            write_json(part / "columns.json", UNITS)
            save_case(case, part / "case")
        spent = {**seconds, "write": time.perf_counter() - begun}
        write_json(part / HEAD, {**_head(case, answer, spent), "tables": digests})


def digest(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """The file holds the content as strict JSON, Chinese as it is, null for what is not finite."""
    text = json.dumps(_plain(content), ensure_ascii=False, indent=2, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _plain(value: Any) -> Any:
    """The value without anything that JSON cannot say: no infinity and no NaN."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _write_table(path: Path, table: Table) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(table.columns)
        writer.writerows([_harmless(cell) for cell in row] for row in table.rows)


def _harmless(cell: Cell) -> Cell:
    """The cell, and no text that a spreadsheet takes for a formula."""
    return harmless(cell) if isinstance(cell, str) else cell


def _head(case: Case, answer: "Allocation", seconds: Mapping[str, float]) -> dict[str, Any]:
    known = answer.plan is not None and answer.status in PLANNED
    plan = answer.plan if known and answer.plan else answer.label
    checked = answer.verification
    return {
        "schema": SCHEMA,
        "id": plan.id,
        "yrd_version": VERSION,
        "case": case.settings.name,
        "case_sha256": case.sha256,
        "scenario": plan.scenario,
        "scenario_names": plan.scenario_names,
        "status": answer.status,
        "objective": plan.objective,
        "bound": plan.bound,
        "gap": plan.gap,
        "terms": plan.terms,
        "money": plan.money,
        "stages": [stage._asdict() for stage in plan.stages],
        "worth": plan.worth,
        "alone": plan.alone,
        "sizes": plan.sizes,
        "seconds": seconds,
        "solver": plan.solver,
        "verified": checked._asdict() if checked else {"ok": False, "rules": {}, "worst": None},
        "evidence": plan.evidence,
        "sensitivity": plan.sensitivity,
        "warnings": plan.warnings,
    }
