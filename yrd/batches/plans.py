"""Three plans of a batch in full: the base, the best and the worst."""

from pathlib import Path

from geo.case_links import links_of
from inputs.sweeps.sweep import Sweep
from optimizer.allocate import Request, allocate
from yrd.batches.facts import Facts
from yrd.batches.place import RUNS
from yrd.batches.voice import Voice
from yrd.runs import HEAD, write_run
from yrd.version import VERSION


def write_runs(folder: Path, sweep: Sweep, found: Facts, voice: Voice) -> None:
    """The base, the best and the worst scenario are run folders, solved and verified in full."""
    for name, number in (("base", None), ("best", found.best), ("worst", found.worst)):
        target = folder / RUNS / name
        if (number is None and name != "base") or (target / HEAD).exists():
            continue
        voice.progress(f"solving the {name} scenario in full")
        case = sweep.base if number is None else sweep.case_at(sweep.points[number])
        label = sweep.name if number is None else f"{sweep.name} {number}"
        answer = allocate(case, links_of(case), Request(scenario=label, version=VERSION))
        write_run(target, case, answer, answer.seconds, force=True)
