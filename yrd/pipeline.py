"""The straight line: files → case → links → plan → verification → run folder."""

import time
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from geo.case_links import links_of
from inputs.case import Case
from inputs.collector import collector_paused
from inputs.errors import Problem
from inputs.folders import refuse_target
from inputs.scenarios.scenario import AS_IT_IS, Variation, vary
from optimizer.allocate import Allocation, Request
from optimizer.answers.sensitivity.solved import allocate_with_sensitivity
from yrd.loading import load_with_notes
from yrd.runs import RUN, write_run
from yrd.version import VERSION


class Answer(NamedTuple):
    """A case with its allocation, notes on its files, and seconds by step."""

    case: Case
    allocation: Allocation
    notes: tuple[Problem, ...]
    seconds: dict[str, float]


def answer(
    source: str | Path,
    request: Request,
    variation: Variation = AS_IT_IS,
    sensitivity: bool | None = None,
) -> Answer:
    """The verified plan of a case after a variation, or the status that says why there is none.

    `sensitivity` says whether assumptions are solved again at their ends: unless the program is
    large, always, or never.
    """
    begun = time.perf_counter()
    case, name, notes, names = vary(load_with_notes(source), source, variation)
    links = links_of(case)
    loaded = time.perf_counter() - begun
    named = replace(request, scenario=name, version=VERSION, scenario_names=names)
    found = allocate_with_sensitivity(case, links, named, sensitivity)
    return Answer(case, found, notes, {"load": loaded, **found.seconds})


@collector_paused()
def answer_into(  # noqa: PLR0913, PLR0917 - one parameter an option
    folder: Path,
    source: str | Path,
    request: Request,
    force: bool,
    variation: Variation = AS_IT_IS,
    sensitivity: bool | None = None,
) -> Answer:
    """The answer, written to a run folder; a folder that is taken is refused before any work."""
    refuse_target(folder, force, RUN)
    found = answer(source, request, variation, sensitivity)
    write_run(folder, found.case, found.allocation, found.seconds, force)
    return found
