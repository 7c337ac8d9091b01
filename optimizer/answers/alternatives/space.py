"""The plans within a gap of the most money, in a hot program that is pressed to and fro.

Source: E. D. Brill, The use of optimization models in public-sector planning, Management Science
25, 1979 (modelling to generate alternatives).
"""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from optimizer.answers.alternatives.lowering import FIRST, Lowest, Search, Trial, lowest
from optimizer.answers.ground import Ground, NoGroundError, row_named, with_open_row
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.highs import Basis
from optimizer.solver.slots import MONEY
from optimizer.solver.solution import Solution
from optimizer.stages.equity import Step, guaranteeing
from optimizer.stages.pruning import prune
from optimizer.stages.solving import HELD, optimum

STAGE = "alternative"
"""What the stage of an alternative is called in its plan; its measure is the money kept, 亿元."""

STEADY = 1e-8
"""Relative slack of a level at which the money is made whole again: ten times what the solver
leaves at the bounds of a column."""

DIRECT = "near-optimal"
"""Purpose of programs that press a sum itself."""


class Near(NamedTuple):
    """A near-optimal plan, and the sum that is as low in it as in any of them.

    `basis` is one of the plan, from which the solver finds the most money at that level at once: at
    41 cities in 0.3 s, and in 20 s from the basis of the optimum.
    """

    values: Floats
    weight: Floats
    level: float
    basis: Basis | None = None


class Space:
    """The near-optimal plans of a case, and every one of them that was seen.

    `least` is the money that each of them has, 亿元.
    """

    def __init__(self, ground: Ground, gap: float, guaranteed: bool) -> None:
        """Find the best; with `guaranteed` each province keeps at least what it reaches alone."""
        self.ground = ground
        self.least = ground.best - max(gap * abs(ground.best), HELD * (1 + abs(ground.best)))
        session, program = ground.session, ground.money.program
        if guaranteed:
            (gain,) = ground.ready.decide.gain.values()
            fair = guaranteeing(ground.ready, program, ground.alone or {})
            program = fair.with_bounds(gain, 0.0, 0.0)
        money = -ground.ready.program.cost
        session.solver.turn_to(MONEY)
        program = with_open_row(session, program, "money", ">=", money)
        everywhere = np.ones(program.matrix.columns)
        self._program = with_open_row(session, program, "toward", "<=", everywhere)
        self._toward = row_named(self._program, "toward")
        self._money = row_named(self._program, "money")
        found = optimum(session, self._program)
        if found.status != "optimal" or -found.objective < self.least:
            status = "infeasible" if found.status == "optimal" else found.status
            raise NoGroundError(status, "plans within the gap")
        ground.models.mark()
        self.seen = [Near(found.values, -money, found.objective, ground.models.basis)]

    @property
    def best(self) -> Near:
        """The plan with the most money."""
        return self.seen[0]

    def pressed(
        self, weight: Floats, floor: float, first: float | None = None, begin: Near | None = None
    ) -> Near:
        """The near-optimal plan in which a sum is least, which nowhere falls below a floor.

        `first` is the level to try first, `begin` a plan to go on from, whose own level is tried
        first. What is found depends on these alone, not on what was solved before. Raises
        NoGroundError where no such plan is found.
        """
        program = self._measuring(weight)
        found = None
        self._stand_at(program, begin or self.best)
        if not len(program.integer):
            asked = self._search(weight, floor, first, begin)
            found = lowest(lambda level: self._trial(program, weight, level), asked)
        values, level, basis = found or self._pressed_directly(program, weight)
        self.seen.append(Near(values, weight, level, basis))
        return self.seen[-1]

    def pressed_to(self, weight: Floats) -> Near | None:
        """The plan seen in which just this sum was pressed; None where it was not yet."""
        found = (near for near in self.seen[1:] if np.array_equal(near.weight, weight))
        return next(found, None)

    def _search(
        self, weight: Floats, floor: float, first: float | None, begin: Near | None
    ) -> Search:
        """The search for the least sum from the best plan, or on from one that has less of it."""
        start, known = self._at_plan(weight, self.best), None
        if begin is not None:
            found = self._at_plan(weight, begin)
            known, first = (found, found.level) if found.level < start.level else (None, first)
        near = start.level - FIRST * (1 + abs(start.level))
        trial = near if first is None else first
        return Search(start, -self.best.level, self.least, floor, trial, known)

    @staticmethod
    def _at_plan(weight: Floats, near: Near) -> Lowest:
        return Lowest(near.values, float(weight @ near.values), near.basis)

    def _stand_at(self, program: Program, near: Near) -> None:
        """The models know nothing of what was solved since the best plan; that of the money holds
        the program and stands at the basis of a plan."""
        self.ground.models.rewind()
        self.ground.session.solver.turn_to(MONEY)
        if near.basis is not None and not len(program.integer):
            self.ground.models.stand_at(MONEY, program, near.basis)

    def settled(self, near: Near) -> Step:
        """The program whose optimum is the plan of the most money at the level of a near one, with
        that optimum; sites below the least share of their project are closed."""
        session = self.ground.session
        program = self._at(self._measuring(near.weight), near.level)
        self._stand_at(program, near)
        kept = prune(session, program, optimum(session, program))
        if kept.solution.status != "optimal":
            raise NoGroundError(kept.solution.status, "the most money of an alternative")
        return Step(STAGE, -kept.solution.objective, kept.solution, kept.program)

    def _measuring(self, weight: Floats) -> Program:
        """The program whose last row measures a sum; the pattern stays, so that the loaded model
        goes on."""
        matrix = self._program.matrix
        at = slice(matrix.start[self._toward], matrix.start[self._toward + 1])
        value = matrix.value.copy()
        value[at] = weight[matrix.column[at]]
        return replace(self._program, matrix=replace(matrix, value=value, base=None))

    def _at(self, program: Program, level: float) -> Program:
        return program.with_rhs({self._toward: level + STEADY * (1 + abs(level))})

    def _trial(self, program: Program, weight: Floats, level: float) -> Trial | None:
        """The most money while the sum is at most at a level."""
        found = self.ground.session.solve(program.with_rhs({self._toward: level}))
        if found.status != "optimal":
            return None
        price = max(-float(found.prices[self._toward]), 0.0)
        reached = float(weight @ found.values)
        return Trial(-found.objective, price, reached, found.values, self.ground.models.basis)

    def _pressed_directly(self, program: Program, weight: Floats) -> Lowest:
        """The least sum as a program of its own: where whole numbers or other rules than the money
        stop it. A linear one goes on from the best plan, which keeps all of its rows."""
        session, models = self.ground.session, self.ground.models
        held = program.with_rhs({self._money: self.least})
        if self.best.basis is not None and not len(program.integer):
            models.stand_at(DIRECT, held, self.best.basis)
            session.solve(held)
        session.solver.turn_to(DIRECT)
        found: Solution = session.solve(held.with_cost(weight))
        basis = models.basis
        session.solver.turn_to(MONEY)
        if found.status != "optimal":
            raise NoGroundError(found.status, "plans within the gap")
        return Lowest(found.values, float(weight @ found.values), basis)
