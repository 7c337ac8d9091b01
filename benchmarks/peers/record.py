"""The programs of every scenario of a sweep, worked out from its tables and kept for the peers."""

import math
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from geo.case_links import links_of
from inputs.case import Case
from inputs.sweeps.sweep import Sweep, load_sweep
from optimizer.prepare import prepare
from optimizer.solver.arrays import Program
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution
from optimizer.stages.reach import reach
from optimizer.stages.solving import Session, countdown
from peers.sequence import Purposes, read_first, write_first, write_scenario

MONEY = "money"
"""What the program is for that every case has."""


class Listening:
    """A solver that keeps every program that it solves, by purpose."""

    name = Highs.name
    version = ""

    def __init__(self, solver: Highs) -> None:
        """Listen to a solver."""
        self.heard: dict[str, Program] = {}
        self._solver, self._purpose = solver, ""

    def solve(self, program: Program, seconds: float = math.inf) -> Solution:
        """The optimum of a program."""
        known = sum(name.split(" #")[0] == self._purpose for name in self.heard)
        self.heard[f"{self._purpose} #{known}" if known else self._purpose] = program
        return self._solver.solve(program, seconds)

    def turn_to(self, purpose: str) -> None:
        """Programs for another purpose come next."""
        self._purpose = purpose
        self._solver.turn_to(purpose)

    def ranging(self) -> None:
        """Nobody asks for ranges."""


@cache
def _solver() -> Highs:
    """The solver of this process, which goes on from one scenario to the next."""
    return Highs()


@cache
def _opened(folder: Path) -> tuple[Sweep, Purposes]:
    """The sweep and the first programs, read once in each process."""
    return load_sweep(folder.parent / "case", folder.parent / "sweep.yaml"), read_first(folder)


def programs_of(case: Case) -> Purposes:
    """The programs of a case: that of the money, or all that its stages solve."""
    ready = prepare(case, links_of(case))
    if not case.settings.stages and not case.settings.rules.equity:
        return {MONEY: ready.program}
    heard = Listening(_solver())
    reach(Session(ready, heard, countdown(math.inf)), with_ranging=False)
    return heard.heard


def keep_programs(sweep: Sweep, folder: Path, numbers: Sequence[int], workers: int) -> None:
    """The programs of some scenarios are in the folder, beside which case and sweep lie."""
    folder.mkdir()
    write_first(folder, programs_of(sweep.case_at(sweep.points[numbers[0]])))
    with ProcessPoolExecutor(workers) as pool:
        for _ in pool.map(_keep, [folder] * len(numbers), numbers, chunksize=1):
            pass


def _keep(folder: Path, number: int) -> None:
    sweep, first = _opened(folder)
    write_scenario(folder, number, first, programs_of(sweep.case_at(sweep.points[number])))
