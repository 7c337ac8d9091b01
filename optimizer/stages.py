"""The stages of an answer: provinces alone, the money, then the least gain."""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats, Head, Program
from optimizer.solver.coalition import for_players
from optimizer.solver.solution import Solution

HELD = 1e-6
"""Relative slack left when a reached value is held in a later stage; solvers work to 1e-7."""


class Solver(Protocol):
    """Whatever finds the optimum of a program."""

    name: str

    @property
    def version(self) -> str:
        """Version of the solver."""
        ...

    def solve(self, program: Program, seconds: float = ...) -> Solution:
        """The optimum, at most after the given time."""
        ...

    def restart(self) -> None:
        """A very different program of the same matrix comes next: going on may not pay."""
        ...


Clock = Callable[[], float]
"""Seconds that are left."""

Reached = tuple[tuple[str, float, Solution], ...]
"""Name, measure and solution of each stage after the money."""


@dataclass(frozen=True)
class Outcome:
    """What the stages reached.

    `first` is the solution of the money stage, `last` that of the last stage that was solved;
    `alone` holds the solution of each province that has a plan of its own, and is None where
    provinces were not asked. `reached` names each later stage with its measure and solution.
    """

    alone: Mapping[str, Solution] | None
    first: Solution
    last: Solution
    reached: Reached


def countdown(seconds: float) -> Clock:
    """A clock that counts down from now."""
    end = time.monotonic() + seconds
    return lambda: math.inf if math.isinf(seconds) else max(end - time.monotonic(), 0.0)


def stand_alone(ready: Prepared, solver: Solver, left: Clock) -> Mapping[str, Solution] | None:
    """Each province's own optimum; provinces that have none are left out.

    At 41 cities each starts afresh: presolve takes the closed provinces out, which is forty times
    quicker than going on from the basis of another province.

    None where nobody asks: the rule of equity is off, or there is one province only.
    """
    if not ready.case.settings.rules.equity or len(ready.case.players) < 2:
        return None
    found = {}
    for province in ready.case.players:
        solver.restart()
        own = for_players(ready.program, ready.decide, (province,))
        found[province] = solver.solve(own, left())
    return {province: one for province, one in found.items() if one.status == "optimal"}


def _guaranteeing(ready: Prepared, alone: Mapping[str, Solution]) -> Program:
    """The program in which no province with a plan of its own is worth less than alone.

    The least gain, which every province reaches times its size, may then be above zero.
    """
    (gain,) = ready.decide.gain.values()
    program = ready.program.with_rhs(
        {
            number: -alone[str(head.key[1])].objective
            for number, head in enumerate(ready.program.heads)
            if head.family == "equity" and head.key[0] == "worth" and head.key[1] in alone
        }
    )
    return program.with_bounds(gain, 0.0, math.inf)


def _holding(program: Program, value: Floats, least: float) -> Program:
    """The program in which the money stays at least at a value."""
    column = np.flatnonzero(value).astype(np.int32)
    head = Head("equity", ("money",), ">=", least, True, ())
    return program.with_row(head, column, value[column])


def share_gains(
    ready: Prepared, alone: Mapping[str, Solution], best: Solution, solver: Solver, left: Clock
) -> Reached:
    """The least gain made as large as the tolerance allows, then the money made whole again.

    The second of the two holds the gain and keeps the first from burning money that it may give up
    but does not need. Where the tolerance does not pay for the guarantee, the guarantee holds and
    the money is as large as it then can be.
    """
    (gain,) = ready.decide.gain.values()
    tolerance = ready.case.settings.equity.tolerance
    least = -best.objective - (tolerance + HELD) * abs(best.objective)
    program = _guaranteeing(ready, alone)
    held = _holding(program, -program.cost, least)
    toward = np.zeros_like(program.cost)
    toward[gain] = -1.0
    solver.restart()
    fairest = solver.solve(held.with_cost(toward), left())
    if fairest.status == "infeasible":
        return (("guarantee", 0.0, solver.solve(program.with_bounds(gain, 0.0, 0.0), left())),)
    if fairest.status != "optimal":
        return (("equity", math.nan, fairest),)
    reached = float(fairest.values[gain])
    kept = held.with_bounds(gain, reached * (1 - HELD), math.inf)
    return (("equity", reached, solver.solve(kept, left())),)


def run_stages(ready: Prepared, solver: Solver, seconds: float = math.inf) -> Outcome:
    """Provinces alone, the money, and the stages that the case asks for."""
    left = countdown(seconds)
    alone = stand_alone(ready, solver, left)
    solver.restart()
    first = solver.solve(ready.program, left())
    later: Reached = ()
    if first.status == "optimal" and ready.decide.gain and alone:
        later = share_gains(ready, alone, first, solver, left)
    solved = [one for _, _, one in later if one.status == "optimal"]
    return Outcome(alone, first, (solved or [first])[-1], later)
