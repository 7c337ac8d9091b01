"""The money of a case in which some numbers differ, from the basis of the case as it is."""

import math
from typing import NamedTuple

from inputs.case import Case
from inputs.checks import CHECKS, findings
from inputs.errors import InputProblems
from inputs.scenarios.numbers import SETTINGS, with_numbers
from inputs.sweeps.trials import checks_of
from optimizer.answers.sensitivity.ranked import Moved
from optimizer.hot.evaluation import prepared_like
from optimizer.prepare import Prepared
from optimizer.solver.highs import Highs
from optimizer.solver.slots import MONEY, Slots
from optimizer.stages.outcome import Outcome
from optimizer.stages.reach import money_stage
from optimizer.stages.solving import Clock, Session


class Found(NamedTuple):
    """The money at an end of a range, 亿元, or the status and reason why there is none.

    The status is blank where the end was not solved.
    """

    status: str
    money: float = math.nan
    reason: str = ""


class Again:
    """The money stage of a case in a loaded model, solved anew for other numbers.

    Each solve starts from the basis of the case as it is, so its answer hangs on no other.
    """

    def __init__(self, ready: Prepared, outcome: Outcome, left: Clock) -> None:
        """Load the program as it is; without a basis of HiGHS it is solved once."""
        self._ready, self._left = ready, left
        settings = ready.case.settings.solver
        self._slots = Slots(settings.threads, settings.seed)
        basis = outcome.ranging.basis if outcome.ranging else None
        if basis is None:
            money_stage(Session(ready, self._slots, left))
        else:
            self._slots.stand_at(MONEY, ready.program, basis)
        self._slots.mark()

    def money(self, moved: Moved) -> Found:
        """What the money stage reaches once these numbers have moved."""
        try:
            case = with_numbers(self._ready.case, moved)
        except InputProblems as error:
            return Found("invalid", reason=error.problems[0].text())
        if fault := _fault(case, moved):
            return Found("invalid", reason=fault)
        ready = prepared_like(self._ready, case)
        solution = money_stage(Session(ready, self._solver(ready), self._left)).solution
        if solution.status != "optimal":
            return Found(solution.status)
        return Found("optimal", 0.0 - solution.objective)

    def _solver(self, ready: Prepared) -> Slots | Highs:
        """The loaded model at its first basis, or another one where the structure differs."""
        if ready.program.matrix.has_pattern_of(self._ready.program.matrix):
            self._slots.rewind()
            return self._slots
        settings = ready.case.settings.solver
        return Highs(settings.threads, settings.seed)


def _fault(case: Case, moved: Moved) -> str:
    """The first rule of a case that the numbers break; blank if none."""
    tables = tuple(dict.fromkeys(table for table, _, _ in moved))
    checks = CHECKS if SETTINGS in tables else checks_of(tables)
    problem = next(findings(checks, case, frozenset()), None)
    return problem.text() if problem else ""
