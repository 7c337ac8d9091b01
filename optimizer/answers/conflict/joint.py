r"""The cheapest relaxation of the whole case: what gives way, and the settings that make it.

    minimise  Σ_i s_i / size_i      over all rows that a cell or a choice moves

s is by how much a row gives way, in its unit; size is its right-hand side, or its largest
coefficient where that is larger (one whole project where the limit is nearly nothing): what gives
way is measured relative to what is there, so that units do not matter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from optimizer.answers.conflict.cells import Setting, cells_of, number_at, path_of
from optimizer.answers.conflict.choices import choices_of
from optimizer.answers.conflict.kinds import is_movable
from optimizer.answers.conflict.sizing import needed, outward
from optimizer.answers.conflict.tightening import tightened
from optimizer.answers.conflict.varied import RowName, after, case_after
from optimizer.prepare import Prepared
from optimizer.solver.arrays import Floats, Head, Program
from optimizer.solver.elastic import least_of_all, side
from optimizer.solver.points import has_point

ROUNDS = 12
"""Most rounds; a second is needed only where settings move rows that gave no way in the first."""


@dataclass(frozen=True)
class Given:
    """A row that gives way: by how much, in its unit, and the settings that make it."""

    head: Head
    amount: float
    settings: tuple[Setting, ...]


@dataclass(frozen=True)
class Joint:
    """Rows that give way together, and the case after all settings, which is proved feasible."""

    given: tuple[Given, ...]
    settings: tuple[Setting, ...]


def sizes(program: Program) -> Mapping[int, float]:
    """Every row that a planner can move, with the size by which what gives way is measured."""
    start, value = program.matrix.start, program.matrix.value
    found = {}
    for row, head in enumerate(program.heads):
        right = side(program, row)[0]
        if is_movable(head, right):
            largest = np.max(np.abs(value[start[row] : start[row + 1]]), initial=0.0)
            found[row] = max(abs(right), float(largest)) or 1.0
    return found


def joint(ready: Prepared) -> Joint | None:
    """The cheapest relaxation whose settings restore an infeasible case; None where none was
    found."""
    still: set[RowName] = set()
    given: dict[RowName, Given] = {}
    settings: dict[str, Setting] = {}
    now = ready
    for _ in range(ROUNDS):
        if now is not ready and has_point(now.program):
            return _joint(given, tightened(ready, settings))
        least = least_of_all(now.program, _prices(now, still))
        if least is None or not least.amounts:
            return None
        found = [_given(now, row, s, least.values) for row, s in least.amounts.items()]
        stuck = {(one.head.family, one.head.key) for one in found if not one.settings}
        still |= stuck
        if stuck:
            continue
        _gather(given, settings, found)
        moved = after(ready, {path: one.after for path, one in settings.items()})
        if moved is None:
            return None
        now = moved
    return None


def _joint(given: Mapping[RowName, Given], settings: Mapping[str, Setting]) -> Joint:
    """The relaxation with each setting as it stands at the end."""
    final = []
    for one in given.values():
        kept = tuple(settings[old.path] for old in one.settings if old.path in settings)
        if kept:
            final.append(Given(one.head, one.amount, kept))
    return Joint(tuple(final), tuple(settings.values()))


def _prices(ready: Prepared, still: Iterable[RowName]) -> Mapping[int, float]:
    """Prices of the rows that some cell or choice may move."""
    case, heads, stuck = ready.case, ready.program.heads, frozenset(still)
    return {
        row: 1 / size
        for row, size in sizes(ready.program).items()
        if (heads[row].family, heads[row].key) not in stuck
        and (cells_of(case, heads[row]) or choices_of(case, heads[row]))
    }


def _given(ready: Prepared, row: int, amount: float, values: Floats) -> Given:
    """What one row gives way, with the first cell or choice that makes it so at a plan."""
    head = ready.program.heads[row]
    for cell in cells_of(ready.case, head):
        found, now = needed(ready, row, cell, values), number_at(ready.case, cell)
        if found is not None:
            text = outward(now, found.value)
            setting = Setting(path_of(cell), f"{now:.12g}", text, not found.is_right)
            if case_after(ready.case, {setting.path: setting.after}) is not None:
                return Given(head, amount, (setting,))
    for choice in choices_of(ready.case, head):
        if case_after(ready.case, {one.path: one.after for one in choice}) is not None:
            return Given(head, amount, choice)
    return Given(head, amount, ())


def _gather(
    given: dict[RowName, Given], settings: dict[str, Setting], found: Iterable[Given]
) -> None:
    """What was found is added; of two numbers for one cell the one farther out holds."""
    for one in found:
        name = (one.head.family, one.head.key)
        before = given.get(name)
        kept = []
        for setting in one.settings:
            old = settings.get(setting.path)
            kept.append(setting if old is None else _farther(old, setting))
            settings[setting.path] = kept[-1]
        amount = one.amount + (before.amount if before else 0.0)
        given[name] = Given(one.head, amount, tuple(kept))


def _farther(old: Setting, new: Setting) -> Setting:
    """The later setting from where the earlier one begins, unless that goes farther already."""
    try:
        begin, first, second = float(old.before), float(old.after), float(new.after)
    except ValueError:
        return old._replace(after=new.after)
    return old if abs(first - begin) > abs(second - begin) else old._replace(after=new.after)
