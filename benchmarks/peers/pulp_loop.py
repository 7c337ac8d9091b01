"""PuLP, a new problem for every program: lpSum of products for the objective and every row."""

import math
from functools import partial

import pulp

from optimizer.solver.arrays import Program
from peers.sequence import rows_of


def build(program: Program) -> pulp.LpProblem:
    """The problem as users state it."""
    problem = pulp.LpProblem("scenario", pulp.LpMinimize)
    bounds = zip(program.lower.tolist(), program.upper.tolist(), strict=True)
    x = [
        pulp.LpVariable(f"x{number}", _side(low), _side(high))
        for number, (low, high) in enumerate(bounds)
    ]
    cost = program.cost.tolist()
    problem += pulp.lpSum(price * x[j] for j, price in enumerate(cost) if price)
    for columns, values, low, high in rows_of(program):
        total = pulp.lpSum(a * x[j] for j, a in zip(columns, values, strict=True))
        if low == high:
            problem += total == low
        elif not math.isinf(high):
            problem += total <= high
        if low != high and not math.isinf(low):
            problem += total >= low
    return problem


def _side(bound: float) -> float | None:
    return None if math.isinf(bound) else bound


def _solve(engine: type[pulp.LpSolver], program: Program) -> float:
    problem = build(program)
    problem.solve(engine(msg=False))
    if problem.status != pulp.LpStatusOptimal:
        raise RuntimeError(f"PuLP ended with {pulp.LpStatus[problem.status]}")
    return float(pulp.value(problem.objective))


with_highs = partial(_solve, pulp.HiGHS)
with_cbc = partial(_solve, pulp.PULP_CBC_CMD)
