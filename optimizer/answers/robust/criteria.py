r"""What makes a plan robust: its worst regret is least, or its mean and its bad cases are good.

    regret:  minimise R      R ≥ best_s − money_s                            for every scenario s
    cvar:    maximise (1 − w)·Σ_s p_s·money_s + w·C
             C = η − 1/a·Σ_s p_s·short_s,   short_s ≥ η − money_s,   short_s ≥ 0

best_s is what scenario s reaches by itself, money_s what the plan reaches in it (亿元, present
value), p_s its probability, w the weight of bad cases (0 to 1), a their share (above 0, at most 1).
At the optimum C is the conditional value at risk: the mean of the money over the worst cases, whose
probability adds up to a. Of all plans that are as good by the criterion, one with the greatest mean
is chosen.

Source: Savage, The Theory of Statistical Decision (1951), for regret; Rockafellar and Uryasev,
Optimization of Conditional Value-at-Risk (2000), for the conditional value at risk.
"""

import math
from dataclasses import dataclass

import numpy as np

from optimizer.answers.robust.joint import Joint
from optimizer.answers.robust.stacking import extended, row
from optimizer.solver.arrays import Floats, Program

REGRET, CVAR = "regret", "cvar"
CRITERIA = (REGRET, CVAR)

KEPT = 1e-8
"""What the criterion may give up, relative to 1 + its size, where the mean is made great: ten times
the tolerance of the solver, and far below what is printed."""


@dataclass(frozen=True)
class Risk:
    """How scenarios count: the probability of each, the weight of the bad ones, and their share.

    With weight 0 the mean alone counts, with weight 1 the bad cases alone.
    """

    odds: tuple[float, ...]
    weight: float = 0.5
    tail: float = 0.2


@dataclass(frozen=True)
class Aim:
    """A program with the objective of a criterion; `sense` is 1 where that is to be small, else −1.

    `gain` is the cost that makes the mean great, and `measure` the column that must be kept
    meanwhile; None where the objective holds the mean already.
    """

    name: str
    program: Program
    sense: int
    gain: Floats
    measure: int | None

    def amount(self, values: Floats) -> float:
        """The criterion at a point, 亿元."""
        return self.sense * float(self.program.cost @ values)

    def keeping(self, program: Program, measure: int, values: Floats) -> Program:
        """The program with the mean as its objective, which keeps the measure of a point."""
        reached = float(values[measure])
        end = self.sense * reached + KEPT * (1 + abs(reached))
        limits = (-math.inf, end) if self.sense > 0 else (-end, math.inf)
        return program.with_bounds(measure, *limits).with_cost(self.gain)


def least_regret(together: Joint, best: Floats, risk: Risk) -> Aim:
    """The aim of the least worst regret; `best` is what each scenario reaches by itself (亿元)."""
    regret = together.program.matrix.columns
    pairs = zip(together.money.tolist(), best.tolist(), strict=True)
    rows = [row((regret, money), (1.0, 1.0), most, math.inf) for money, most in pairs]
    program = extended(together.program, [-math.inf], rows)
    cost = np.zeros(regret + 1)
    cost[regret] = 1.0
    return Aim(REGRET, program.with_cost(cost), 1, _mean(together, program, risk), regret)


def mean_and_tail(together: Joint, risk: Risk) -> Aim:
    """The aim of a great mean and of great money in the bad cases."""
    if not risk.weight:
        gain = _mean(together, together.program, risk)
        return Aim(CVAR, together.program.with_cost(gain), -1, gain, None)
    first = together.program.matrix.columns
    tail, threshold = first, first + 1
    short = np.arange(first + 2, first + 2 + len(risk.odds))
    odds = np.array(risk.odds)
    rows = [
        row((money, threshold, lacking), (1.0, -1.0, 1.0), 0.0, math.inf)
        for money, lacking in zip(together.money.tolist(), short.tolist(), strict=True)
    ]
    shared = np.concatenate([[1.0, -1.0], odds / risk.tail])
    rows.append(row(np.concatenate([[tail, threshold], short]), shared, 0.0, 0.0))
    lower = [-math.inf, -math.inf, *np.zeros(len(short))]
    program = extended(together.program, lower, rows)
    gain = _mean(together, program, risk)
    cost = (1 - risk.weight) * gain
    cost[tail] = -risk.weight
    kept = tail if risk.weight == 1 else None
    return Aim(CVAR, program.with_cost(cost), -1, gain, kept)


def _mean(together: Joint, program: Program, risk: Risk) -> Floats:
    """The cost of which the least value is the greatest mean of the money."""
    cost = np.zeros(program.matrix.columns)
    cost[together.money] = -np.array(risk.odds)
    return cost
