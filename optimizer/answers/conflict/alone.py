"""The least change of one row alone that resolves its conflict, and the setting that makes it."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.answers.conflict.cells import Cell, Setting, cells_of, number_at, path_of
from optimizer.answers.conflict.choices import Choice, choices_of
from optimizer.answers.conflict.sizing import needed, outward
from optimizer.answers.conflict.tightening import nearest
from optimizer.answers.conflict.varied import RowName, after, carried, keeps, rows_named
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.clashing import Clashing
from optimizer.solver.elastic import least_of_one, loosened
from optimizer.solver.points import has_point


@dataclass(frozen=True)
class Alone:
    """What one row must give way if nothing else does, in its unit; None where that is not enough.

    `settings` resolve the conflict, which is proved; they are empty where no cell is known that
    does.
    """

    amount: float | None
    settings: tuple[Setting, ...] = ()


class Changes:
    """Least changes of rows, each alone, while rows of other conflicts say nothing."""

    def __init__(
        self, ready: Prepared, loose: frozenset[RowName], demands: Mapping[int, float]
    ) -> None:
        """`demands` are the prices of what the conflict asks for, without which all can hold."""
        self._ready, self._loose, self._demands = ready, loose, demands
        self._known: dict[str, Setting] = {}
        self._clashing = Clashing(self._loosened(ready), demands)

    def of(self, row: int) -> Alone:
        """The least change of a row. Raises UndecidedError."""
        if row not in self._demands and self._clashing.without((row,)):
            return Alone(None)
        least = least_of_one(self._loosened(self._ready), row)
        if least is None:
            return Alone(None)
        amount, head = least.amounts.get(row, 0.0), self._ready.program.heads[row]
        for cell in cells_of(self._ready.case, head) if len(least.values) else ():
            setting = self._by_cell(row, cell, least.values)
            if setting is not None:
                return Alone(amount, (setting,))
        found = (one for one in choices_of(self._ready.case, head) if self._is_enough(one))
        return Alone(amount, next(found, ()))

    def _by_cell(self, row: int, cell: Cell, values: Floats) -> Setting | None:
        """The least number of a cell that is enough; None where none is, or none is allowed.

        A number on the left of a row is sought nearer to what it was than one plan tells.
        """
        path, now = path_of(cell), number_at(self._ready.case, cell)
        if path in self._known:
            return self._known[path]
        found = needed(self._ready, row, cell, values)
        if found is None:
            return None
        setting = Setting(path, f"{now:.12g}", outward(now, found.value), not found.is_right)
        if not self._is_enough((setting,), values):
            return None
        if setting.leans:
            setting = nearest(setting, lambda tried: self._is_enough((tried,)))
            self._known[path] = setting
        return setting

    def _is_enough(self, settings: Choice, values: Floats | None = None) -> bool:
        """Whether there is a plan after the settings: one that is given, or some other."""
        moved = after(self._ready, {one.path: one.after for one in settings})
        if moved is None:
            return False
        program = self._loosened(moved)
        if values is not None and keeps(program, carried(self._ready.decide, values, moved.decide)):
            return True
        return has_point(program)

    def _loosened(self, ready: Prepared) -> Program:
        return loosened(ready.program, rows_named(ready.program, self._loose))
