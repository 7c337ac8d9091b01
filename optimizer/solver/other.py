"""Any solver that PuLP knows, and the files that other programs read."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pulp

from optimizer.program.names import row_name
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.highs import Highs
from optimizer.solver.solution import Solution, Status

SOLVERS = {"cbc": "PULP_CBC_CMD", "glpk": "GLPK_CMD", "scip": "SCIP_CMD"}
"""Names of the command line and what PuLP calls them."""

PRICED = frozenset({"cbc"})
"""Solvers whose row prices PuLP reads back; those of GLPK would be stale."""

OPTIONS = {"cbc": ["primalTolerance 1e-9"]}
"""CBC keeps columns as close to their bounds as HiGHS is asked to."""

STATUS: dict[int, Status] = {
    pulp.LpSolutionOptimal: "optimal",
    pulp.LpSolutionInfeasible: "infeasible",
    pulp.LpSolutionUnbounded: "unbounded",
    pulp.LpSolutionIntegerFeasible: "limit",
    pulp.LpSolutionNoSolutionFound: "limit",
}


FOUND: tuple[Status, ...] = ("optimal", "limit")
"""Statuses that come with a point."""

MOST_SECONDS = 60.0
"""Seconds after which HiGHS no longer asks why another solver found nothing."""


def to_pulp(program: Program, names: Sequence[str], title: str) -> pulp.LpProblem:
    """The program in PuLP: a minimisation in named rows, without a constant.

    Rows without a finite side say nothing and are left out.
    """
    problem = pulp.LpProblem(title, pulp.LpMinimize)
    whole = frozenset(program.integer.tolist())
    columns = [
        problem.add_variable(
            name,
            low,
            None if high == math.inf else high,
            pulp.LpInteger if number in whole else pulp.LpContinuous,
        )
        for number, (name, low, high) in enumerate(
            zip(names, program.lower.tolist(), program.upper.tolist(), strict=True)
        )
    ]
    cost = program.cost.tolist()
    problem.setObjective(
        pulp.LpAffineExpression([(columns[j], cost[j]) for j in np.flatnonzero(program.cost)])
    )
    start, column, value = program.matrix.start, program.matrix.column, program.matrix.value
    for number, head in enumerate(program.heads):
        sense, rhs = _side(program, number)
        at = slice(start[number], start[number + 1])
        if not math.isinf(rhs):
            terms = zip(column[at].tolist(), value[at].tolist(), strict=True)
            left = {columns[j]: factor for j, factor in terms}
            problem.addConstraint(
                pulp.LpConstraint(left, sense, row_name(head.family, head.key), rhs)
            )
    return problem


def _side(program: Program, number: int) -> tuple[int, float]:
    """Sense and right-hand side of a row as PuLP states them."""
    low, high = float(program.row_lower[number]), float(program.row_upper[number])
    if low == high:
        return pulp.LpConstraintEQ, low
    if low == -math.inf:
        return pulp.LpConstraintLE, high
    return pulp.LpConstraintGE, low


def write_program(program: Program, names: Sequence[str], title: str, path: Path) -> None:
    """A file in MPS or LP format, by its suffix, that any solver reads as a minimisation."""
    problem = to_pulp(program, names, title)
    if path.suffix == ".mps":
        problem.writeMPS(str(path), mpsSense=pulp.LpMinimize)
    else:
        problem.writeLP(str(path))


class Other:
    """A solver that PuLP runs; every solve starts afresh."""

    def __init__(self, name: str, names: Sequence[str], threads: int = 1) -> None:
        """Choose a solver by its name on the command line."""
        self.name = name
        self.version = "pulp " + pulp.__version__
        self._names = tuple(names)
        self._threads = threads

    def solve(self, program: Program, seconds: float = math.inf) -> Solution:
        """The optimum of a program, at most after the given time."""
        if seconds <= 0:
            return _without_point("limit")
        limit = None if math.isinf(seconds) else math.ceil(seconds)
        problem = to_pulp(program, self._names, "yrd")
        options = OPTIONS.get(self.name, [])
        engine = pulp.getSolver(SOLVERS[self.name], msg=False, timeLimit=limit, options=options)
        try:
            problem.solve(engine)
        except pulp.PulpSolverError:
            return _without_point("failed")
        status = STATUS.get(problem.sol_status, "failed")
        if problem.sol_status == pulp.LpSolutionNoSolutionFound or status not in FOUND:
            return _without_point(_why(program, seconds))
        known = problem.sol_status in (pulp.LpSolutionOptimal, pulp.LpSolutionIntegerFeasible)
        by_name = problem.variablesDict()
        values = [by_name[name].value() or 0.0 if name in by_name else 0.0 for name in self._names]
        objective = float(np.dot(program.cost, values)) if known else math.nan
        return Solution(
            status=status,
            values=np.array(values) if known else np.empty(0),
            prices=self._prices(program, problem) if status == "optimal" else np.empty(0),
            objective=objective,
            bound=objective if status == "optimal" else -math.inf,
        )

    def turn_to(self, purpose: str) -> None:
        """Nothing is kept between solves, so nothing is forgotten."""

    def ranging(self) -> None:
        """PuLP reads back no ranges."""

    def _prices(self, program: Program, problem: pulp.LpProblem) -> Floats:
        """Row prices where the solver gives them, else none; whole numbers have none."""
        if self.name not in PRICED or len(program.integer):
            return np.empty(0)
        found = problem.constraints
        names = (row_name(head.family, head.key) for head in program.heads)
        return np.array([(found[n].pi or 0.0) if n in found else 0.0 for n in names])


def _without_point(status: Status) -> Solution:
    return Solution(status, np.empty(0), np.empty(0), math.nan, -math.inf)


def _why(program: Program, seconds: float) -> Status:
    """Why a solver found no point, as HiGHS sees it: what PuLP reads back confuses infeasible,
    unbounded and stopped.

    Where HiGHS finds one, the solver was stopped by its limit, or failed if it had none.
    """
    status = Highs().solve(program, min(seconds, MOST_SECONDS)).status
    if status in ("optimal", "limit"):
        return "failed" if math.isinf(seconds) else "limit"
    return status


def is_available(name: str) -> bool:
    """Whether the solver is installed."""
    return bool(pulp.getSolver(SOLVERS[name], msg=False).available())
