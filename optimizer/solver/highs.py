"""HiGHS: one loaded model per matrix, re-solved from its last basis when only bounds change."""

import math
from threading import Thread

import highspy
import numpy as np

from optimizer.solver.arrays import NO_INTEGERS, Program
from optimizer.solver.handing import append, change, load
from optimizer.solver.reading import ranging_of, solution_of
from optimizer.solver.solution import Ranging, Solution

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

SURE = (
    highspy.HighsModelStatus.kOptimal,
    highspy.HighsModelStatus.kTimeLimit,
    highspy.HighsModelStatus.kInterrupt,
)
"""Statuses that are believed where a solve went on from the last basis; with any other the solver
starts afresh, because a bad basis can make it give up on a program that has an optimum."""


GIVEN_UP = (
    highspy.HighsModelStatus.kNotset,
    highspy.HighsModelStatus.kUnknown,
    highspy.HighsModelStatus.kSolveError,
)
"""Statuses of a simplex that is lost among numbers of very different sizes, as where limits are a
thousandth of what is asked; interior point then still finds an optimum, or that there is none."""

NO_END = 2_147_483_647
"""What HiGHS calls a limit of iterations that is none."""

Basis = highspy.HighsBasis
"""Which columns and rows are basic."""


class Highs:
    """A HiGHS model that stays loaded as long as programs share its matrix."""

    name = "highs"

    def __init__(
        self,
        threads: int = 1,
        seed: int = 0,
        perturbed: bool = True,
        patience: int | None = None,
    ) -> None:
        """Make an empty, silent model with fixed threads and seed; costs may be perturbed.

        With `patience` linear programs of any size begin by simplex, and those that have not ended
        after so many iterations go to interior point.
        """
        highspy.Highs.resetGlobalScheduler(True)
        self._patience = patience
        self._model = highspy.Highs()
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
            ("dual_simplex_cost_perturbation_multiplier", 1.0 if perturbed else 0.0),
        ):
            self._model.setOptionValue(option, value)

    @property
    def version(self) -> str:
        """Version of the solver."""
        return str(self._model.version())

    def solve(self, program: Program, seconds: float = math.inf) -> Solution:
        """The optimum of a program, at most after the given time."""
        is_feasible = self._is_recosted(program) or self._is_loosened(program)
        self._hand_over(program)
        self._choose_method(program, is_feasible)
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
        if self._is_lost():
            self._model.clearSolver()
            self._model.setOptionValue("solver", "ipm")
            self._model.setOptionValue("simplex_iteration_limit", NO_END)
            self._run()
        return solution_of(self._model, bool(len(self._integer)), program.priced)

    def _is_lost(self) -> bool:
        """Whether simplex gave up on a linear program, or took longer than was allowed."""
        late = (highspy.HighsModelStatus.kIterationLimit,) if self._patience is not None else ()
        return not len(self._integer) and self._model.getModelStatus() in (*GIVEN_UP, *late)

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

    def _is_loosened(self, program: Program) -> bool:
        """Whether the program differs from the last one in rows that bound less, where patience is
        short: elsewhere most rows that move bound more again soon."""
        last = self._program
        return (
            self._patience is not None
            and last is not None
            and not self._is_fresh
            and program.matrix is last.matrix
            and program.cost is last.cost
            and program.lower is last.lower
            and program.upper is last.upper
            and bool((program.row_lower <= last.row_lower).all())
            and bool((program.row_upper >= last.row_upper).all())
        )

    def _choose_method(self, program: Program, is_feasible: bool) -> None:
        """Interior point for what is large and new; where only the cost has changed, or rows bound
        less, the last basis is feasible still, and the primal simplex goes on from it.
        """
        is_large = self._is_fresh and len(program.matrix.value) > LARGE and self._patience is None
        engine = "choose" if len(program.integer) else "ipm" if is_large else "simplex"
        self._model.setOptionValue("solver", engine)
        if self._patience is not None:
            most = NO_END if len(program.integer) else self._patience
            self._model.setOptionValue("simplex_iteration_limit", most)
        self._model.setOptionValue("simplex_strategy", PRIMAL if is_feasible else DUAL)

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

    def turn_to(self, purpose: str) -> None:
        """The next solve of a large program starts afresh, with presolve; a small one goes on from
        its last basis, which then is quicker.
        """
        if self._program is not None and len(self._program.matrix.value) > LARGE:
            self._model.clearSolver()
            self._is_fresh = True

    @property
    def basis(self) -> Basis | None:
        """The basis that the last solve ended with, if it ended with any."""
        basis = self._model.getBasis()
        return basis if basis.valid else None

    def go_from(self, basis: Basis) -> None:
        """The next solve starts from a basis and knows nothing of earlier ones."""
        self._model.clearSolver()
        self._model.setBasis(basis)
        self._is_fresh = False

    def stand_at(self, program: Program, basis: Basis) -> None:
        """The model is the program, and the next solve starts from a basis."""
        self._hand_over(program)
        self.go_from(basis)

    def ranging(self) -> Ranging | None:
        """How far right-hand sides and costs may move alone from the program solved last.

        None where the solver has no basis to tell from.
        """
        return ranging_of(self._model)

    def _hand_over(self, program: Program) -> None:
        """The model is the program; as much of the last basis is kept as may be."""
        old = self._program
        if old is not None and program.matrix.base is old.matrix:
            append(self._model, program)
            change(self._model, old, program)
        elif old is not None and program.matrix.has_pattern_of(old.matrix):
            change(self._model, old, program)
        else:
            load(self._model, program)
            self._integer, self._is_fresh = NO_INTEGERS, True
        self._program = program
        self._integrality(program)

    def _integrality(self, program: Program) -> None:
        """Exactly the program's integers take whole numbers only. What was found with others, or in
        an earlier search, is forgotten, so that points and prices do not depend on the path.
        """
        is_same = np.array_equal(program.integer, self._integer)
        if len(program.integer) or not is_same:
            self._model.clearSolver()
            self._is_fresh = True
        if is_same:
            return
        kinds = np.full(program.matrix.columns, highspy.HighsVarType.kContinuous, np.uint8)
        kinds[program.integer] = highspy.HighsVarType.kInteger
        columns = np.arange(program.matrix.columns, dtype=np.int32)
        self._model.changeColsIntegrality(len(columns), columns, kinds)
        self._integer = program.integer
