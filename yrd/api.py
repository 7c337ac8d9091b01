"""The Python API: what the command line does, returning records and pandas tables."""

import math
from collections.abc import Mapping
from pathlib import Path

from geo.case_links import links_of
from inputs.case import Case
from inputs.errors import Problem
from inputs.load import Loaded, load_case_with_notes
from inputs.scenarios.scenario import Variation, Varied, vary
from optimizer.allocate import Request
from optimizer.answers.sensitivity.solved import allocate_with_sensitivity
from optimizer.plan.plan import Plan
from yrd.answers.compare.compared import Compared, measured
from yrd.answers.why.explained import Explained, explained
from yrd.batches.batch import run_batch
from yrd.batches.engine import hot_engine
from yrd.batches.order import Order
from yrd.batches.reading import Batch
from yrd.batches.voice import SILENT
from yrd.loading import load_with_notes
from yrd.version import VERSION


class NoPlanError(Exception):
    """A case has no verified plan; `status` says why."""

    def __init__(self, status: str) -> None:
        super().__init__(f"there is no verified plan: {status}")
        self.status = status


def load_case(source: str | Path) -> Case:
    """The validated case of a built-in name or a folder.

    Raises inputs.errors.InputProblems with every problem at once.
    """
    return load_case_with_notes(source).case


def check(source: str | Path) -> tuple[Problem, ...]:
    """Notes on a valid case. Raises inputs.errors.InputProblems with every problem at once."""
    return load_with_notes(source).notes


def scenario(
    case: str | Path | Case,
    chosen: str | Path | Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
) -> Case:
    """The case after a scenario of its own, a file or a mapping, then after values by path.

    A case in memory has neither levers nor scenarios of its own. Raises
    inputs.errors.InputProblems with every problem at once.
    """
    return _varied(case, Variation(chosen, changes or {})).case


def solve(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: str | Path | Case,
    solver: str = "highs",
    time_limit: float = math.inf,
    scenario: str | Path | Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
    sensitivity: bool | None = None,
) -> Plan:
    """The verified plan of a case; `plan.frame("placements")` is a table in pandas.

    `time_limit` is in seconds, for all solves together; `scenario` and `changes` are those of the
    function `scenario`. `sensitivity` says whether the assumptions to which the value is most
    sensitive are solved again at both ends: unless the program is large, always, or never. Raises
    inputs.errors.InputProblems for bad input,
    optimizer.choose.SolverNotFoundError for a solver that is not there, NoPlanError when there is
    no plan or it does not verify.
    """
    found = _varied(case, Variation(scenario, changes or {}))
    request = Request(solver, time_limit, found.name, VERSION, found.names)
    links = links_of(found.case)
    answer = allocate_with_sensitivity(found.case, links, request, sensitivity)
    if answer.plan is None or answer.status not in ("optimal", "limit"):
        raise NoPlanError(answer.status)
    return answer.plan


def batch(  # noqa: PLR0913, PLR0917 - one parameter an option
    case: str | Path,
    sweep: str | Path | Mapping[str, object],
    folder: str | Path,
    workers: int = 1,
    scheduler: str = "",
    fresh: bool = False,
) -> Batch:
    """The results of every scenario of a sweep, a file or a mapping, which a folder holds now.

    A folder with a part of them is gone on with; `fresh` deletes a batch that is there. With
    several workers, a script must do this below `if __name__ == "__main__":`, since each of them
    imports it. Raises inputs.errors.InputProblems and yrd.console.Refused for what cannot be begun,
    yrd.console.Stopped for what cannot go on.
    """
    order = Order(case, sweep, Path(folder), workers, scheduler, yes=True, fresh=fresh)
    return Batch(run_batch(order, hot_engine(), SILENT).folder)


def _varied(case: str | Path | Case, variation: Variation) -> Varied:
    if isinstance(case, Case):
        return vary(Loaded(case, ()), None, variation)
    return vary(load_case_with_notes(case), case, variation)


def why(run: str | Path, project: str, region: str | None = None) -> Explained:
    """Why a project of a run folder stands where it does; with a region, why it is (not) there.

    `why(…).frame("regions")` is a table in pandas. Raises inputs.errors.InputProblems for a folder
    that is no run of this version, and for a project or region that its case has not.
    """
    return explained(run, project, region)


def compare(*runs: str | Path) -> Compared:
    """Run folders beside the first one; `compare(…).frame("placements")` is a table in pandas.

    Raises inputs.errors.InputProblems for fewer than two, and for folders that are no runs of this
    version.
    """
    return measured(*runs)
