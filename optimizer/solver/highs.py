"""HiGHS: one loaded model per matrix, re-solved from its last basis when only bounds change."""

import math
from threading import Thread

import highspy
import numpy as np

from optimizer.solver.arrays import Matrix, Program
from optimizer.solver.solution import Solution, Status

HEARING = 0.2
"""Seconds after which an interrupt is heard where a thread's end cannot be waited for."""

LARGE = 300_000
"""Non-zero coefficients from which a first solve goes by interior point with crossover.

At 41 cities, 200 projects and 5 years (1.7 million) the money took 28 to 34 s so and 38 to 50 s by
simplex, and the second stage 44 s against 115 s on from the last basis. Where the two methods meet
was not measured; the bound lies well above the province case (50 thousand).
"""

FEASIBILITY = 1e-9
"""How far a column may leave its bounds: with capital of 100 亿元 a share of 1e-7, the solver's
default, would already be 10 thousand CNY that nobody pays."""

STATUS: dict[highspy.HighsModelStatus, Status] = {
    highspy.HighsModelStatus.kOptimal: "optimal",
    highspy.HighsModelStatus.kModelEmpty: "optimal",
    highspy.HighsModelStatus.kInfeasible: "infeasible",
    highspy.HighsModelStatus.kUnbounded: "unbounded",
    highspy.HighsModelStatus.kTimeLimit: "limit",
    highspy.HighsModelStatus.kIterationLimit: "limit",
    highspy.HighsModelStatus.kInterrupt: "limit",
}


class Highs:
    """A HiGHS model that stays loaded as long as programs share its matrix."""

    name = "highs"

    def __init__(self, threads: int = 1, seed: int = 0) -> None:
        """Make an empty, silent model with fixed threads and seed."""
        highspy.Highs.resetGlobalScheduler(True)
        self._model = highspy.Highs()
        self._matrix: Matrix | None = None
        self._is_fresh = True
        for option, value in (
            ("output_flag", False),
            ("threads", threads),
            ("random_seed", seed),
            ("primal_feasibility_tolerance", FEASIBILITY),
        ):
            self._model.setOptionValue(option, value)

    @property
    def version(self) -> str:
        """Version of the solver."""
        return str(self._model.version())

    def solve(self, program: Program, seconds: float = math.inf) -> Solution:
        """The optimum of a program, at most after the given time."""
        if self._matrix is not None and program.matrix.base is self._matrix:
            self._append(program)
        if self._matrix is program.matrix:
            self._change(program)
        else:
            self._load(program)
        large = self._is_fresh and len(program.matrix.value) > LARGE
        self._model.setOptionValue("solver", "ipm" if large else "simplex")
        self._is_fresh = False
        self._model.setOptionValue("time_limit", self._model.getRunTime() + max(seconds, 0.0))
        self._run()
        if self._model.getModelStatus() == highspy.HighsModelStatus.kUnboundedOrInfeasible:
            self._model.setOptionValue("presolve", "off")
            self._run()
            self._model.setOptionValue("presolve", "choose")
        return self._read()

    def _run(self) -> None:
        """The model has been run, in a thread of its own so that Ctrl-C is heard meanwhile."""
        worker = Thread(target=self._model.run, daemon=True)
        worker.start()
        while worker.is_alive():
            worker.join(HEARING)

    def restart(self) -> None:
        """The next solve of a large program starts afresh, with presolve; a small one goes on from
        its last basis, which then is quicker.
        """
        if self._matrix is not None and len(self._matrix.value) > LARGE:
            self._model.clearSolver()
            self._is_fresh = True

    def _load(self, program: Program) -> None:
        """Hand the whole program over."""
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = program.matrix.columns, program.matrix.rows
        model.col_cost_ = program.cost
        model.col_lower_, model.col_upper_ = program.lower, program.upper
        model.row_lower_, model.row_upper_ = program.row_lower, program.row_upper
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.num_col_, model.a_matrix_.num_row_ = model.num_col_, model.num_row_
        model.a_matrix_.start_ = program.matrix.start
        model.a_matrix_.index_ = program.matrix.column
        model.a_matrix_.value_ = program.matrix.value
        self._model.passModel(model)
        self._matrix = program.matrix
        self._is_fresh = True

    def _append(self, program: Program) -> None:
        """Hand over the last row; the basis stays."""
        at = slice(program.matrix.start[-2], program.matrix.start[-1])
        column, value = program.matrix.column[at], program.matrix.value[at]
        low, high = program.row_lower[-1], program.row_upper[-1]
        self._model.addRow(low, high, len(column), column, value)
        self._matrix = program.matrix

    def _change(self, program: Program) -> None:
        """Hand over only cost and bounds; the basis stays."""
        columns = np.arange(program.matrix.columns, dtype=np.int32)
        rows = np.arange(program.matrix.rows, dtype=np.int32)
        self._model.changeColsCost(len(columns), columns, program.cost)
        self._model.changeColsBounds(len(columns), columns, program.lower, program.upper)
        self._model.changeRowsBounds(len(rows), rows, program.row_lower, program.row_upper)

    def _read(self) -> Solution:
        """What the last run found."""
        status = STATUS.get(self._model.getModelStatus(), "failed")
        info = self._model.getInfo()
        feasible = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        found = self._model.getSolution()
        known = status == "optimal" or (status == "limit" and feasible)
        return Solution(
            status=status,
            values=np.array(found.col_value) if known else np.empty(0),
            prices=np.array(found.row_dual) if status == "optimal" else np.empty(0),
            objective=info.objective_function_value if known else math.nan,
            bound=info.objective_function_value if status == "optimal" else -math.inf,
        )
