"""What every set of provinces reaches by itself: the money stage with what its members own.

Equity, whole numbers and targets of the whole plan say nothing here, so that sets are compared
between linear programs that differ in right-hand sides alone.
"""

import math
from collections.abc import Sequence

from optimizer.answers.games.game import Game
from optimizer.hot.check import violation
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Program
from optimizer.solver.coalition import for_players
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution, Status

HOLDS = 1e-6
"""Relative violation of a row above which a solution is not believed, as where a plan is
verified."""

NOTHING = 1e-9
"""Money below this is the solver's zero, 亿元."""


class NoGame(Exception):  # noqa: N818 - what the case is like, not a fault of the program
    """All provinces together have no optimum; `status` says why."""

    def __init__(self, status: Status) -> None:
        super().__init__(f"the provinces together have no optimum: {status}")
        self.status = status


class Coalitions:
    """The programs of sets of provinces, solved one after the other in one loaded model."""

    def __init__(self, ready: Prepared, solver: Highs) -> None:
        """Solve all together. Raises NoGame where they have no optimum."""
        self.ready, self._solver = ready, solver
        self.players = ready.case.players
        self.program = for_players(ready.program, ready.owned, self.players)
        self.together = self.solve(self.program)
        if self.together.status != "optimal":
            raise NoGame(self.together.status)

    def solve(self, program: Program) -> Solution:
        """The solution of a program that differs from that of all in bounds.

        Raises NoGame where the solver fails, its point does not keep the rows, or there is no end.
        """
        found = self._solver.solve(program)
        if found.status == "unbounded":
            raise NoGame("unbounded")
        is_known = found.status in ("optimal", "infeasible")
        if not is_known or (found.has_point and violation(program, found.values) > HOLDS):
            raise NoGame("failed")
        return found

    def of(self, number: int) -> Solution:
        """The solution of a set of provinces, by its number in the game."""
        if number == (1 << len(self.players)) - 1:
            return self.together
        members = [player for i, player in enumerate(self.players) if number >> i & 1]
        return self.solve(for_players(self.ready.program, self.ready.owned, members))


def money(found: Solution) -> float:
    """What a solution brings, 亿元 of present value; nan where there is no plan."""
    if found.status != "optimal":
        return math.nan
    return 0.0 if abs(found.objective) < NOTHING else -found.objective


def walk(steady: Sequence[int]) -> tuple[int, ...]:
    """Every set but the empty one, from that of all on, in a Gray code: a player comes or goes.

    The last of `steady`, numbers of players, comes and goes most rarely; then a solver has least
    to do from one set to the next.
    """
    everything = (1 << len(steady)) - 1
    codes = [step ^ (step >> 1) for step in range(1, everything + 1)]
    away = [sum(1 << steady[i] for i in range(len(steady)) if code >> i & 1) for code in codes]
    return tuple(everything ^ gone for gone in (0, *away) if gone != everything)


def play(coalitions: Coalitions, steady: Sequence[int]) -> tuple[Game, dict[str, Solution]]:
    """The game, and the solution of each province that has a plan of its own."""
    players = coalitions.players
    values = [math.nan] * (1 << len(players))
    values[0] = 0.0
    alone: dict[str, Solution] = {}
    for number in walk(steady):
        found = coalitions.of(number)
        values[number] = money(found)
        if number.bit_count() == 1 and found.status == "optimal":
            alone[players[number.bit_length() - 1]] = found
    return Game.of(players, values), {p: alone[p] for p in players if p in alone}
