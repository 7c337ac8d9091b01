"""The least change of one row alone that resolves its conflict, and the setting that makes it."""

from dataclasses import dataclass

from optimizer.answers.conflict.cells import Cell, Setting, cells_of, number_at, path_of
from optimizer.answers.conflict.choices import choices_of
from optimizer.answers.conflict.sizing import gap, needed, outward
from optimizer.answers.conflict.varied import (
    RowName,
    after,
    carried,
    keeps,
    names_of,
    rows_named,
)
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats, Program
from optimizer.solver.conflict_set import has_point
from optimizer.solver.elastic import least_of_one, loosened

STEPS = 6
"""Most steps towards the least number of a cell that stands on the left-hand side; each is at least
as good as the one before, and most often the second is the last."""


@dataclass(frozen=True)
class Alone:
    """What one row must give way if nothing else does, in its unit; None where that is not enough.

    `settings` make it, and are proved to; they are empty where no cell is known that does.
    """

    amount: float | None
    settings: tuple[Setting, ...] = ()


def alone(ready: Prepared, row: int, loose: frozenset[RowName]) -> Alone:
    """The least change of a row, while rows of other conflicts say nothing."""
    least = least_of_one(_loosened(ready, loose), row)
    if least is None:
        return Alone(None)
    amount, head = least.amounts.get(row, 0.0), ready.program.heads[row]
    for cell in cells_of(ready.case, head) if len(least.values) else ():
        setting = _by_cell(ready, row, cell, least.values, loose)
        if setting is not None:
            return Alone(amount, (setting,))
    for choice in choices_of(ready.case, head):
        chosen = after(ready, {one.path: one.after for one in choice})
        if chosen is not None and has_point(_loosened(chosen, loose)):
            return Alone(amount, choice)
    return Alone(amount)


def _loosened(ready: Prepared, loose: frozenset[RowName]) -> Program:
    return loosened(ready.program, rows_named(ready.program, loose))


def _by_cell(
    ready: Prepared, row: int, cell: Cell, values: Floats, loose: frozenset[RowName]
) -> Setting | None:
    """The least number of a cell that is enough; None where none is, or none is allowed.

    Where the cell stands on the left-hand side another plan may need less of it: each step takes
    the plan that keeps the row best at the number found before (Dinkelbach's method).
    """
    now, path, best = number_at(ready.case, cell), path_of(cell), None
    name, at, number = names_of(ready.program, (row,)), ready, row
    for _ in range(STEPS):
        found = needed(at, number, cell, values)
        if found is None:
            return best
        text = outward(now, found.value)
        moved = after(ready, {path: text})
        if moved is None or not _is_enough(at, moved, values, loose):
            return best
        best = Setting(path, f"{now:.12g}", text)
        rows = rows_named(moved.program, name)
        better = least_of_one(_loosened(moved, loose), rows[0]) if rows and not found.is_right else None
        if better is None or gap(moved.program, rows[0], better.values) > -FURTHER:
            return best
        at, number, values = moved, rows[0], better.values
    return best


FURTHER = 1e-7
"""A plan that leaves less than this of a row, in its unit, needs no other number."""


def _is_enough(
    before: Prepared, moved: Prepared, values: Floats, loose: frozenset[RowName]
) -> bool:
    """Whether a plan keeps the program, or some other plan does."""
    program = _loosened(moved, loose)
    return keeps(program, carried(before, values, moved)) or has_point(program)
