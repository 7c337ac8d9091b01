"""HiGHS: one loaded model per matrix, re-solved from its last basis when only bounds change."""

import math
from threading import Thread

import highspy
import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Matrix, Program
from optimizer.solver.solution import Ranging, Solution, Status

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

DUAL, PRIMAL = 1, 4
"""What HiGHS calls the two kinds of simplex. With other costs on the optimal face of the city case
the primal one took 11 ms a program, the dual one 130 ms."""

GAP = 1e-7
"""Relative gap at which a search over whole numbers ends, as small as the solver's tolerances."""

STATUS: dict[highspy.HighsModelStatus, Status] = {
    highspy.HighsModelStatus.kOptimal: "optimal",
    highspy.HighsModelStatus.kModelEmpty: "optimal",
    highspy.HighsModelStatus.kInfeasible: "infeasible",
    highspy.HighsModelStatus.kUnbounded: "unbounded",
    highspy.HighsModelStatus.kTimeLimit: "limit",
    highspy.HighsModelStatus.kIterationLimit: "limit",
    highspy.HighsModelStatus.kInterrupt: "limit",
}


SURE = (
    highspy.HighsModelStatus.kOptimal,
    highspy.HighsModelStatus.kTimeLimit,
    highspy.HighsModelStatus.kInterrupt,
)
"""Statuses that are believed where a solve went on from the last basis; with any other the solver
starts afresh, because a bad basis can make it give up on a program that has an optimum."""


class Highs:
    """A HiGHS model that stays loaded as long as programs share its matrix."""

    name = "highs"

    def __init__(self, threads: int = 1, seed: int = 0) -> None:
        """Make an empty, silent model with fixed threads and seed."""
        highspy.Highs.resetGlobalScheduler(True)
        self._model = highspy.Highs()
        self._matrix: Matrix | None = None
        self._program: Program | None = None
        self._integer = NO_INTEGERS
        self._is_fresh = True
        for option, value in (
            ("output_flag", False),
            ("threads", threads),
            ("random_seed", seed),
            ("primal_feasibility_tolerance", FEASIBILITY),
            ("mip_rel_gap", GAP),
            ("mip_feasibility_tolerance", FEASIBILITY),
        ):
            self._model.setOptionValue(option, value)

    @property
    def version(self) -> str:
        """Version of the solver."""
        return str(self._model.version())

    def solve(self, program: Program, seconds: float = math.inf) -> Solution:
        """The optimum of a program, at most after the given time."""
        is_recosted = self._is_recosted(program)
        self._hand_over(program)
        self._choose_method(program, is_recosted)
        was_fresh, self._is_fresh = self._is_fresh, False
        self._model.setOptionValue("time_limit", self._clock(program) + max(seconds, 0.0))
        self._run()
        if not was_fresh and self._model.getModelStatus() not in SURE:
            self._model.clearSolver()
            self._run()
        if self._model.getModelStatus() == highspy.HighsModelStatus.kUnboundedOrInfeasible:
            self._model.setOptionValue("presolve", "off")
            self._run()
            self._model.setOptionValue("presolve", "choose")
        return self._read()

    def _is_recosted(self, program: Program) -> bool:
        """Whether the program differs from the last one in cost alone."""
        last = self._program
        return (
            last is not None
            and not self._is_fresh
            and not len(program.integer)
            and program.matrix is last.matrix
            and program.lower is last.lower
            and program.upper is last.upper
            and program.row_lower is last.row_lower
            and program.row_upper is last.row_upper
        )

    def _hand_over(self, program: Program) -> None:
        """The model is the program; as much of the last basis is kept as may be."""
        if self._matrix is not None and program.matrix.base is self._matrix:
            self._append(program)
        if self._matrix is program.matrix:
            self._change(program)
        else:
            self._load(program)
        self._program = program
        self._integrality(program)

    def _choose_method(self, program: Program, is_recosted: bool) -> None:
        """Interior point for what is large and new; where only the cost has changed, the last
        basis is feasible still, and the primal simplex goes on from it.
        """
        large = self._is_fresh and len(program.matrix.value) > LARGE
        engine = "choose" if len(program.integer) else "ipm" if large else "simplex"
        self._model.setOptionValue("solver", engine)
        self._model.setOptionValue("simplex_strategy", PRIMAL if is_recosted else DUAL)

    def _clock(self, program: Program) -> float:
        """What the solver's clock shows at the start: a search over whole numbers begins at zero, a
        linear program goes on from all that was run before.
        """
        return 0.0 if len(program.integer) else self._model.getRunTime()

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
        self._integer = NO_INTEGERS
        self._is_fresh = True

    def _integrality(self, program: Program) -> None:
        """Exactly the program's integers take whole numbers only."""
        if np.array_equal(program.integer, self._integer):
            return
        kinds = np.full(program.matrix.columns, highspy.HighsVarType.kContinuous, np.uint8)
        kinds[program.integer] = highspy.HighsVarType.kInteger
        columns = np.arange(program.matrix.columns, dtype=np.int32)
        self._model.changeColsIntegrality(len(columns), columns, kinds)
        self._integer = program.integer

    def _append(self, program: Program) -> None:
        """Hand over the last row; the basis stays."""
        at = slice(program.matrix.start[-2], program.matrix.start[-1])
        column, value = program.matrix.column[at], program.matrix.value[at]
        low, high = program.row_lower[-1], program.row_upper[-1]
        self._model.addRow(low, high, len(column), column, value)
        self._matrix = program.matrix

    def _change(self, program: Program) -> None:
        """Hand over only the cost and bounds that are other arrays than before; the basis stays."""
        columns = np.arange(program.matrix.columns, dtype=np.int32)
        rows = np.arange(program.matrix.rows, dtype=np.int32)
        old = self._program
        self._model.changeColsCost(len(columns), columns, program.cost)
        if old is None or program.lower is not old.lower or program.upper is not old.upper:
            self._model.changeColsBounds(len(columns), columns, program.lower, program.upper)
        if (
            old is None
            or program.row_lower is not old.row_lower
            or program.row_upper is not old.row_upper
        ):
            self._model.changeRowsBounds(len(rows), rows, program.row_lower, program.row_upper)

    def _read(self) -> Solution:
        """What the last run found."""
        status = STATUS.get(self._model.getModelStatus(), "failed")
        info = self._model.getInfo()
        feasible = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        found = self._model.getSolution()
        known = status == "optimal" or (status == "limit" and feasible)
        is_asked = self._program is None or self._program.priced
        is_priced = is_asked and status == "optimal" and not len(self._integer)
        bound = info.objective_function_value if status == "optimal" else -math.inf
        return Solution(
            status=status,
            values=np.array(found.col_value) if known else np.empty(0),
            prices=np.array(found.row_dual) if is_priced else np.empty(0),
            objective=info.objective_function_value if known else math.nan,
            bound=info.mip_dual_bound if len(self._integer) else bound,
            reduced=np.array(found.col_dual) if is_priced else np.empty(0),
        )

    def ranging(self) -> Ranging | None:
        """How far right-hand sides and costs may move alone from the program solved last.

        None where the solver has no basis to tell from.
        """
        status, found = self._model.getRanging()
        if status != highspy.HighsStatus.kOk or not found.valid:
            return None
        return Ranging(
            row_low=np.array(found.row_bound_dn.value_),
            row_high=np.array(found.row_bound_up.value_),
            cost_low=np.array(found.col_cost_dn.value_)[: self._model.getNumCol()],
            cost_high=np.array(found.col_cost_up.value_)[: self._model.getNumCol()],
        )
