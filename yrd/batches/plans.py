"""Three plans of a batch in full: the base, the best and the worst."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from geo.case_links import links_of
from inputs.case import Case
from inputs.errors import InputProblems
from inputs.sweeps.sweep import Sweep
from optimizer.allocate import Allocation, Request, allocate
from yrd.batches.facts import Facts
from yrd.batches.place import RUNS
from yrd.batches.team import Call, Team
from yrd.batches.voice import Voice
from yrd.batches.written import named
from yrd.run_reading import read_run
from yrd.runs import HEAD, write_run
from yrd.version import VERSION


class Wanted(NamedTuple):
    """A plan that is kept: its folder below `runs`, and the number of its scenario.

    The base has no number.
    """

    name: str
    number: int | None = None


BASE = Wanted("base")


def kept(found: Facts) -> tuple[Wanted, ...]:
    """The plans that are kept of a batch: best and worst only where a scenario has a plan."""
    ends = (Wanted("best", found.best), Wanted("worst", found.worst))
    return (BASE, *(wanted for wanted in ends if wanted.number is not None))


def write_missing(
    team: Team, folder: Path, sweep: Sweep, wanted: Iterable[Wanted], voice: Voice
) -> None:
    """The wanted plans are run folders, solved and verified in full."""
    calls = {plan: call_of(sweep, plan) for plan in missing(folder, sweep, wanted, voice)}
    voice.progress("solving the base, the best and the worst scenario in full")
    for plan, answer in team.answers(calls):
        write_plan(folder, sweep, plan, answer)


def missing(folder: Path, sweep: Sweep, wanted: Iterable[Wanted], voice: Voice) -> Iterator[Wanted]:
    """The wanted plans that the folder does not hold as they were written."""
    for plan in wanted:
        target = folder / RUNS / plan.name
        if _is_whole(target, _label(sweep, plan)):
            continue
        if target.exists():
            voice.warn(f"{RUNS}/{plan.name} is not as it was written; it is written again")
        yield plan


def call_of(sweep: Sweep, plan: Wanted) -> Call:
    """What a worker is asked for a plan."""
    return Call(_allocated, (sweep, plan))


def write_plan(folder: Path, sweep: Sweep, plan: Wanted, answer: Allocation) -> None:
    """The run folder holds the plan."""
    target = folder / RUNS / plan.name
    with named(target):
        if target.is_dir():
            (target / HEAD).touch()  # else what is left of a run may not be replaced
        write_run(target, _case(sweep, plan), answer, answer.seconds, force=True)


def _allocated(sweep: Sweep, plan: Wanted) -> Allocation:
    case = _case(sweep, plan)
    return allocate(case, links_of(case), Request(scenario=_label(sweep, plan), version=VERSION))


def _case(sweep: Sweep, plan: Wanted) -> Case:
    return sweep.base if plan.number is None else sweep.case_at(sweep.points[plan.number])


def _label(sweep: Sweep, plan: Wanted) -> str:
    return sweep.name if plan.number is None else f"{sweep.name} {plan.number}"


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
