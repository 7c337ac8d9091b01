"""Pyomo, a new ConcreteModel with rules for every program, and its HiGHS interface."""

import math

import pyomo.environ as pyo
from pyomo.contrib.solver.solvers.highs import Highs

from optimizer.solver.arrays import Program
from peers.sequence import rows_of


def build(program: Program) -> pyo.ConcreteModel:
    """The model as users state it."""
    lower, upper, cost = program.lower.tolist(), program.upper.tolist(), program.cost.tolist()
    rows = list(rows_of(program))

    def bounds_rule(model: pyo.ConcreteModel, column: int) -> tuple[float | None, float | None]:
        return _side(lower[column]), _side(upper[column])

    def row_rule(model: pyo.ConcreteModel, row: int) -> object:
        columns, values, low, high = rows[row]
        if not columns or (math.isinf(low) and math.isinf(high)):
            return pyo.Constraint.Skip
        total = pyo.quicksum(a * model.x[j] for j, a in zip(columns, values, strict=True))
        return total == low if low == high else (_side(low), total, _side(high))

    def cost_rule(model: pyo.ConcreteModel) -> object:
        return pyo.quicksum(price * model.x[j] for j, price in enumerate(cost) if price)

    model = pyo.ConcreteModel()
    model.columns = pyo.RangeSet(0, len(cost) - 1)
    model.rows = pyo.RangeSet(0, len(rows) - 1)
    model.x = pyo.Var(model.columns, bounds=bounds_rule)
    model.cost = pyo.Objective(rule=cost_rule, sense=pyo.minimize)
    model.row = pyo.Constraint(model.rows, rule=row_rule)
    return model


def _side(bound: float) -> float | None:
    return None if math.isinf(bound) else bound


def solve(program: Program) -> float:
    """Build, solve, and read the optimum; anything but an optimum is refused by Pyomo."""
    return float(Highs().solve(build(program)).incumbent_objective)
