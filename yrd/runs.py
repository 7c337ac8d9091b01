"""Run folders: written whole or not at all, read back as they were."""

import csv
import json
import math
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.load import load_case
from inputs.save import save_case, whole_folder
from optimizer.allocate import Allocation
from optimizer.plan.plan import Cell, Plan, Stage, Table
from yrd.units import UNITS
from yrd.version import VERSION

SCHEMA = 1
"""Version of the run format; a run of another version is refused."""

HEAD = "run.json"
PLANNED = ("optimal", "limit")
"""Statuses of a run that holds a plan; every other run is its head alone."""


def write_run(
    folder: Path, case: Case, answer: Allocation, seconds: Mapping[str, float], force: bool
) -> None:
    """The folder holds `run.json`, and with a verified plan its tables and its case."""
    begun = time.perf_counter()
    with whole_folder(folder, force, HEAD) as part:
        if answer.plan is not None and answer.status in PLANNED:
            for name, table in answer.plan.tables.items():
                _write_table(part / f"{name}.csv", table)
            _write_json(part / "columns.json", UNITS)
            save_case(case, part / "case")
        spent = {**seconds, "write": time.perf_counter() - begun}
        _write_json(part / HEAD, _head(case, answer, spent))


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
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
        writer.writerows(table.rows)


def _head(case: Case, answer: Allocation, seconds: Mapping[str, float]) -> dict[str, Any]:
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
        "status": answer.status,
        "objective": plan.objective,
        "bound": plan.bound,
        "gap": plan.gap,
        "terms": plan.terms,
        "stages": [stage._asdict() for stage in plan.stages],
        "worth": plan.worth,
        "alone": plan.alone,
        "sizes": plan.sizes,
        "seconds": seconds,
        "solver": plan.solver,
        "verified": checked._asdict() if checked else {"ok": False, "rules": {}, "worst": None},
        "evidence": plan.evidence,
        "warnings": plan.warnings,
    }


def read_run(folder: Path) -> tuple[Plan, Case]:
    """The plan of a run folder and the case that it was made from."""
    head = _read_head(folder)
    if head["status"] not in PLANNED or head["objective"] is None:
        raise InputProblems([Problem(
            str(folder), message=f"holds no plan: its status is {head['status']}",
            fix="Solve a case that has a plan.",
        )])  # fmt: skip
    tables = {name: _read_table(folder, name) for name in UNITS}
    plan = Plan(
        id=head["id"], case=head["case"], scenario=head["scenario"], status=head["status"],
        objective=head["objective"], bound=_number(head["bound"]), gap=_number(head["gap"]),
        terms=head["terms"], stages=tuple(Stage(**stage) for stage in head["stages"]),
        worth=head["worth"], alone=head["alone"], sizes=head["sizes"], solver=head["solver"],
        tables=tables, evidence=head["evidence"], warnings=tuple(head["warnings"]),
    )  # fmt: skip
    return plan, load_case(folder / "case")


def _number(value: float | None) -> float:
    return math.nan if value is None else value


def _read_head(folder: Path) -> dict[str, Any]:
    path = folder / HEAD
    try:
        head = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        message = "is not a run folder: it holds no run.json"
        raise InputProblems(
            [Problem(str(folder), message=message, fix="Give the folder that 'yrd solve' wrote.")]
        ) from None
    except (ValueError, OSError) as error:
        raise InputProblems(
            [Problem(str(path), message=f"cannot be read: {error}", fix="Solve the case again.")]
        ) from error
    if not isinstance(head, dict) or head.get("schema") != SCHEMA:
        seen = head.get("schema") if isinstance(head, dict) else None
        raise InputProblems([Problem(
            str(path), message=f"has run format {seen}; this version reads {SCHEMA}",
            fix="Solve the case again with this version.",
        )])  # fmt: skip
    missing = [key for key in _head_keys() if key not in head]
    if missing:
        message = f"lacks {', '.join(missing)}"
        raise InputProblems([Problem(str(path), message=message, fix="Solve the case again.")])
    return head


def _head_keys() -> tuple[str, ...]:
    return (
        "id", "case", "scenario", "status", "objective", "bound", "gap", "terms", "stages",
        "worth", "alone", "sizes", "solver", "evidence", "warnings",
    )  # fmt: skip


def _read_table(folder: Path, name: str) -> Table:
    path = folder / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            lines = list(csv.reader(stream))
        header = tuple(lines[0])
        rows = tuple(tuple(map(_cell, header, line)) for line in lines[1:])
    except (OSError, IndexError, UnicodeDecodeError, ValueError) as error:
        raise InputProblems(
            [Problem(str(path), message=f"cannot be read: {error}", fix="Solve the case again.")]
        ) from error
    return Table(header, rows)


def _cell(column: str, text: str) -> Cell:
    """A cell as it was written: codes are text, years whole numbers, the rest amounts."""
    if column in CODES:
        return text
    if not text:
        return None
    return int(text) if column == "year" else float(text)


CODES = frozenset(
    ("project", "region", "class", "from", "to", "host", "source", "discipline", "rule", "row",
     "unit")
)  # fmt: skip
"""Columns that hold text."""
