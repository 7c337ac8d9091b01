"""The stage of supply security: as much coverage of chokepoints as the tolerance allows."""

import math

import numpy as np

from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats, Head, Program
from optimizer.solver.solution import Solution
from optimizer.stages.equity import Step
from optimizer.stages.holding import holding_money, least_money
from optimizer.stages.solving import HELD, Session, optimum


def lacking(ready: Prepared) -> Floats:
    """Weight of each column in what is uncovered: the number of products that a row stands for."""
    weight = np.zeros_like(ready.program.cost)
    for (code,), column in ready.decide.uncovered.items():
        weight[column] = ready.case.chokepoints[code].products
    return weight


def _keeping(program: Program, weight: Floats, most: float) -> Program:
    column = np.flatnonzero(weight).astype(np.int32)
    head = Head("chokepoint", ("lacking",), "<=", most, True, ())
    return program.with_row(head, column, weight[column])


def secure_supply(session: Session, before: Step, best: Solution) -> Step:
    """What products lack, weighted by their number, made least; then the money made whole again.

    The measure is that sum; it counts only products whose target is not hard.
    """
    ready, program = session.ready, before.program
    weight = lacking(ready)
    least = least_money(best, before.solution, ready.case.settings.security.tolerance)
    held = holding_money(program, -ready.program.cost, least)
    session.solver.turn_to("coverage")
    safest = optimum(session, held.with_cost(weight))
    if safest.status != "optimal":
        return Step("security", math.nan, safest, program)
    reached = max(float(weight @ safest.values), 0.0)
    kept = _keeping(held, weight, reached + HELD * (1 + reached)).with_cost(ready.program.cost)
    session.solver.turn_to("security")
    return Step("security", reached, optimum(session, kept), kept)
