"""Whether rows clash where some of them are left out, asked of one loaded program."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from optimizer.solver.arrays import NO_INTEGERS, Program
from optimizer.solver.elastic import Giving, loosened
from optimizer.solver.points import has_point


class Clashing:
    """A program whose rows are left out and put back; the solver goes on from its last basis.

    That demands have to give way is found out in some hundred iterations, that there is no plan in
    thousands, because without a cost no direction is better than another.
    """

    def __init__(self, program: Program, demands: Mapping[int, float]) -> None:
        """`demands` are prices of rows without which all others can hold, if any are known."""
        self._program = program
        lines = replace(program, integer=NO_INTEGERS)
        self._giving = Giving(lines, demands) if demands else None

    def without(self, loose: Iterable[int]) -> bool:
        """Whether the rows clash even where some say nothing. Raises UndecidedError."""
        left_out = tuple(loose)
        least = self._giving.least(left_out) if self._giving else None
        if least is not None and least.amounts:
            return True
        if least is not None and least.holds and not len(self._program.integer):
            return False
        return not has_point(loosened(self._program, left_out))
