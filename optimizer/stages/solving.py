"""What stages ask of a solver, and an optimum with prices where some columns are whole numbers."""

import math
import time
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, Protocol

from optimizer.prepare import Prepared
from optimizer.solver.arrays import Program
from optimizer.solver.solution import Ranging, Solution

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

    def turn_to(self, purpose: str) -> None:
        """Programs for another purpose come next: what is very different may start afresh."""
        ...

    def ranging(self) -> Ranging | None:
        """How far the numbers of the program solved last may move; None where it cannot tell."""
        ...


Clock = Callable[[], float]
"""Seconds that are left."""


def countdown(seconds: float) -> Clock:
    """A clock that counts down from now."""
    end = time.monotonic() + seconds
    return lambda: math.inf if math.isinf(seconds) else max(end - time.monotonic(), 0.0)


class Session(NamedTuple):
    """One answer at work: its program, the solver that holds it, and the time that is left."""

    ready: Prepared
    solver: Solver
    left: Clock

    def solve(self, program: Program) -> Solution:
        """The optimum of a program within the time that is left."""
        return self.solver.solve(program, self.left())


def optimum(session: Session, program: Program) -> Solution:
    """The optimum of a program, with prices even where columns take whole numbers.

    Those are then the prices of the linear program in which the whole numbers stand fixed; the
    bound is that of the search over whole numbers.
    """
    found = session.solve(program)
    if not len(program.integer) or not found.has_point:
        return found
    fixed = session.solve(program.with_fixed(program.integer, found.values))
    if fixed.status != "optimal":
        return found
    return replace(fixed, status=found.status, bound=min(found.bound, fixed.objective))
