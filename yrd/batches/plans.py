"""Three plans of a batch in full: the base, the best and the worst."""

import json
from pathlib import Path

from geo.case_links import links_of
from inputs.errors import InputProblems
from inputs.sweeps.sweep import Sweep
from optimizer.allocate import Request, allocate
from yrd.batches.facts import Facts
from yrd.batches.place import RUNS
from yrd.batches.voice import Voice
from yrd.batches.written import named
from yrd.run_reading import read_run
from yrd.runs import HEAD, write_run
from yrd.version import VERSION


def write_runs(folder: Path, sweep: Sweep, found: Facts, voice: Voice) -> None:
    """The base, the best and the worst scenario are run folders, solved and verified in full."""
    for name, number in (("base", None), ("best", found.best), ("worst", found.worst)):
        target = folder / RUNS / name
        label = sweep.name if number is None else f"{sweep.name} {number}"
        if (number is None and name != "base") or _is_whole(target, label):
            continue
        if target.exists():
            voice.warn(f"{RUNS}/{name} is not as it was written; it is written again")
        voice.progress(f"solving the {name} scenario in full")
        _write(target, sweep, number, label)


def _write(target: Path, sweep: Sweep, number: int | None, label: str) -> None:
    """The run folder holds the numbered scenario, or the base."""
    case = sweep.base if number is None else sweep.case_at(sweep.points[number])
    answer = allocate(case, links_of(case), Request(scenario=label, version=VERSION))
    with named(target):
        if target.is_dir():
            (target / HEAD).touch()  # else what is left of a run may not be replaced
        write_run(target, case, answer, answer.seconds, force=True)


def _is_whole(target: Path, label: str) -> bool:
    """Whether the folder holds the run of that name, as it was written."""
    try:
        return read_run(target)[0].scenario == label
    except InputProblems:
        return _is_without_plan(target / HEAD, label)


def _is_without_plan(path: Path, label: str) -> bool:
    """Whether a head is that of a run without a plan, which is its head alone."""
    try:
        head = json.loads(path.read_text(encoding="utf-8"))
        return bool(head["scenario"] == label and not head["verified"]["ok"])
    except (OSError, ValueError, KeyError, TypeError):
        return False
