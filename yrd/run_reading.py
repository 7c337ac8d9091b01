"""A run folder read back as it was written; anything else is refused with the reason."""

import csv
import json
import math
import stat
from io import StringIO
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inputs.case import Case
from inputs.errors import InputProblems, Problem
from inputs.load import load_case
from optimizer.plan.plan import Cell, Plan, Stage, Table
from yrd.runs import HEAD, SCHEMA, digest
from yrd.units import UNITS

LARGEST_BYTES = 256 * 2**20
"""Size of the largest table of a run that is read; 41 cities and 200 projects make 2 MB."""

SOLVE_AGAIN = "Solve the case again."
SOLVE_CHANGED = "Solve it into a run of its own: yrd solve RUN/case -o NEW."

BATCH = "batch.json"
"""What a folder of many scenarios holds in place of a run."""

OF_BATCHES = "'yrd map' draws all of its scenarios, 'yrd batch --summary' tells what they say."

Number = Annotated[float, Field(allow_inf_nan=False)]
Numbers = dict[str, Number]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)


class _Stage(_Record):
    name: str
    measure: Number
    money: Number
    terms: Numbers


class _Verified(_Record):
    ok: bool


class _Sensitivity(_Record):
    ranged: int = 0
    tried: int = 0
    share: Number = 0.0
    reason: str = ""


class _Head(_Record):
    """What must be found in `run.json` before anything is drawn from a run."""

    id: str
    case: str
    scenario: str
    status: Literal["optimal", "limit"]
    case_sha256: str
    objective: Number
    bound: Number | None
    gap: Number | None
    terms: Numbers
    stages: list[_Stage]
    worth: Numbers
    alone: Numbers
    sizes: dict[str, int]
    solver: dict[str, str | int]
    verified: _Verified
    evidence: dict[str, Numbers]
    sensitivity: _Sensitivity
    warnings: list[str]
    scenario_names: dict[str, str] = {}
    tables: dict[str, str]


def read_run(folder: str | Path) -> tuple[Plan, Case]:
    """The plan of a run folder and the case that it was made from.

    Raises InputProblems when the folder holds no verified plan, or is not as it was written.
    """
    folder = Path(folder)
    head = _read_head(folder)
    tables = {name: _read_table(folder, name, head) for name in UNITS}
    case = _read_case(folder / "case", head)
    plan = Plan(
        id=head.id,
        case=head.case,
        scenario=head.scenario,
        status=head.status,
        sizes=head.sizes,
        solver=head.solver,
        objective=head.objective,
        bound=math.nan if head.bound is None else head.bound,
        gap=math.nan if head.gap is None else head.gap,
        terms=head.terms,
        stages=tuple(Stage(s.name, s.measure, s.money, s.terms) for s in head.stages),
        worth=head.worth,
        alone=head.alone,
        tables=tables,
        evidence=head.evidence,
        sensitivity=head.sensitivity.model_dump(exclude_unset=True),
        warnings=tuple(head.warnings),
        scenario_names=head.scenario_names,
    )
    return plan, case


def _refuse(path: Path, message: str, fix: str = SOLVE_AGAIN) -> InputProblems:
    return InputProblems([Problem(str(path), message=message, fix=fix)])


def _content(path: Path) -> bytes:
    """The bytes of a regular file of bearable size."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise _refuse(path, "is not a file")
        if found.st_size > LARGEST_BYTES:
            raise _refuse(path, f"is larger than {LARGEST_BYTES // 2**20} MB")
        return path.read_bytes()
    except OSError as error:
        raise _refuse(path, f"cannot be read ({error.strerror})") from error


def _read_head(folder: Path) -> _Head:
    path = folder / HEAD
    if not path.exists():
        if (folder / BATCH).is_file():
            fix = f"{_run_to_give(folder)} {OF_BATCHES}"
            raise _refuse(folder, "is the folder of a batch, not of a run", fix)
        raise _refuse(folder, f"is not a run folder: it holds no {HEAD}", _run_to_give(folder))
    try:
        found = json.loads(_content(path))
    except (ValueError, RecursionError) as error:
        raise _refuse(path, f"is not JSON ({error})") from error
    schema = found.get("schema") if isinstance(found, dict) else None
    if schema != SCHEMA:
        message = f"has run format {schema!r}; this version reads {SCHEMA}"
        raise _refuse(path, message, "Solve the case again with this version.")
    verified = found.get("verified")
    if found.get("objective") is None or not isinstance(verified, dict) or not verified.get("ok"):
        message = f"holds no verified plan: its status is {found.get('status')}"
        raise _refuse(folder, message, "Solve a case that has a plan.")
    try:
        return _Head.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise _refuse(path, f"is damaged at '{place}': {first['msg']}") from error


def _run_to_give(folder: Path) -> str:
    """Which folder to give instead: a run of the answer that it holds, if it holds one."""
    runs = sorted(path.parent for path in folder.glob(f"runs/*/{HEAD}"))
    if runs:
        return f"Give one of the runs in it, such as {runs[0].as_posix()}."
    return "Give the folder that 'yrd solve' wrote."


def _read_case(folder: Path, head: _Head) -> Case:
    """The case of the run, if it still says what the run was made from."""
    if not folder.is_dir():
        raise _refuse(folder, "is missing, and with it what the run was made from")
    case = load_case(folder)
    if case.sha256 != head.case_sha256:
        raise _refuse(folder, "was changed after the run wrote it", SOLVE_CHANGED)
    return case


def _read_table(folder: Path, name: str, head: _Head) -> Table:
    """A table of the run, if it still is what the run wrote."""
    path = folder / f"{name}.csv"
    content = _content(path)
    if digest(path) != head.tables.get(name):
        raise _refuse(path, "was changed after the run wrote it")
    lines = csv.reader(StringIO(content.decode("utf-8"), newline=""))
    header = tuple(next(lines))
    return Table(header, tuple(tuple(map(_cell, header, line)) for line in lines))


def _cell(column: str, text: str) -> Cell:
    """A cell as it was written: codes are text, years whole numbers, the rest amounts."""
    if column in CODES:
        return text
    if not text:
        return None
    if column in FLAGS:
        return text == "True"
    return int(text) if column == "year" else float(text)


CODES = frozenset(
    (
        "project", "region", "province", "class", "from", "to", "host", "source", "discipline",
        "rule", "row", "code", "indicator", "unit",
        "assumption", "names", "meaning", "table", "key", "column", "operation", "direction",
        "status_low", "status_high", "grade", "reason", "end", "path",
    )
)  # fmt: skip
"""Columns that hold text."""

FLAGS = frozenset(("unique", "identified"))
"""Columns that hold a truth value."""
