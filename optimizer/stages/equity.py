"""The stage of equal gains: the least gain as large as the tolerance allows."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from optimizer.prepare import Prepared
from optimizer.solver.arrays import Program
from optimizer.solver.solution import Solution
from optimizer.stages.holding import holding_money, least_money
from optimizer.stages.solving import HELD, Session, optimum


class Step(NamedTuple):
    """What one later stage reached: name, measure, solution, and the program that keeps it."""

    name: str
    measure: float
    solution: Solution
    program: Program


def guaranteeing(ready: Prepared, program: Program, alone: Mapping[str, Solution]) -> Program:
    """The program in which no province with a plan of its own is worth less than alone.

    The least gain, which every province reaches times its size, may then be above zero.
    """
    (gain,) = ready.decide.gain.values()
    held = program.with_rhs(
        {
            number: -alone[str(head.key[1])].objective
            for number, head in enumerate(program.heads)
            if head.family == "equity" and head.key[0] == "worth" and head.key[1] in alone
        }
    )
    return held.with_bounds(gain, 0.0, math.inf)


def share_gains(
    session: Session, before: Step, alone: Mapping[str, Solution], best: Solution
) -> Step:
    """The least gain made as large as the tolerance allows, then the money made whole again.

    The second of the two holds the gain and keeps the first from burning money that it may give up
    but does not need. Where the tolerance does not pay for the guarantee, the guarantee holds and
    the money is as large as it then can be.
    """
    ready, program = session.ready, before.program
    (gain,) = ready.decide.gain.values()
    fair = guaranteeing(ready, program, alone)
    least = least_money(best, before.solution, ready.case.settings.equity.tolerance)
    held = holding_money(fair, -ready.program.cost, least)
    toward = np.zeros_like(held.cost)
    toward[gain] = -1.0
    session.solver.turn_to("least gain")
    fairest = optimum(session, held.with_cost(toward))
    if fairest.status == "infeasible":
        kept = fair.with_bounds(gain, 0.0, 0.0)
        return Step("guarantee", 0.0, optimum(session, kept), kept)
    if fairest.status != "optimal":
        return Step("equity", math.nan, fairest, program)
    reached = float(fairest.values[gain])
    kept = held.with_bounds(gain, reached * (1 - HELD), math.inf)
    session.solver.turn_to("equity")
    return Step("equity", reached, optimum(session, kept), kept)
